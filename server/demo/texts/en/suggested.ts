export const suggested = {
  /** What others said yes to: one more sentence each. */
  taken: {
    school: 'People with children gain too: a class is near the school.',
    signed: 'Deaf people get the questions in sign language.',
    locked: 'The list of names is kept in a locked drawer.',
    told: 'We tell them before it changes.',
    driving: 'Nobody has to drive to two places on one day.',
    honest: 'We will say so each time we show these figures.',
    others: 'We will ring the others in the first month.',
  },
  refused: {
    tickets: {
      adds: 'Everybody who liked the pool gets a ticket for the baths each week.',
      because: 'There is no money for this. The tickets would cost more than the halls.',
    },
    more: {
      adds: 'We could ask for £60,000.',
      because: 'The fund gives £50,000 at most, so a bid for more would be turned down.',
    },
    miles: {
      adds: 'They also write down how far each person is driven.',
      because: 'People would tell us less if we wrote down so much about them.',
    },
  },
} as const
