export const plan = {
  title: 'Breathing Well in Aldersyke',
  place: 'Aldersyke',
  question: 'How can more people in Aldersyke start and finish lung rehab, and keep well after it?',
  scope: {
    canChange: [
      'Where and when classes are',
      'How people are invited, and who rings them',
      'Lifts, cover for carers, help with forms',
    ],
    cannotChange: ['Clinical safety rules for oxygen and exercise', 'Staff jobs'],
    limits: 'Up to £92,000 in year 1 and £86,000 a year after. That is the most that the health board can give.',
    decisionHolder: 'The place committee of the West Pennock Integrated Care Board. It replies within 56 days.',
  },
  /** Who signed for those with the final say. */
  promised: 'Moira Stanton, chair of the place committee of the West Pennock Integrated Care Board',
  meetings: {
    listening: 'Listening: what is it like now?',
    stories: 'Your story, in your own time',
    needs: 'What is needed, and how we work together',
    evening: 'What we already have (in the evening, because Bethan asked)',
    choices: 'First thoughts on the choices, in your own time',
    draft: 'What will happen: the first draft',
    reading: 'The draft, in your own time',
    answer: 'After the vote: who disagrees, and what we do about it',
  },
} as const
