import pino from 'pino'
import { parseCommand } from '#domain/commands.ts'
import type { BallotId, CommandId, MemberId, PlanId } from '#domain/ids.ts'
import type { CommandType } from '#domain/permissions.ts'
import { schema } from '#domain/text/schema.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { nodeCrypto, randomId } from '#server/crypto.ts'
import type { Deps, Published } from '#server/deps.ts'
import { createTexts } from '#server/documents/texts.ts'
import { writeSection } from '#server/documents/write.ts'
import { execute } from '#server/execute.ts'
import { createLosses } from '#server/history/losses.ts'
import type { Caller } from '#server/identity/caller.ts'
import { tokenCaller } from '#server/identity/caller.ts'
import type { Outcome } from '#server/outcome.ts'
import { type Started, startPlan } from '#server/plans.ts'
import { secretsFrom } from '#server/secrets.ts'
import { createStates } from '#server/states.ts'
import { type Dialect, openTestDatabase } from './databases.ts'
import { laterInEnglish } from './words-of.ts'

export const SECRET_KEY = 'a secret key for tests, long enough'

/** The server's parts without HTTP: a real database, the real door, a clock that moves only when told. */
export type World = Awaited<ReturnType<typeof createWorld>>

export async function createWorld(dialect: Dialect = 'sqlite') {
  const { db, location, remove } = await openTestDatabase(dialect)
  const clock = { now: Date.UTC(2026, 2, 2, 9) }
  const published: Published[] = []
  const texts = createTexts({ sha256: nodeCrypto.sha256 })
  const log = pino({ level: 'silent' })
  const losses = createLosses({ db, texts, now: () => clock.now, newId: randomId, log })
  const deps: Deps = {
    db,
    secrets: secretsFrom(SECRET_KEY),
    now: () => clock.now,
    newId: randomId,
    log,
    publicUrl: 'http://plans.example',
    planCreation: 'open',
    demo: 'on',
    witnessHosts: [],
    mailer: null,
    states: createStates(),
    texts,
    publish: (some) => void published.push(some),
    wake: () => {},
    wrote: () => {},
    lost: losses.note,
    remind: () => {},
    showCards: () => {},
    showHands: () => {},
    showConduct: () => {},
    revoked: () => {},
    away: () => {},
  }
  return {
    deps,
    db,
    location,
    published,
    losses,
    clock,
    wait: (milliseconds: number) => {
      clock.now += milliseconds
    },
    start: () => aPlan(deps),
    close: async () => {
      await losses.close()
      await remove()
    },
  }
}

export type Plan = Awaited<ReturnType<typeof aPlan>>

/** A plan with its guide; commands are sent as whoever holds the token. */
export async function aPlan(deps: Deps, title = 'Breathing well') {
  const started: Started = await startPlan(deps, {
    ...{
      title,
      place: 'Aldersyke',
      question: 'How can more people finish rehab?',
      method: 'consent',
    },
    facilitator: { name: 'Noor Hassan', email: 'noor@example.org', employedBySponsor: false },
    scope: {
      canChange: ['Where classes are'],
      cannotChange: ['Clinical safety'],
      decisionHolder: 'The place committee',
    },
  })
  const { planId } = started
  const tokens = new Map<MemberId, string>([[started.member.id, started.member.token]])

  async function callerFor(who: MemberId | string): Promise<Caller> {
    const caller = await tokenCaller(deps.db, tokens.get(who as MemberId) ?? who)
    if (!caller) throw new Error('Nobody holds this token.')
    return caller
  }
  async function send(
    who: MemberId | string,
    type: CommandType,
    input: object = {},
    id: string = randomId(),
  ): Promise<Outcome> {
    return laterInEnglish(execute(deps, await callerFor(who), parseCommand({ commandId: id, type, ...input })))
  }
  /** Sends, and fails the test unless the rules let it pass. */
  async function done(who: MemberId | string, type: CommandType, input: object = {}, id?: string) {
    const outcome = await send(who, type, input, id)
    if (!outcome.ok)
      throw new Error(`${type} was refused: ${outcome.refusals.map((r) => `${r.ruleId}: ${r.message}`).join(' ')}`)
    return (outcome.result ?? {}) as Record<string, string>
  }
  async function join(side: 'citizen' | 'professional', name: string, { role = true } = {}): Promise<MemberId> {
    const { memberId, invitation } = await done(started.member.id, 'member.invite', {
      side,
      name,
      email: `${name.split(' ')[0]}@example.org`,
    })
    const { token } = await done(invitation!, 'member.join')
    tokens.set(memberId as MemberId, token!)
    if (role) {
      await done(memberId!, 'role.sign')
      await done(memberId!, 'interest.declare')
    }
    return memberId as MemberId
  }
  // Somebody outside the plan, so that meetings can open.
  await done(started.member.id, 'wellbeing.name', { name: 'Ada Pickles', reach: '01632 960 111, every day until 8' })
  return {
    planId,
    guide: started.member.id,
    link: started.link,
    tokens,
    callerFor,
    send,
    done,
    join,
    state: () => deps.states.read(deps.db, planId),
    /** Writes a paragraph into an empty section, in this member's name. */
    write: (who: MemberId, section: SectionKey, ...paragraphs: string[]) =>
      writeSection(deps.db, deps.now, planId, section, who, docOf(...paragraphs)),
    open: async (input: object = {}): Promise<BallotId> => {
      const closesAt = toInstant(deps.now() + 7 * DAY)
      const opened = await done(started.member.id, 'ballot.open', {
        subject: { kind: 'section', section: 'why' },
        method: 'consent',
        closesAt,
        ...input,
      })
      return opened.ballotId as BallotId
    },
  }
}

export const docOf = (...paragraphs: string[]) =>
  schema.node(
    'doc',
    null,
    paragraphs.map((text) => schema.node('paragraph', null, text ? schema.text(text) : [])),
  )

/** Three citizens and two professionals, with a text to vote on. */
export async function fivePeople(deps: Deps) {
  const plan = await aPlan(deps)
  const citizens = [
    await plan.join('citizen', 'Maureen Tagg'),
    await plan.join('citizen', 'Imran Sheikh'),
    await plan.join('citizen', 'Bethan Rhys'),
  ] as const
  const professionals = [
    await plan.join('professional', 'Anjali Menon'),
    await plan.join('professional', 'Tom Whitlock'),
  ] as const
  await plan.write(citizens[0], 'why', 'Getting there is the hard part. Two buses with a tank.')
  return { ...plan, citizens, professionals, everybody: [...citizens, ...professionals] as MemberId[] }
}

export const commandId = (): CommandId => randomId() as CommandId
export type { PlanId }
