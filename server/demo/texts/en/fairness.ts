export const fairness = {
  gain: {
    title: 'Who gains, who may lose',
    gain: 'Gain: people without cars, Deaf people, carers, Urdu and Welsh speakers.',
    lose: 'May lose: people who liked the hospital pool. So one class stays there.',
  },
  safe: {
    title: 'Safe and well',
    items: [
      'Rules for oxygen hold in every hall.',
      'There is a plan for hot days.',
      'Ada Pickles is the person to talk to if it gets too much. She rings back within 24 hours.',
      'Whoever leaves a class early is rung within 24 hours.',
    ],
  },
  data: {
    title: 'What we do with what we know about people',
    text: 'Champions get a name and a number, and only if the person says yes. They keep no notes. Reviews show nothing by which anybody could be known.',
  },
  risks: {
    title: 'What may go wrong',
    R1: {
      what: 'The van is off the road',
      'how-likely': 'may happen',
      'what-we-do': 'Book a taxi',
      owner: 'Ray and Lucy',
    },
    R2: {
      what: 'Champions get tired',
      'how-likely': 'may happen',
      'what-we-do': 'At most 4 hours a week for each',
      owner: 'Lucy',
    },
    R3: {
      what: 'Winter: people are ill and stay away',
      'how-likely': 'likely',
      'what-we-do': 'Ring everybody who misses two classes',
      owner: 'Imran',
    },
    R4: {
      what: 'Too few care staff to cover for carers',
      'how-likely': 'likely',
      'what-we-do': 'Pay a friend or neighbour whom the carer trusts',
      owner: 'Bethan and Kwame',
    },
    R5: {
      what: 'Somebody falls ill in the hall, where no oxygen is on the wall',
      'how-likely': 'not likely',
      'what-we-do': 'A bottle and a trained person at every class',
      owner: 'Tom and Maureen',
    },
  },
} as const
