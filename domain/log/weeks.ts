import type { Instant } from '../ids.ts'
import { DAY, toInstant, toMilliseconds } from '../time.ts'
import type { Entry, EntryKind } from './entry.ts'

/** A week of a plan, from Monday 00:00 UTC on. Counts are whole numbers. */
export type Week = {
  from: Instant
  /** Entries of the log. */
  entries: number
  /** Times that a rule was asked and held. */
  held: number
  /** Times that a rule said no to a step, repeats included. */
  stopped: number
  /** Times that people went on in spite of a rule. */
  setAside: number
  /** Where the plan came a step on, or could not: gates and what was done about rules, in their order. */
  steps: Entry[]
}

/** Steps that people look for when they ask how a plan went. */
const STEPS: ReadonlySet<EntryKind> = new Set<EntryKind>([
  ...(['plan.started', 'scope.stated', 'plan.agreed', 'export.made', 'rules.adopted'] as const),
  ...(['session.scheduled', 'session.opened', 'ballot.opened', 'ballot.closed', 'ballot.cancelled'] as const),
  ...(['ballot.extended', 'section.thawed', 'charter.proposed', 'charter.changed'] as const),
  ...(['override.requested', 'override.countersigned', 'override.refused'] as const),
])

/** Adds an entry to the weeks before it, which it changes. Weeks in which nothing happened are left out. */
export function addToWeeks(weeks: Week[], entry: Entry): Week[] {
  const from = mondayOf(entry.at)
  if (weeks.at(-1)?.from !== from) weeks.push({ from, entries: 0, held: 0, stopped: 0, setAside: 0, steps: [] })
  const week = weeks.at(-1)!
  const { body, kind } = entry
  week.entries++
  for (const { outcome } of ('checks' in body && body.checks) || []) {
    if (outcome === 'held') week.held++
    if (outcome === 'overridden') week.setAside++
  }
  const isRefused = 'refusals' in body
  if (isRefused) week.stopped += body.refusals.length * (1 + body.repeats)
  if (isRefused || STEPS.has(kind)) week.steps.push(entry)
  return weeks
}

/** 1 January 1970 was a Thursday, so the first Monday was three days before it. */
const FIRST_MONDAY = -3 * DAY
const WEEK = 7 * DAY

const mondayOf = (at: Instant): Instant =>
  toInstant(Math.floor((toMilliseconds(at) - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY)
