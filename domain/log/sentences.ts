import { METHODS } from '../ballots/methods.ts'
import type { PlanEntries } from '../plan/entries.ts'
import type { Check } from '../rules/rule.ts'
import type { Entry, EntryBodies, EntryKind, EntryOf } from './entry.ts'
import { ballotSentences } from './sentences-ballots.ts'
import { peopleSentences } from './sentences-people.ts'
import { isRefusedKind, type RefusedKind, refusedSentence } from './sentences-refused.ts'
import { textSentences } from './sentences-text.ts'
import { counted, listed, type Names, ruleTitle } from './sentences-words.ts'

/** One plain sentence (or two) for each kind of entry. `who` is whoever acted, ready to begin a sentence. */
export type Sentences<Bodies> = {
  [K in keyof Bodies & EntryKind]: (entry: EntryOf<K>, who: string, names: Names) => string
}

const planSentences: Sentences<Omit<PlanEntries, RefusedKind>> = {
  'log.opened': () => 'This log was opened. Nobody can change or remove a line of it without it being noticed.',
  'plan.started': ({ body }, who) => {
    const employer = body.facilitatorEmployedBySponsor
      ? ` ${who} works for the body that decides in the end, and said so.`
      : ''
    return `${who} started the plan. The group begins with ${METHODS[body.method].title.toLowerCase()} as its way to decide.${employer}`
  },
  'scope.stated': (_entry, who) => `${who} stated what can and cannot change and who decides in the end.`,
  'plan.agreed': ({ body }, who) =>
    `${who} put on record that the plan is agreed, by ${counted(body.ballots.length, 'vote', 'votes')}.`,
}

const SENTENCES: Sentences<Omit<EntryBodies, RefusedKind>> = {
  ...planSentences,
  ...peopleSentences,
  ...textSentences,
  ...ballotSentences,
}

/** What one entry of the log says, in plain words. Pure: the same entry and names give the same sentence. */
export function sentenceOf(entry: Entry, names: Names): string {
  const who = entry.actor === 'system' ? 'Evenground' : names.name(entry.actor)
  if (isRefusedKind(entry.kind)) return refusedSentence(entry as EntryOf<RefusedKind>, who)
  const sentence = SENTENCES[entry.kind as keyof typeof SENTENCES] as
    | ((entry: Entry, who: string, names: Names) => string)
    | undefined
  if (!sentence) return 'This is of a kind that this version does not know. Please reload the page.'
  return sentence(entry, who, names) + overriddenWords(entry.body)
}

/** `refused`: rules said no. `override`: somebody went on although a rule says stop. People read these in words. */
export type Tone = 'refused' | 'override' | 'plain'

export function toneOf({ kind, body }: Entry): Tone {
  if (isRefusedKind(kind)) return 'refused'
  if (kind.startsWith('override.') || overridden(body).length > 0) return 'override'
  return 'plain'
}

const overridden = (body: Entry['body']): Check[] =>
  'checks' in body ? body.checks.filter((check) => check.outcome === 'overridden') : []

function overriddenWords(body: Entry['body']): string {
  const rules = overridden(body).map((check) => ruleTitle(check.rule))
  return rules.length === 0 ? '' : ` They went on although ${listed(rules)} said stop; the reason is on record.`
}
