import { METHODS } from '#domain/ballots/methods.ts'

/** The ways to decide, in words. One of them is another threshold of "yes or no". */
export const METHOD_CHOICES = [
  { value: 'consent', label: 'Consent (we suggest this)', hint: METHODS.consent.explanation },
  { value: 'gradients8', label: METHODS.gradients8.title, hint: METHODS.gradients8.explanation },
  {
    value: 'majority',
    label: 'Yes or no, more than half',
    hint: 'It passes if more people say yes than no. If it is a tie, things stay as they are.',
  },
] as const

export const TWO_THIRDS_CHOICE = {
  value: 'majority-two-thirds',
  label: 'Yes or no, two thirds',
  hint: 'It passes if at least two in three of those who say yes or no say yes.',
} as const
