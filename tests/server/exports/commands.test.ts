import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '#domain/exports/state.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { renderExport } from '#server/exports/render.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
let plan: Awaited<ReturnType<typeof fivePeople>>
beforeAll(async () => {
  world = await createWorld()
  plan = await fivePeople(world.deps)
})
afterAll(() => world.close())

describe('making a document', () => {
  test.each(EXPORT_FORMATS)('%s: the log names exactly what could be downloaded a moment before', async (format) => {
    const before = await renderExport(world.deps, world.db, plan.planId, format)
    const result = await plan.done(plan.guide, 'export.make', { format })
    expect(result).toEqual({ digest: before.digest, size: before.size })
    const { exports, size } = await plan.state()
    expect(exports.at(-1)).toMatchObject({ format, digest: before.digest, size: size - 1, agreed: false })
  })
  test('members may make one as well, whoever doesn’t vote may not', async () => {
    await plan.done(plan.professionals[0], 'export.make', { format: 'md' })
    const { memberId, invitation } = await plan.done(plan.guide, 'member.invite', { function: 'observer', name: 'Ola' })
    const { token } = await plan.done(invitation!, 'member.join')
    plan.tokens.set(memberId as (typeof plan.citizens)[0], token!)
    await expect(plan.send(memberId!, 'export.make', { format: 'md' })).rejects.toMatchObject({ code: 'not-allowed' })
  })
  test('a rule that says no because something is missing leaves a record', async () => {
    // A vote whose definition is lost can't be told: the document is not made.
    const ballotId = await plan.open()
    await world.db.updateTable('ballot').set({ definition: '{}' }).where('ballot_id', '=', ballotId).execute()
    const outcome = await plan.send(plan.guide, 'export.make', { format: 'json' })
    expect(outcome).toMatchObject({ ok: false, refusals: [{ ruleId: 'export.make.whole-story', override: 'none' }] })
    expect(outcome.entries.map(({ kind }) => kind)).toEqual(['export.make.refused'])
  })
})

test('documents that were made are part of a sound log', async () => {
  const other = await fivePeople(world.deps)
  for (const format of EXPORT_FORMATS) await other.done(other.guide, 'export.make', { format })
  expect(verifyBundle(nodeCrypto, await bundleOf({ world, planId: other.planId }), english)).toMatchObject({ ok: true })
})
