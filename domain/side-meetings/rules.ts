import type { Instant } from '../ids.ts'
import type { Agreement } from '../plan/agreement.ts'
import type { AgreeGiven } from '../plan/rules.ts'
import type { PlanState } from '../plan/state.ts'
import { atMostRule } from '../rules/define.ts'
import { amountNeeded } from '../rules/measure-words.ts'
import { count, type Measure, settingsOf } from '../rules/rule.ts'
import { between, DAY, later, MINUTE } from '../time.ts'
import { needsNote, type SideMeeting, withoutNote } from './state.ts'

const UNIT = 'minutes that a side meeting waits for its note'
const inDays = (days: number) => count((days * DAY) / MINUTE, UNIT)
const waited = ({ heldAt }: SideMeeting, at: Instant): number => Math.floor(between(heldAt, at) / MINUTE)

/** A note that comes late mends it: what was said is known to all then. How late it came, the register shows. */
export const sideMeetingsHaveNotes = atMostRule<Agreement, AgreeGiven>({
  id: 'plan.agree.side-meetings-have-notes',
  lpf: 'LPF-41',
  name: 'side_meetings_have_notes',
  source: 'Source 001: people shut out of background thinking.',
  gate: 'plan.agree',
  since: 2,
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'log',
  most: inDays(3),
  ...{ loosest: inDays(14), tightest: inDays(1) },
  measure: ({ state, at }) => {
    if (![...state.sideMeetings.values()].some((meeting) => needsNote(state, meeting))) return null
    return count(Math.max(0, ...withoutNote(state).map((meeting) => waited(meeting, at))), UNIT)
  },
  refusal: (_value, { state, at }, most) => {
    const n = withoutNote(state).filter((meeting) => waited(meeting, at) > most.num).length
    return (words) => words.refusals_side_meetings_have_notes({ n, most: amountNeeded(most, words) })
  },
})

/** How long a side meeting may wait for its note, by this group’s own setting. */
export const longestWait = ({ settings }: Pick<PlanState, 'settings'>): Measure =>
  sideMeetingsHaveNotes.threshold(settingsOf(sideMeetingsHaveNotes, settings))

export const noteDue = (state: PlanState, { heldAt }: SideMeeting): Instant =>
  later(heldAt, longestWait(state).num * MINUTE)
