import type { PlanEntries } from '../plan/entries.ts'
import type { Check } from '../rules/rule.ts'
import type { Words } from '../words/words.ts'
import type { Entry, EntryBodies, EntryKind, EntryOf } from './entry.ts'
import { ballotSentences } from './sentences-ballots.ts'
import { conductSentences } from './sentences-conduct.ts'
import { floorSentences } from './sentences-floor.ts'
import { peopleSentences } from './sentences-people.ts'
import { questionSentences } from './sentences-questions.ts'
import { isRefusedKind, type RefusedKind, refusedSentence } from './sentences-refused.ts'
import { saySentences } from './sentences-say.ts'
import { sideMeetingSentences } from './sentences-side-meetings.ts'
import { textSentences } from './sentences-text.ts'
import { wellbeingSentences } from './sentences-wellbeing.ts'
import { witnessSentences } from './sentences-witnesses.ts'
import { listed, type Names, quoted, ruleTitle } from './sentences-words.ts'

/** What a sentence is made with. `who` is whoever acted, ready to begin a sentence. */
export type Telling = { who: string; names: Names; words: Words }

/** One plain sentence (or a few) for each kind of entry. */
export type Sentences<Bodies> = {
  [K in keyof Bodies & EntryKind]: (entry: EntryOf<K>, telling: Telling) => string
}

const planSentences: Sentences<Omit<PlanEntries, RefusedKind>> = {
  'log.opened': (_entry, { words }) => words.log_opened(),
  'plan.started': ({ body }, { who, words }) => {
    const started = words.log_plan_started({ who, method: body.method })
    return body.facilitatorEmployedBySponsor ? `${started} ${words.log_employed_by_sponsor({ who })}` : started
  },
  'scope.stated': (_entry, { who, words }) => words.log_scope_stated({ who }),
  'rules.adopted': ({ body }, { words }) => words.log_rules_adopted({ edition: body.edition }),
  'plan.agreed': ({ body }, { who, words }) => words.log_plan_agreed({ who, n: body.ballots.length }),
}

const SENTENCES: Sentences<Omit<EntryBodies, RefusedKind>> = {
  ...planSentences,
  ...peopleSentences,
  ...floorSentences,
  ...saySentences,
  ...conductSentences,
  ...questionSentences,
  ...sideMeetingSentences,
  ...wellbeingSentences,
  ...witnessSentences,
  ...textSentences,
  ...ballotSentences,
}

/** What one entry of the log says, in plain words. Pure: the same entry, names and words give the same sentence. */
export function sentenceOf(entry: Entry, names: Names, words: Words): string {
  const who = entry.actor === 'system' ? 'Evenground' : names.name(entry.actor)
  const telling = { who, names, words }
  if (isRefusedKind(entry.kind)) return refusedSentence(entry as EntryOf<RefusedKind>, telling)
  const sentence = SENTENCES[entry.kind as keyof typeof SENTENCES] as
    | ((entry: Entry, telling: Telling) => string)
    | undefined
  if (!sentence) return words.log_unknown_kind()
  return [sentence(entry, telling), ...overriddenWords(entry.body, words)].join(' ')
}

/** `refused`: rules said no. `override`: somebody went on although a rule says stop. People read these in words. */
export type Tone = 'refused' | 'override' | 'plain'

export function toneOf({ kind, body }: Entry): Tone {
  if (isRefusedKind(kind)) return 'refused'
  if (kind.startsWith('override.') || overridden(body).length > 0) return 'override'
  return 'plain'
}

const overridden = (body: Entry['body']): Check[] =>
  'checks' in body ? (body.checks ?? []).filter((check) => check.outcome === 'overridden') : []

function overriddenWords(body: Entry['body'], words: Words): string[] {
  const rules = overridden(body).map((check) => quoted(ruleTitle(check.rule, words)))
  return rules.length === 0 ? [] : [words.log_overridden({ rules: listed(rules, words) })]
}
