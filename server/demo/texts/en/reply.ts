export const reply = {
  lead: 'The place committee of the West Pennock ICB answers each point: yes, in part, or no, with a reason, a date and a name. It has 56 days from the day the plan is agreed.',
  heads: ['What we ask', 'Answer', 'Reason', 'Date', 'Who'],
  none: 'no answer yet',
  asks: [
    'Pay for two local classes a week (A1)',
    'Pay for training and a lead for champions (A2)',
    'Pay for fuel and insurance (A3)',
    'Give a clinician for Thursday evenings (A4)',
    'Arrange cover for carers, and find the missing £1,600 (A5, O5)',
    'Send the new letter from every surgery, after the call (A6)',
    'Pay for BSL at every class: £12,960 is missing (N9)',
    'Give the review team its data every 3 months (A8)',
  ],
} as const
