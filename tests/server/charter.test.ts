import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findHead, listEntryTexts } from '#db/log.ts'
import { parseCommand } from '#domain/commands.ts'
import type { AmendmentId, BallotId } from '#domain/ids.ts'
import { decodeEntry, type Entry } from '#domain/log/entry.ts'
import { EMPTY_FRONTIER, emptyRoot } from '#domain/log/tree.ts'
import { EDITION } from '#domain/rules/edition.ts'
import { share } from '#domain/rules/rule.ts'
import { DAY } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { append } from '#server/append.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { execute } from '#server/execute.ts'
import { tokenCaller } from '#server/identity/caller.ts'
import { logSigner } from '#server/keys.ts'
import { createStates } from '#server/states.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { aPlan, createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const settings = (num: number, den: number) => ({
  change: { kind: 'setting', rule: 'ballot.close.quorum', setting: 'least', to: { num, den } },
})

describe('how a group works', () => {
  test('is changed by an equal vote, and whoever checks the record counts and judges the same', async () => {
    const plan = await fivePeople(world.deps)
    const decide = async (ballotId: string, choice: string) => {
      for (const member of plan.everybody) await plan.done(member, 'ballot.cast', { ballotId, choice })
      world.wait(7 * DAY)
      await plan.done(plan.guide, 'ballot.close', { ballotId })
    }
    const stricter = await plan.done(plan.citizens[0], 'charter.propose', {
      ...settings(3, 4),
      why: 'So that it counts.',
    })
    await decide(stricter.ballotId!, 'consent')
    expect((await plan.state()).settings).toEqual({
      'ballot.close.quorum': { least: share(3, 4, 'voters of all seats') },
    })

    const looser = await plan.done(plan.professionals[0], 'charter.propose', settings(3, 5))
    const amendmentId = looser.amendmentId as AmendmentId
    await decide(looser.ballotId!, 'yes')
    expect((await plan.state()).amendments.get(amendmentId)?.state).toBe('waiting')
    await plan.done(plan.citizens[2], 'charter.sign', { amendmentId })
    expect((await plan.state()).settings).toEqual({
      'ballot.close.quorum': { least: share(3, 5, 'voters of all seats') },
    })

    // Three quarters of five are four: under the stricter rule three voters were too few, now they are enough again.
    const ballotId = (await plan.open()) as BallotId
    for (const member of plan.everybody.slice(0, 3))
      await plan.done(member, 'ballot.cast', { ballotId, choice: 'consent' })
    world.wait(7 * DAY)
    await plan.done(plan.guide, 'ballot.close', { ballotId })
    expect((await plan.state()).ballots.get(ballotId)?.outcome).toBe('adopted')

    const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId: plan.planId }), english)
    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
  })

  test('is nobody’s to change alone: a rule that is stopped at the vote is not asked for', async () => {
    const plan = await aPlan(world.deps)
    const one = await plan.join('citizen', 'Ann Price')
    for (const name of ['Ben Cole', 'Cem Kaya']) await plan.join('professional', name)
    const outcome = await plan.send(one, 'charter.propose', settings(2, 3))
    expect(outcome).toMatchObject({ ok: false, refusals: [{ ruleId: 'ballot.open.citizens-are-half' }] })
    expect((await plan.state()).amendments.size).toBe(0)
  })
})

describe('a plan that an earlier release started', () => {
  test('takes on the rules of this one at its next step, and says so in its log, once', async () => {
    const { planId, guide, tokens, deps } = await startedBefore()
    const plan = { deps, planId }
    expect((await deps.states.read(world.db, planId)).edition).toBe(1)
    await Promise.all([1, 2, 3].map(() => sendRename(plan, tokens.get(guide)!)))
    const kinds = (await listEntryTexts(world.db, planId, 0, 100)).map((text) => decodeEntry(text).kind)
    expect(kinds.filter((kind) => kind === 'rules.adopted')).toHaveLength(1)
    expect(kinds.indexOf('rules.adopted')).toBeLessThan(kinds.indexOf('member.renamed'))
    expect((await deps.states.read(world.db, planId)).edition).toBe(EDITION)
    const report = verifyBundle(nodeCrypto, await bundleOf({ world: { ...world, deps }, planId }), english)
    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
  })
})

/** A plan whose log says nothing of editions, as logs were written before there were any. */
async function startedBefore() {
  const { planId, guide, tokens } = await aPlan(world.deps)
  const head = (await findHead(world.db, planId))!
  const entries = (await listEntryTexts(world.db, planId, 0, head.size)).map(decodeEntry).map(withoutEdition)
  const origin = (await world.deps.states.read(world.db, planId)).origin
  const empty = { ...head, size: 0, root: emptyRoot(nodeCrypto.sha256), frontier: EMPTY_FRONTIER }
  await world.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('log_entry').where('plan_id', '=', planId).execute()
    await trx.updateTable('log_head').set({ size: 0 }).where('plan_id', '=', planId).execute()
    await append(trx, empty, entries, [], logSigner(world.deps.secrets, head, origin))
  })
  return { planId, guide, tokens, deps: { ...world.deps, states: createStates() } }
}

function withoutEdition(entry: Entry): Entry {
  if (entry.kind !== 'plan.started') return entry
  const { edition: _none, ...body } = entry.body
  return { ...entry, body }
}

async function sendRename({ deps }: { deps: World['deps'] }, token: string) {
  const caller = (await tokenCaller(deps.db, token))!
  const commandId = deps.newId()
  return execute(
    deps,
    caller,
    parseCommand({ commandId, type: 'member.rename', name: `Noor ${commandId.slice(0, 5)}` }),
  )
}
