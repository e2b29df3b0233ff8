import type { CharterEntries } from '../charter/entries.ts'
import { changeTitle } from '../charter/words.ts'
import type { CommitmentEntries } from '../commitment/entries.ts'
import type { ExplainEntries } from '../explain/entries.ts'
import type { ExportEntries } from '../exports/entries.ts'
import type { InterestEntries } from '../interests/entries.ts'
import type { NamingEntries } from '../naming/entries.ts'
import type { OverrideEntries } from '../overrides/entries.ts'
import type { ResourceEntries } from '../resources/entries.ts'
import { stepWords } from '../rules/rule-words.ts'
import type { ScribingEntries } from '../scribing/entries.ts'
import type { SectionEntries } from '../sections/entries.ts'
import type { SuggestionEntries } from '../suggestions/entries.ts'
import { sectionTitle } from '../text/section-words.ts'
import type { TimelineEntries } from '../timeline/entries.ts'
import type { Sentences } from './sentences.ts'
import { ruleTitle } from './sentences-words.ts'

export const textSentences: Sentences<
  CommitmentEntries &
    TimelineEntries &
    ResourceEntries &
    SectionEntries &
    ExplainEntries &
    SuggestionEntries &
    ScribingEntries &
    OverrideEntries &
    InterestEntries &
    NamingEntries &
    CharterEntries &
    ExportEntries
> = {
  'commitment.signed': ({ body }, { who, words }) =>
    body.version === 1
      ? words.log_commitment_signed({ who, n: body.replyByDays })
      : words.log_commitment_changed({ who, n: body.replyByDays }),
  'timeline.set': ({ body }, { who, words }) =>
    body.version === 1 ? words.log_timeline_set({ who }) : words.log_timeline_changed({ who }),
  'resources.set': ({ body }, { who, words }) =>
    body.version === 1 ? words.log_resources_set({ who }) : words.log_resources_changed({ who }),

  'section.frozen': ({ body }, { who, words }) =>
    words.log_section_frozen({ who, section: sectionTitle(body.section, words) }),
  'section.thawed': ({ body }, { who, words }) =>
    words.log_section_thawed({ who, section: sectionTitle(body.section, words) }),
  'readiness.asked': ({ body }, { who, words }) =>
    words.log_readiness_asked({ who, section: sectionTitle(body.section, words) }),

  'explain.asked': ({ body }, { words }) => words.log_explain_asked({ section: sectionTitle(body.section, words) }),
  'explain.answered': (_entry, { who, words }) => words.log_explain_answered({ who }),
  'explain.settled': (_entry, { words }) => words.log_explain_settled(),

  'suggestion.made': ({ body }, { who, words }) =>
    words.log_suggestion_made({ who, section: sectionTitle(body.section, words) }),
  'suggestion.accepted': (_entry, { who, words }) => words.log_suggestion_accepted({ who }),
  'suggestion.applied': ({ body }, { words }) =>
    words.log_suggestion_applied({ section: sectionTitle(body.section, words) }),
  'suggestion.refused': (_entry, { who, words }) => words.log_suggestion_refused({ who }),
  'suggestion.placed': (_entry, { who, words }) => words.log_suggestion_placed({ who }),
  'suggestion.withdrawn': (_entry, { who, words }) => words.log_suggestion_withdrawn({ who }),

  'words.typed': ({ body }, { who, names, words }) =>
    words.log_words_typed({ who, speaker: names.name(body.speaker), section: sectionTitle(body.section, words) }),
  'words.scribed': ({ body }, { who, names, words }) =>
    words.log_words_scribed({ who, scribe: names.name(body.scribe), section: sectionTitle(body.section, words) }),
  'words.declined': (_entry, { who, words }) => words.log_words_declined({ who }),
  'words.said': ({ body }, { who, words }) => words.log_words_said({ who, section: sectionTitle(body.section, words) }),
  'words.unsaid': (_entry, { who, words }) => words.log_words_unsaid({ who }),

  'override.requested': ({ body }, { who, words }) => {
    const asked = { who, step: stepWords(body.gate, words), rule: ruleTitle(body.rule, words) }
    return body.type === 'acknowledge' ? words.log_override_acknowledged(asked) : words.log_override_requested(asked)
  },
  'override.countersigned': (_entry, { who, words }) => words.log_override_countersigned({ who }),
  'override.refused': (_entry, { words }) => words.log_override_refused(),

  'interest.declared': ({ body }, { who, words }) =>
    body.nothing ? words.log_interest_nothing({ who }) : words.log_interest_declared({ who }),

  'charter.proposed': ({ body }, { who, words }) =>
    words.log_charter_proposed({ who, change: changeTitle(body.change, words) }),
  'charter.signed': (_entry, { who, words }) => words.log_charter_signed({ who }),
  'charter.changed': ({ body }, { words }) => words.log_charter_changed({ change: changeTitle(body.change, words) }),

  'naming.chosen': ({ body }, { who, words }) =>
    words[`log_naming_${body.list ? (body.statements ? 'both' : 'list') : body.statements ? 'statements' : 'nowhere'}`](
      { who },
    ),
  'export.made': ({ body }, { who, words }) => words[`log_export_made_${body.format}`]({ who, n: body.size }),
}
