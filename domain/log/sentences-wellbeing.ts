import type { WellbeingEntries } from '../wellbeing/entries.ts'
import type { Sentences } from './sentences.ts'

export const wellbeingSentences: Sentences<WellbeingEntries> = {
  'wellbeing.named': ({ body }, { who, names, words }) =>
    body.member
      ? words.log_wellbeing_named_member({ who, name: names.name(body.member) })
      : words.log_wellbeing_named({ who }),
}
