export const front = {
  lead: 'Breathing Well in Aldersyke: rehab and peer support close to home.',
  place: 'Place: Aldersyke (Fernside, Quarry Lane, Town). For people with long-term lung conditions and their carers.',
  short: {
    title: 'In short',
    text: 'Lung rehab helps people breathe better and do more. In Aldersyke many people wait too long, cannot get there, or stop coming. We will move half of the classes from the hospital into two local halls. Trained neighbours will ring people before they start and sit with them at the first class. There will be lifts, an evening online class, and a weekly social group after rehab. We will try this for 12 months. The people who use it will help run it and check if it works.',
  },
  made: {
    title: 'Who made this plan',
    text: '8 citizens and 6 professionals wrote it together. Of the professionals, 3 work for the NHS, 2 for the council and 1 for a charity. Each of the 14 has one vote. Noor Hassan guided the meetings and has no vote.',
  },
  forms: {
    title: 'In other forms',
    ask: 'Ask Noor for this plan in easy read, in large print or as a film in British Sign Language (BSL).',
    otherLanguage: { lang: 'cy', text: 'Mae’r cynllun hwn ar gael yn Gymraeg hefyd.' },
  },
  words: {
    title: 'Words we use',
    items: [
      'British Sign Language (BSL): the language of many Deaf people.',
      'Champion: a neighbour who has been through rehab and is trained to help others.',
      'Disclosure and Barring Service (DBS): it checks that people are safe to drive and help others.',
      'Rehab: classes with exercise and advice after an illness.',
      'West Pennock Integrated Care Board (ICB): the health body that pays for the classes.',
    ],
  },
} as const
