/** The call for three more people on the review team. */
export const call = {
  criteria:
    'You live in Aldersyke, and you or somebody you care for have a lung condition. You have time for 2 hours, 4 times a year. You need not know about numbers: we learn that together. Travel and other costs are paid back.',
  part: { name: 'Part of town', values: ['Fernside', 'Quarry Lane', 'Town'] },
  why: { name: 'What brings you', values: ['I have a lung condition', 'I care for somebody who has one'] },
  numbersFrom: 'The six main numbers of the lottery draw on the Saturday evening after applications close',
} as const
