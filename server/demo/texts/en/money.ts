export const money = {
  funders: {
    board: 'West Pennock ICB',
    council: 'Aldersyke Council',
    charity: 'Breathing Space Aldersyke',
  },
  year: 'Year 1',
  pooled: { yes: 'yes', no: 'no' },
  lines: {
    B1: 'Clinical staff',
    B2: 'Champions: training and a lead',
    B3: 'Halls',
    B4: 'Lifts',
    B5: 'Interpreters and formats',
    B6: 'Cover for carers',
    B7: 'Payments to citizens',
    B8: 'Payments to citizens',
    B9: 'Review',
  },
  totals:
    'Together £92,000 in year 1: the ICB gives £54,000, the council £22,000 (in a shared pot) and the charity £16,000. From year 2 on it is £86,000: training costs less then.',
  inKind: 'Shown apart, because it is not money: 1,240 hours of volunteers.',
  unpaid: {
    title: 'What is not paid for',
    items: [
      'BSL at every class (N9) is not met in full. Two interpreters cost £180 a class. £4,320 of line B5 pays for 24 classes, which is 3 of the 12 courses in a year. All 96 classes would cost £17,280. So £12,960 is missing.',
      'A break for 30 carers (O5) is not met in full. Cover for one course costs £320. £8,000 pays for 25 carers. 30 would cost £9,600. So £1,600 is missing.',
      'Both stand in the lottery bid. If the bid fails, they stay unmet, and we say so in every review.',
    ],
  },
  bid: 'Bid: £48,000 from the lottery, together with Breathing Space. It closes on 12 March.',
  levers: {
    title: 'In the contract',
    items: [
      'The contract for classes says that they must work with the local groups named in this plan.',
      'The question about social value counts for at least 10% when the contract is given.',
    ],
  },
  back: {
    title: 'What we may get back in three years',
    figures:
      'For each £1: in the middle £1.37, at the low end £0.79, at the high end £1.72. For the health service alone £0.75. These unit values are made up for this example.',
    plain:
      'In plain words: it may not pay for itself in NHS cash. Most of the gain is people’s wellbeing. Others found £1 to £3 for each £1: our middle is inside that, our low end is not.',
  },
  staff: {
    title: 'Work of staff',
    text: 'No post goes. The old pack goes. About 2 hours a week in the office move to phone support.',
  },
} as const
