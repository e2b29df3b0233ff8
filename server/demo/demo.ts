import type { Node } from 'prosemirror-model'
import { parseCommand } from '#domain/commands.ts'
import type { BallotId, MemberId, PlanId, SessionId } from '#domain/ids.ts'
import type { CommandType } from '#domain/permissions.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { DAY, HOUR, MINUTE, toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { writeSection } from '../documents/write.ts'
import { execute } from '../execute.ts'
import type { Caller } from '../identity/caller.ts'
import { invite, type Link } from '../identity/invitations.ts'
import { startPlan } from '../plans.ts'
import { GUIDE, LEVELS, PEOPLE } from './people.ts'
import * as beginning from './texts/beginning.ts'
import * as end from './texts/end.ts'
import * as middle from './texts/middle.ts'

/** How long ago the demo's story begins. */
const BEGAN = 84 * DAY

export type DemoPlan = { planId: PlanId; links: { name: string; who: string; link: string }[] }

/** Who wrote which section; a section is in the hands of those who know most about it. */
const TEXTS: [SectionKey, keyof typeof AUTHORS, Node][] = [
  ['front', 'C1', beginning.front],
  ['why', 'C2', beginning.why],
  ['scope', 'P3', beginning.scope],
  ['principles', 'C5', beginning.principles],
  ['outcomes', 'C1', beginning.outcomes],
  ['assets', 'C8', middle.assets],
  ['options', 'P2', middle.options],
  ['actions', 'C6', middle.actions],
  ['money', 'P6', middle.money],
  ['fairness', 'C3', end.fairness],
  ['measures', 'C7', end.measures],
  ['decided', 'P4', end.decided],
  ['arguments', 'P5', end.argumentsText],
  ['reply', 'P1', end.reply],
]
const AUTHORS = Object.fromEntries(PEOPLE.map(({ key }) => [key, key]))

/**
 * Adds “Breathing Well in Aldersyke” by sending its commands through the one door, on a clock that starts twelve weeks
 * ago. Nothing is written beside the door; the rules held for every step of it.
 */
export async function makeDemo(base: Deps): Promise<DemoPlan> {
  const clock = { now: base.now() - BEGAN }
  const deps: Deps = { ...base, now: () => clock.now }
  const wait = (milliseconds: number) => {
    clock.now += milliseconds
  }
  const story = await begin(deps)
  wait(7 * DAY)
  await meet(deps, story, wait)
  for (const [section, author, text] of TEXTS) {
    wait(DAY)
    await writeSection(deps.db, deps.now, story.planId, section, story.members.get(author as string)!, text)
  }
  await explain(story, wait)
  await agreePrinciples(story, deps, wait)
  await decidePlan(story, deps, wait)
  return { planId: story.planId, links: await linksFor(base, story) }
}

type Story = Awaited<ReturnType<typeof begin>>

async function begin(deps: Deps) {
  const { planId, member } = await startPlan(deps, {
    title: 'Breathing Well in Aldersyke',
    place: 'Aldersyke',
    question: 'How can more people in Aldersyke start and finish lung rehab, and keep well after it?',
    facilitator: { name: GUIDE.name, employedBySponsor: false },
    method: 'gradients8',
    scope: {
      canChange: ['Where and when classes are', 'How people are invited', 'Lifts, cover for carers, help with forms'],
      cannotChange: ['Clinical safety rules', 'Staff jobs'],
      limits: 'Up to £92,000 in year 1 and £86,000 a year after.',
      decisionHolder: 'The place committee of the West Pennock Integrated Care Board. It replies within 56 days.',
    },
  })
  const send = async (memberId: MemberId, type: CommandType, input: object = {}): Promise<Record<string, string>> => {
    const caller: Caller = { planId, memberId, by: 'credential' }
    const outcome = await execute(deps, caller, parseCommand({ commandId: deps.newId(), type, ...input }))
    if (!outcome.ok)
      throw new Error(`The demo’s ${type} was refused: ${outcome.refusals.map((r) => r.message).join(' ')}`)
    return (outcome.result ?? {}) as Record<string, string>
  }
  const guide = (type: CommandType, input: object = {}) => send(member.id, type, input)
  const members = new Map<string, MemberId>()
  for (const { key, name, side, kind, coChair } of PEOPLE) {
    const fn = coChair ? 'co-chair' : 'member'
    const { memberId, invitation } = await guide('member.invite', { name, side, kind, function: fn })
    const id = memberId as MemberId
    const joining: Caller = {
      planId,
      memberId: id,
      by: 'invitation',
      token: invitation!,
      usedBy: null,
      expiresAt: Number.MAX_SAFE_INTEGER,
    }
    await execute(deps, joining, parseCommand({ commandId: deps.newId(), type: 'member.join' }))
    await send(id, 'role.sign')
    members.set(key, id)
  }
  return { planId, guideId: member.id, guide, send, members }
}

/** A first meeting in which people listen and decide nothing. */
async function meet(deps: Deps, { guide, send, members }: Story, wait: (milliseconds: number) => void) {
  const { sessionId } = await guide('session.schedule', {
    kind: 'hybrid',
    title: 'Listening',
    startsAt: toInstant(deps.now()),
    minutes: 90,
  })
  await guide('session.open', { sessionId })
  for (const id of members.values()) await send(id, 'attendance.join', { sessionId })
  for (const key of ['C1', 'C2', 'C6', 'P2', 'P1']) await send(members.get(key)!, 'queue.join')
  for (let turn = 0; turn < 5; turn++) {
    await guide('turn.grant')
    wait(100_000 + turn * 15_000)
    await guide('turn.end')
  }
  wait(HOUR)
  await guide('session.close', { sessionId: sessionId as SessionId })
}

async function explain({ send, members }: Story, wait: (milliseconds: number) => void) {
  const asker = members.get('C8')!
  const text = 'What is a walking test?'
  const { explainId } = await send(asker, 'explain.ask', { section: 'outcomes', text })
  wait(HOUR)
  await send(members.get('P2')!, 'explain.answer', {
    explainId,
    text: 'You walk for six minutes and we measure how far you get.',
  })
  wait(HOUR)
  await send(asker, 'explain.settle', { explainId })
}

/** Agreed in five days instead of seven, because a citizen signed the reason too. */
async function agreePrinciples({ guide, send, members }: Story, deps: Deps, wait: (milliseconds: number) => void) {
  const { overrideId } = await guide('override.request', {
    gate: 'ballot.open',
    ruleId: 'ballot.open.time-to-vote',
    reason: 'The hall must be booked by Friday, and everybody has read this page in the meeting.',
  })
  wait(3 * HOUR)
  await send(members.get('C7')!, 'override.countersign', { overrideId })
  const closesAt = toInstant(deps.now() + 5 * DAY)
  const { ballotId } = await guide('ballot.open', {
    subject: { kind: 'section', section: 'principles' },
    method: 'consent',
    closesAt,
  })
  for (const id of members.values()) await send(id, 'ballot.cast', { ballotId, choice: 'consent' })
  wait(5 * DAY)
  await guide('ballot.close', { ballotId })
}

async function decidePlan({ guide, send, members }: Story, deps: Deps, wait: (milliseconds: number) => void) {
  const { ballotId } = await guide('ballot.open', {
    subject: { kind: 'plan' },
    method: 'gradients8',
    closesAt: toInstant(deps.now() + 8 * DAY),
  })
  for (const [key, id] of members) {
    wait(10 * MINUTE)
    await send(id, 'ballot.cast', { ballotId, choice: LEVELS[key] })
  }
  wait(8 * DAY)
  await guide('ballot.close', { ballotId: ballotId as BallotId })
  wait(DAY)
  const text =
    'The hospital class has oxygen on the wall. I worry about the hall. I ask for a review after 3 months, not 12.'
  await send(members.get('C1')!, 'dissent.record', { ballotId, text })
  wait(5 * DAY)
  await guide('plan.agree')
  wait(HOUR)
  for (const format of ['html', 'md', 'json']) await guide('export.make', { format })
}

/** One-use links, so that each of them can be opened in a browser. */
async function linksFor(deps: Deps, { planId, guideId, members }: Story): Promise<DemoPlan['links']> {
  const everybody = [{ id: guideId, name: GUIDE.name, who: 'guide, no vote' }].concat(
    PEOPLE.map(({ key, name, side }) => ({ id: members.get(key)!, name, who: side })),
  )
  const links: Link[] = await deps.db.transaction().execute(async (trx) => {
    const made: Link[] = []
    for (const { id } of everybody) made.push(await invite(trx, deps, { planId, memberId: id }, 'demo'))
    return made
  })
  return everybody.map(({ name, who }, i) => ({ name, who, link: links[i]!.link }))
}
