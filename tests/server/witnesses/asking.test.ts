import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { copyPlan } from '#db/copy-plan.ts'
import { findHead } from '#db/log.ts'
import { listWitnessContacts } from '#db/witnesses.ts'
import { parseCommand } from '#domain/commands.ts'
import type { Crypto } from '#domain/crypto.ts'
import { signBundle } from '#domain/exports/bundle.ts'
import { isPolicyFault, judgeNote, parsePolicy } from '#domain/log/policy.ts'
import { HOUR, SECOND } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { policyOf } from '#domain/witnesses/policy.ts'
import { nodeCrypto, randomId } from '#server/crypto.ts'
import { execute } from '#server/execute.ts'
import { renderExport } from '#server/exports/render.ts'
import { askingWitnesses } from '#server/jobs/ask-witnesses.ts'
import { logSigner } from '#server/keys.ts'
import { bestOf, headNote, listCosignedHeads } from '#server/witnesses/cosigned.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { startWitness, type WitnessProcess, witnessFolder } from '#tests/support/witness.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

const crypto: Crypto = nodeCrypto
/** A witness of the worked example, who knows nothing of our logs. */
const strangerKey = 'council.example/witness+c7cab662+BHWhEuDIy85TAg/KudGXNf/CLNJuCdT+iWS75rrsxB1R'
const unstopped = new AbortController().signal
type Five = Awaited<ReturnType<typeof fivePeople>>

/** Two real witnesses, one of each side, that watch a plan's log. */
async function witnesses(vkey: string) {
  const folders = [witnessFolder(), witnessFolder()]
  const started = await Promise.all(
    folders.map(({ key }, i) => startWitness('--key', key, '--new', `w${i}.example/witness`, '--log', vkey)),
  )
  return {
    started: started as [WitnessProcess, WitnessProcess],
    folders,
    close: async () => {
      for (const witness of started) await witness.kill()
      for (const { remove } of folders) remove()
    },
  }
}

describe.each(DIALECTS)('on %s', (dialect) => {
  let world: World
  let plan: Five
  let two: Awaited<ReturnType<typeof witnesses>>
  let ask: ReturnType<typeof askingWitnesses>
  beforeEach(async () => {
    world = await createWorld(dialect)
    plan = await fivePeople(world.deps)
    two = await witnesses((await plan.state()).keys.log)
    world.deps.witnessHosts = two.started.map(({ url }) => new URL(url).host)
    ask = askingWitnesses(world.deps)
  })
  afterEach(async () => {
    await two.close()
    await world.close()
  })
  const name = (i: 0 | 1) =>
    plan.done(i === 0 ? plan.citizens[0] : plan.professionals[0], 'witness.name', {
      ...{ name: `Witness ${i}`, vkey: two.started[i].vkey, url: two.started[i].url },
      side: i === 0 ? 'citizen' : 'professional',
    })
  const round = async (of = ask, waited = 4 * SECOND) => {
    await of(unstopped)
    world.wait(waited)
    await of(unstopped)
  }
  const heads = async (of = world) =>
    listCosignedHeads(of.db, plan.planId, await of.deps.states.read(of.db, plan.planId))
  const verify = async (of = world) => {
    const { bytes } = await renderExport(of.deps, of.db, plan.planId, 'json')
    return verifyBundle(crypto, bytes, english)
  }
  const codes = (report: Awaited<ReturnType<typeof verify>>) =>
    report.checks.filter(({ code }) => code.startsWith('notes.')).map(({ code }) => code)
  const act = () =>
    plan.done(plan.guide, 'scope.state', { scope: { canChange: ['More'], cannotChange: [], decisionHolder: 'All' } })

  test('both witnesses sign one head; it is served, exported and checked', async () => {
    expect((await verify()).notChecked.join()).toContain('no witness is named')
    await name(0)
    await name(1)
    const { size } = (await findHead(world.db, plan.planId))!
    await ask(unstopped)
    expect(await heads(), 'not while people still act').toEqual([])
    world.wait(4 * SECOND)
    await ask(unstopped)
    const [best] = await heads()
    expect(best).toMatchObject({ size, isEnough: true, by: [{}, {}] })
    const head = (await findHead(world.db, plan.planId))!
    expect(await headNote(world.db, plan.planId, head)).toBe(best!.note)
    const policy = parsePolicy(nodeCrypto.sha256, policyOf(await plan.state()))
    expect(!isPolicyFault(policy) && judgeNote(nodeCrypto, policy, best!.note)).toMatchObject({ quorum: true })
    const report = await verify()
    expect(report.ok).toBe(true)
    expect(codes(report)).toEqual(['notes.signed', 'notes.witness', 'notes.witness', 'notes.quorum'])
    expect(report.checks.map(({ sentence }) => sentence).join()).toContain(
      `The witness w0.example/witness (for the citizens) signed the first ${size} of ${size} entries.`,
    )
    // An auditor brings their own policy.
    const { keys } = await plan.state()
    const [first, second] = two.started.map(({ vkey }) => vkey)
    const third = first!.replace('w0.example', 'w2.example')
    const byOwn = async (text: string) => {
      const { bytes } = await renderExport(world.deps, world.db, plan.planId, 'json')
      const { ok, firstBad } = verifyBundle(crypto, bytes, english, { policy: text })
      return ok ? 'ok' : firstBad?.code
    }
    const byTwo = `log ${keys.log}\nwitness a ${first}\nwitness b ${second}\ngroup g all a b\nquorum g\n`
    expect(await byOwn(byTwo)).toBe('ok')
    expect(await byOwn(`log ${keys.log}\nwitness a ${strangerKey}\nquorum a\n`)).toBe('notes.own-quorum')
    expect(await byOwn(`log ${keys.receipts}\nquorum none\n`)).toBe('notes.own-policy')
    expect(await byOwn(`log ${keys.log}\nwitness a ${third}\nquorum a\n`)).toBe('notes.own-policy')
    await act()
    expect(await headNote(world.db, plan.planId, (await findHead(world.db, plan.planId))!)).not.toContain('w0.example')
    expect((await verify()).checks.map(({ sentence }) => sentence).join()).toContain(
      `first ${size} of ${size + 1} entries`,
    )
    await round()
    expect((await heads())[0]).toMatchObject({ size: size + 1, isEnough: true })
    expect((await heads()).length, 'older signatures are dropped').toBe(1)
  })

  test('a witness that is away is asked again, later each time, and nobody waits for it', async () => {
    await name(0)
    await name(1)
    await two.started[1].kill()
    await round()
    expect((await heads())[0]).toMatchObject({ isEnough: false, by: [{}] })
    const of = async (vkey: string) =>
      (await listWitnessContacts(world.db, plan.planId)).find((one) => one.vkey === vkey)!
    const { vkey } = two.started[1]
    expect(await of(vkey)).toMatchObject({ tries: 1, trouble: 'unreachable' })
    await round(ask, 6 * SECOND)
    await round()
    const { tries, nextAt } = await of(vkey)
    expect(tries).toBeGreaterThan(1)
    expect(nextAt).toBeGreaterThan(world.deps.now())
    expect(codes(await verify())).toContain('notes.quorum-short')
    expect((await verify()).ok).toBe(true)
    // It comes back at another port: its address is another one, so it is named anew.
    const again = await startWitness('--key', two.folders[1]!.key, '--log', (await plan.state()).keys.log)
    two.started[1] = again
    world.deps.witnessHosts = two.started.map(({ url }) => new URL(url).host)
    await plan.done(plan.professionals[0], 'witness.remove', { vkey, reason: 'It has moved.' })
    await name(1)
    await round()
    expect(bestOf(await heads())).toMatchObject({ isEnough: true })
    await again.kill()
  })

  test('one that knows more than we remember is asked from where it is', async () => {
    await name(0)
    await round()
    // As after a lost answer: it signed, and we do not know.
    await plan.done(plan.citizens[0], 'witness.remove', { vkey: two.started[0].vkey, reason: 'Once more.' })
    await name(0)
    await round()
    expect((await heads())[0]).toMatchObject({ isEnough: true })
    expect(await listWitnessContacts(world.db, plan.planId)).toMatchObject([{ tries: 0, trouble: null }])
  })

  test('one that does not watch our log yet is told apart', async () => {
    const folder = witnessFolder()
    const stranger = await startWitness('--key', folder.key, '--new', 'stranger.example')
    world.deps.witnessHosts = [new URL(stranger.url).host]
    await plan.done(plan.guide, 'witness.name', {
      ...{ name: 'Stranger', vkey: stranger.vkey, url: stranger.url, side: 'outside' },
    })
    await round()
    expect(await listWitnessContacts(world.db, plan.planId)).toMatchObject([{ trouble: 'not-watched' }])
    await stranger.kill()
    folder.remove()
  })

  test('split view: of two forks of one plan only one is signed, and the other one is told of loudly', async () => {
    await name(0)
    await name(1)
    await round()
    const other = await createWorld(dialect)
    try {
      await other.db.transaction().execute((trx) => copyPlan(world.db, trx, plan.planId))
      other.deps.witnessHosts = world.deps.witnessHosts
      other.clock.now = world.clock.now
      const error = vi.fn()
      other.deps.log = { ...other.deps.log, error, warn: () => {} } as never
      await act()
      await round()
      const honest = (await heads())[0]!
      // The same operator shows the other group another history from here on.
      for (const title of ['One', 'Two']) {
        const command = {
          type: 'scope.state',
          scope: { canChange: [title], cannotChange: [], decisionHolder: 'Nobody' },
        }
        await execute(other.deps, await plan.callerFor(plan.guide), parseCommand({ commandId: randomId(), ...command }))
      }
      const askOther = askingWitnesses(other.deps)
      await askOther(unstopped)
      other.wait(4 * SECOND)
      await askOther(unstopped)
      expect((await heads(other))[0]!.size, 'only what was before the fork').toBeLessThan(honest.size)
      const contacts = await listWitnessContacts(other.db, plan.planId)
      expect(contacts.map(({ trouble }) => trouble)).toEqual(['forked', 'forked'])
      expect(contacts.every(({ nextAt }) => nextAt >= other.deps.now() + HOUR - 10 * SECOND)).toBe(true)
      expect(error).toHaveBeenCalledTimes(2)
      expect(error.mock.calls[0]![1]).toContain('FORKED')
      expect(two.started[0].said.err).toContain('REFUSED')
      // Whoever joins the signed head of one fork to the other one is found out.
      const forged = JSON.parse(
        new TextDecoder().decode((await renderExport(other.deps, other.db, plan.planId, 'json')).bytes),
      )
      const { signature: _, ...bundle } = { ...forged, cosigned: honest.note }
      const head = (await findHead(other.db, plan.planId))!
      const signer = logSigner(other.deps.secrets, head, forged.origin)
      const report = verifyBundle(crypto, signBundle(nodeCrypto.sha256, bundle, signer).text, english)
      expect(report.firstBad?.code).toBe('notes.forked')
      expect((await verify()).ok).toBe(true)
    } finally {
      await other.close()
    }
  })

  test('a log that went back to an older copy is told of loudly', async () => {
    await name(0)
    const other = await createWorld(dialect)
    try {
      await other.db.transaction().execute((trx) => copyPlan(world.db, trx, plan.planId))
      await act()
      await round()
      other.deps.witnessHosts = world.deps.witnessHosts
      const error = vi.fn()
      other.deps.log = { ...other.deps.log, error, warn: () => {} } as never
      const askOther = askingWitnesses(other.deps)
      await askOther(unstopped)
      other.wait(4 * SECOND)
      await askOther(unstopped)
      expect(await listWitnessContacts(other.db, plan.planId)).toMatchObject([{ trouble: 'ahead' }])
      expect(error).toHaveBeenCalledOnce()
    } finally {
      await other.close()
    }
  })

  test('nobody names a witness in the demo, which anybody may enter', async () => {
    await world.db
      .insertInto('demo_plan')
      .values({ locale: 'en', plan_id: plan.planId, number: 1, created_at: 0 })
      .execute()
    await expect(name(0)).rejects.toThrow('demo')
    expect((await plan.state()).witnesses.size).toBe(0)
  })
})
