import { FACILITATION, type FacilitationCommand } from '../plan/entries.ts'
import { keyOf } from '../words/key.ts'
import type { EntryKind, EntryOf } from './entry.ts'
import type { Telling } from './sentences.ts'
import { listed, quoted, ruleTitle } from './sentences-words.ts'

export type RefusedKind = `${FacilitationCommand}.refused`
export const REFUSED_KINDS = FACILITATION.map((type): RefusedKind => `${type}.refused`)
export const isRefusedKind = (kind: EntryKind): kind is RefusedKind =>
  (REFUSED_KINDS as readonly string[]).includes(kind)

/** What the guide asked for, and which rules said no. */
export function refusedSentence({ kind, body }: EntryOf<RefusedKind>, { who, words }: Telling): string {
  const command = kind.slice(0, -'.refused'.length) as FacilitationCommand
  const asked = words[`log_asked_${keyOf(command)}`]({ who })
  const titles = body.refusals.map(({ rule }) => quoted(ruleTitle(rule, words)))
  const rules = listed(titles, words)
  const said = titles.length > 1 ? words.log_rules_said_no({ rules }) : words.log_rule_said_no({ rule: rules })
  const again = body.repeats > 0 ? [words.log_asked_again({ n: body.repeats })] : []
  return [asked, said, ...again].join(' ')
}
