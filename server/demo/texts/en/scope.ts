export const scope = {
  open: {
    title: 'What can change',
    items: [
      'Where and when classes are.',
      'How people are invited, and who rings them.',
      'Lifts, cover for carers, and help with forms.',
    ],
  },
  out: {
    title: 'What this plan is not about',
    items: ['Staff jobs.', 'Medicine and home oxygen: the hospital looks after them.'],
  },
  fixed: {
    title: 'What is fixed, and why',
    items: [
      'The budget: up to £92,000 in year 1 and £86,000 a year after. That is the limit of the ICB.',
      'Clinical safety rules for oxygen and exercise. They keep people alive.',
    ],
  },
  decides: {
    title: 'Who decides in the end',
    text: 'The place committee of the West Pennock ICB. It replies to every point within 56 days.',
  },
  ladder: {
    title: 'How much power we share',
    text: 'We aim for step 7 of 7: people plan it and do it together. Now the citizens say we are at 5.5. The professionals say 6.3.',
  },
} as const
