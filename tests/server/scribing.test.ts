import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listEntryTexts } from '#db/log.ts'
import { listSealed } from '#db/sealed.ts'
import { evolve } from '#domain/evolve.ts'
import type { MemberId } from '#domain/ids.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { sentenceOf } from '#domain/log/sentences.ts'
import { stateDigest } from '#domain/plan/digest.ts'
import { emptyState } from '#domain/plan/state.ts'
import { plainText } from '#domain/text/plain-text.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { rewriteSection } from '#server/documents/write.ts'
import { planView } from '#server/views/plan-view.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, docOf, fivePeople, type World } from '#tests/support/world.ts'

const THERE = 'Getting there is the hard part. Two buses with a tank.'

describe.each(DIALECTS)('words that somebody typed for a member, on %s', (dialect) => {
  let world: World
  let plan: Awaited<ReturnType<typeof fivePeople>>
  let ray: MemberId
  beforeEach(async () => {
    world = await createWorld(dialect)
    plan = await fivePeople(world.deps)
    ray = plan.citizens[1]
  })
  afterEach(() => world.close())

  const read = () => world.deps.texts.read(world.db, plan.planId, 'why')
  const words = async () => plainText((await read()).doc)
  const entries = async () => (await listEntryTexts(world.db, plan.planId, 0, 1000)).map(decodeEntry)
  const sealed = async () =>
    (await listSealed(world.db, plan.planId)).filter(({ name }) => name === 'typed').map(({ audience }) => audience)
  async function type(input: object = {}) {
    const typed = { section: 'why', speaker: ray, text: 'The ramp is\nicy in winter.', ...input }
    return (await plan.done(plan.guide, 'words.type', typed)).wordsId!
  }

  test('go into the text as the speaker’s own, and the log names the scribe and none of the words', async () => {
    const wordsId = await type()
    expect(await words()).toBe(THERE)
    expect(await sealed()).toEqual([ray])
    await plan.done(ray, 'words.agree', { wordsId })
    expect(await words()).toBe(`${THERE}\n\nThe ramp is\n\nicy in winter.`)
    const { seq, authors, characters } = await read()
    expect(authors).toEqual([plan.citizens[0], ray])
    expect([...characters].find(([who]) => who === ray)?.[1]).toBe('The ramp isicy in winter.'.length)
    const last = (await entries()).at(-1)!
    expect(last).toMatchObject({ kind: 'words.scribed', actor: ray, body: { scribe: plan.guide, seq } })
    const name = (id: MemberId) => (id === ray ? 'Ray' : 'Noor')
    const names = { name } as Parameters<typeof sentenceOf>[1]
    expect(sentenceOf(last, names, english)).toMatch(
      /^Noor typed for Ray, and Ray agreed that these are their own words\./,
    )
    expect(JSON.stringify(await entries())).not.toContain('in winter')
    expect(await sealed()).toEqual([])
  })

  test('go after the paragraph that was chosen, with what the speaker changed, and keep what others wrote meanwhile', async () => {
    const { paragraphs } = await read()
    await plan.write(plan.professionals[0], 'money', 'It costs a lot.')
    const wordsId = await type({ after: paragraphs[0]!.id })
    const { db, now } = world.deps
    await rewriteSection(db, now, plan.planId, 'why', plan.professionals[0], docOf(THERE, 'After that.'))
    await plan.done(ray, 'words.agree', { wordsId, text: 'The ramp is steep.' })
    expect(await words()).toBe(`${THERE}\n\nThe ramp is steep.\n\nAfter that.`)
  })

  test('are deleted when the speaker does not want them, or the scribe takes them back', async () => {
    await plan.done(ray, 'words.decline', { wordsId: await type() })
    await plan.done(plan.guide, 'words.decline', { wordsId: await type() })
    expect(await sealed()).toEqual([])
    expect(await words()).toBe(THERE)
  })

  test('two taps at once write them once', async () => {
    const wordsId = await type({ text: 'The ramp is icy.' })
    const taps = [1, 2].map(() => plan.done(ray, 'words.agree', { wordsId }).catch(() => 'no'))
    expect(await Promise.all(taps)).toEqual([{}, 'no'])
    expect(await words()).toBe(`${THERE}\n\nThe ramp is icy.`)
  })

  test('only the two whom it concerns are told that they wait', async () => {
    await type()
    const waitingFor = async (who: MemberId) =>
      (await planView(world.deps, world.db, plan.planId, who, english)).spokenWords.length
    expect(await Promise.all([ray, plan.guide, plan.citizens[0]].map(waitingFor))).toEqual([1, 1, 0])
  })

  test('the log folds to the same state again, and verifies', async () => {
    await plan.done(ray, 'words.agree', { wordsId: await type() })
    const state = (await entries()).reduce(evolve, emptyState())
    expect(stateDigest(nodeCrypto.sha256, state)).toBe(stateDigest(nodeCrypto.sha256, await plan.state()))
    const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId: plan.planId }), english)
    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
  })
})
