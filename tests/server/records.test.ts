import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isAppError } from '#domain/app-error.ts'
import type { CommandId, MemberId } from '#domain/ids.ts'
import type { RecordRequest } from '#domain/records/commands.ts'
import { readRecords } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'
import { randomId } from '#server/crypto.ts'
import { rewriteSection } from '#server/documents/write.ts'
import { asRead, changeRecord } from '#server/records/door.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

const section = 'why'

describe.each(DIALECTS)('plain forms for records on %s', (dialect) => {
  let world: World
  let plan: Awaited<ReturnType<typeof fivePeople>>
  let ann: MemberId
  let pat: MemberId
  beforeEach(async () => {
    world = await createWorld(dialect)
    plan = await fivePeople(world.deps)
    ann = plan.citizens[0]!
    pat = plan.professionals[0]!
  })
  afterEach(() => world.close())

  const send = (who: MemberId, request: RecordRequest, id: string = randomId()) =>
    changeRecord(world.deps, { planId: plan.planId, memberId: who }, id as CommandId, request)
  const read = () => world.deps.texts.read(world.db, plan.planId, section)
  const fields = async () => readRecords((await read()).doc).map(({ id, fields: { what } }) => ({ id, what }))
  const add = (who: MemberId, what: string, id?: string) =>
    send(who, { type: 'record.add', section, kind: 'need', answers: { what: { text: what } } }, id)
  const refusal = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error: unknown) => (isAppError(error) ? error.sentence(english) : String(error)),
    )

  test('are added, changed by two people at once, and each keeps what they wrote', async () => {
    expect(await add(ann, 'A lift to the class')).toEqual({ kind: 'need', label: 'N1', disputed: [] })
    expect(await add(pat, 'Tea')).toMatchObject({ label: 'N2' })
    const [lift] = (await read()).records
    const was = 'A lift to the class'
    const change = (who: MemberId, text: string) =>
      send(who, { type: 'record.change', section, recordId: lift!.id, answers: { what: { was, text } } })
    await change(pat, 'A lift or a bus to the class')
    await change(ann, 'A lift to the class and back')
    expect((await fields()).map(({ id, what }) => [id, what])).toEqual([
      ['N1', 'A lift or a bus to the class and back'],
      ['N2', 'Tea'],
    ])
    const { characters } = await read()
    expect([...characters].find(([who]) => who === pat)?.[1]).toBe(' or a bus'.length + 'Tea'.length)
    expect(await change(ann, 'A lift to the hall')).toMatchObject({ disputed: [{ key: 'what' }] })
    expect(await fields()).toMatchObject([{ what: 'A lift or a bus to the class and back' }, {}])
  })

  test('the same form sent twice is done once', async () => {
    const id = randomId()
    await Promise.all([add(ann, 'A lift', id), add(ann, 'A lift', id)])
    expect(await fields()).toHaveLength(1)
  })

  test('one is taken out by whoever has read it as it is', async () => {
    await add(ann, 'A lift')
    const [lift] = (await read()).records
    const remove = (was: string) => send(pat, { type: 'record.remove', section, recordId: lift!.id, was })
    expect(await refusal(remove('[]'))).toContain('it is still there')
    await remove(asRead(lift!))
    expect(await fields()).toEqual([])
    expect(await refusal(remove(asRead(lift!)))).toContain('nothing was saved')
  })

  test('nobody changes what stands in another’s own story', async () => {
    const need = schema.node('need', { id: 'N1' }, [schema.node('field', { name: 'what' }, [schema.text('A lift')])])
    const told = schema.node('doc', null, [schema.node('blockquote', null, [need])])
    await rewriteSection(world.db, world.deps.now, plan.planId, section, ann, told)
    const [record] = (await read()).records
    const change = (who: MemberId) =>
      send(who, {
        type: 'record.change',
        section,
        recordId: record!.id,
        answers: { what: { was: 'A lift', text: 'A bus' } },
      })
    expect(await refusal(change(pat))).toContain('own words')
    await change(ann)
    expect(await fields()).toMatchObject([{ what: 'A bus' }])
  })

  test('the guide, and everybody while writing is paused, reads why not', async () => {
    expect(await refusal(add(plan.guide, 'A lift'))).toBe('You guide this plan, so you do not write in it.')
    await plan.done(plan.guide, 'section.freeze', { section })
    expect(await refusal(add(ann, 'A lift'))).toContain('The guide has paused writing here.')
    expect(await fields()).toEqual([])
  })
})
