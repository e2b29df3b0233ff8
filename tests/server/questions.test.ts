import { afterAll, beforeAll, expect, test } from 'vitest'
import { listHiddenAnswers } from '#db/questions.ts'
import type { MemberId, QuestionId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import { DAY, MINUTE, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { showDueAnswers } from '#server/jobs/show-due-answers.ts'
import { questionView } from '#server/questions/view.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function asked(kind: 'live' | 'async') {
  const plan = await fivePeople(world.deps)
  const { guide, done, planId } = plan
  const everybody = [...plan.citizens, ...plan.professionals]
  const minutes = kind === 'live' ? 90 : (7 * DAY) / MINUTE
  const input = { kind, title: 'M', startsAt: toInstant(world.deps.now()), minutes }
  const { sessionId } = await done(guide, 'session.schedule', input)
  if (kind === 'live') {
    for (const member of everybody) await done(member, 'attendance.join', { sessionId })
    await done(guide, 'session.open', { sessionId })
  }
  const opened = await done(guide, 'question.open', { sessionId, text: 'What matters?', about: 'The class.' })
  const questionId = opened.questionId as QuestionId
  const view = async (who: MemberId) => {
    const state = await plan.state()
    const now = toInstant(world.deps.now())
    return questionView(world.db, planId, { state, me: memberOf(state, who), id: questionId, now })
  }
  const write = (by: MemberId, text: string, more = {}) => done(by, 'answer.write', { questionId, text, ...more })
  return { ...plan, everybody, questionId, view, write, sessionId: sessionId as string }
}

test('an answer is its author’s alone, and nobody learns how many there are before five', async () => {
  const { guide, everybody, view, write } = await asked('live')
  const [ann, ben] = everybody
  for (const [n, who] of everybody.slice(0, 4).entries()) await write(who, `Answer ${n}`)
  expect((await view(ann!)).own).toEqual([{ text: 'Answer 0', unnamed: false, typedBy: null }])
  for (const who of [ann!, ben!, guide]) expect(await view(who)).toMatchObject({ early: [], shown: [], count: null })
  expect((await view(guide)).own).toEqual([])
  await write(everybody[4]!, 'The fifth')
  expect((await view(guide)).count).toBe(5)
  expect((await view(ann!)).count).toBe(null)
})

test('an answer can be changed, taken back and sent twice while it is hidden', async () => {
  const { planId, everybody, view, write, done, questionId } = await asked('live')
  const [ann] = everybody
  for (const text of ['First', 'Second', 'Second']) await write(ann!, text)
  expect((await view(ann!)).own).toMatchObject([{ text: 'Second' }])
  await done(ann!, 'answer.withdraw', { questionId })
  expect(await listHiddenAnswers(world.db, planId, questionId)).toEqual([])
})

test('all are shown at once; what one person wrote goes before what was typed for them; then the rows are gone', async () => {
  const { planId, guide, everybody, view, write, done, questionId } = await asked('live')
  const [ann, ben, cat] = everybody
  await write(guide, 'As typed', { memberId: ann, agreed: true })
  await write(ann!, 'As written')
  await write(guide, 'By voice', { memberId: ben, agreed: true })
  const kept = async () =>
    (await world.db.selectFrom('command').where('plan_id', '=', planId).where('actor', '=', cat!).selectAll().execute())
      .length
  const before = await kept()
  await write(cat!, 'No name', { unnamed: true })
  expect((await view(ben!)).own).toEqual([{ text: 'By voice', unnamed: false, typedBy: guide }])
  await done(guide, 'question.reveal', { questionId })
  const { shown } = await view(ann!)
  expect(
    shown.map(({ by, scribe, text }) => ({ by, scribe, text })).sort((a, b) => (a.text! < b.text! ? -1 : 1)),
  ).toEqual([
    { by: ann, scribe: null, text: 'As written' },
    { by: ben, scribe: guide, text: 'By voice' },
    { by: null, scribe: null, text: 'No name' },
  ])
  expect(await listHiddenAnswers(world.db, planId, questionId)).toEqual([])
  const authors = await world.db
    .selectFrom('sealed')
    .where('plan_id', '=', planId)
    .where('value', '=', '"No name"')
    .select('author')
    .execute()
  expect(authors).toEqual([{ author: null }])
  expect(await kept()).toBe(before)
})

test('in a round, whoever has posted reads the others; the rest on day 3, by itself', async () => {
  const { planId, guide, everybody, view, write, done, questionId } = await asked('async')
  const [ann, ben] = everybody
  await write(ann!, 'The stairs')
  expect(await view(ben!)).toMatchObject({ early: [], stage: 'answers', time: { day: 0, days: 7 } })
  await write(ben!, 'The bus')
  expect((await view(ben!)).early).toEqual([{ by: ann, text: 'The stairs' }])
  expect((await view(guide)).early).toEqual([])
  await done(ben!, 'answer.withdraw', { questionId })
  expect((await view(ann!)).early).toEqual([])
  expect((await view(ben!)).own).toEqual([{ text: null, unnamed: false, typedBy: null }])
  world.wait(3 * DAY - MINUTE)
  await showDueAnswers(world.deps)
  expect((await view(guide)).shown).toEqual([])
  world.wait(MINUTE)
  await showDueAnswers(world.deps)
  expect((await view(guide)).shown).toMatchObject([{ by: ann, text: 'The stairs' }])
  await done(ben!, 'answer.build', { questionId, onto: (await view(ben!)).shown[0]!.id, text: 'And the bus' })
  expect((await view(ann!)).shown).toMatchObject([{ by: ann, added: [{ by: ben, text: 'And the bus' }] }])
  const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId }), english)
  expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
})

test('a round that is called off, and somebody who leaves, take hidden answers with them', async () => {
  const { planId, guide, everybody, write, done, questionId, sessionId } = await asked('async')
  const [ann, ben] = everybody
  for (const who of [ann!, ben!]) await write(who, 'Private')
  await done(ann!, 'member.leave')
  expect((await listHiddenAnswers(world.db, planId, questionId)).map(({ memberId }) => memberId)).toEqual([ben])
  await done(guide, 'session.cancel', { sessionId })
  world.wait(3 * DAY)
  await showDueAnswers(world.deps)
  expect(await listHiddenAnswers(world.db, planId, questionId)).toEqual([])
})
