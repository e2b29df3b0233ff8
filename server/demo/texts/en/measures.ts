export const measures = {
  heads: ['What', 'Who counts it', 'When'],
  rows: [
    ['Started and finished, and weeks of waiting (O1, O2)', 'The review team', 'Every 3 months'],
    ['Walking test (O3)', 'Tom, with the same kit in each place', 'First and last class'],
    ['Confidence, 0 to 10 (O4)', 'Champions, by phone', 'Before and after'],
    ['Carers with cover (O5)', 'Kwame and Bethan', 'Every 3 months'],
    ['Unplanned visits (O6)', 'The surgery', 'Month 12'],
  ],
  together: 'Citizens ask the questions and read the answers first. Staff bring the data. Both write the review.',
  dates: { title: 'When we look again' },
  month12: 'The first review, which can stop the trial, is in month 12.',
  /** The group’s answer to Maureen. */
  month3: 'The first review, which can stop the trial, is in month 3. Then we look again in months 6, 9 and 12.',
  stop: {
    title: 'When we stop, and when we grow',
    items: [
      'We stop if fewer people start than now in two reviews in a row.',
      'We stop a class in a hall at once if it is not safe.',
      'We grow to a third hall if 7 in 10 people finish.',
    ],
  },
} as const
