import { FACILITATION, type FacilitationCommand } from '../plan/entries.ts'
import type { EntryKind, EntryOf } from './entry.ts'
import { listed, ruleTitle } from './sentences-words.ts'

/** What the guide asked for when rules stopped it. */
const ASKED: Record<FacilitationCommand, string> = {
  'member.invite': 'wanted to invite somebody',
  'member.reissue': 'wanted to give somebody a new link',
  'section.freeze': 'wanted to pause writing',
  'section.thaw': 'wanted to open a part for writing again',
  'session.schedule': 'wanted to plan a meeting',
  'session.open': 'wanted to open a meeting',
  'session.close': 'wanted to close a meeting',
  'turn.grant': 'wanted to give somebody the floor',
  'ballot.open': 'wanted to put something to a vote',
  'ballot.close': 'wanted to close a vote',
  'ballot.cancel': 'wanted to call off a vote',
  'override.request': 'wanted to go on although a rule says stop',
  'plan.agree': 'wanted to agree the plan',
  'export.make': 'wanted to make a file of the plan',
}

export type RefusedKind = `${FacilitationCommand}.refused`
export const REFUSED_KINDS = FACILITATION.map((type): RefusedKind => `${type}.refused`)
export const isRefusedKind = (kind: EntryKind): kind is RefusedKind =>
  (REFUSED_KINDS as readonly string[]).includes(kind)

export function refusedSentence({ kind, body }: EntryOf<RefusedKind>, who: string): string {
  const asked = ASKED[kind.slice(0, -'.refused'.length) as FacilitationCommand]
  const rules = body.refusals.map(({ rule }) => ruleTitle(rule))
  const many = rules.length > 1 ? 'These rules' : 'The rule'
  const again = body.repeats > 0 ? ` (The same was asked ${body.repeats} more times within a minute.)` : ''
  return `${who} ${asked}. ${many} said no: ${listed(rules)}.${again}`
}
