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
  timelineNote: 'The vote may take a week longer if people are ill. Then everything after it moves.',
  /** Who sees to the work, and where the rates come from. */
  resources: {
    staffLead: 'Kwame Boateng, Aldersyke council',
    sources: {
      payments: 'West Pennock payment policy: £75 for a meeting of half a day, with reading',
      travel: 'West Pennock expenses policy: a bus day ticket and a short taxi',
      interpreters: 'Pennock Interpreting, price list',
      rooms: 'Hall of the Methodist church, price for an afternoon',
    },
  },
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
