export const reasons = {
  payers: {
    title: 'For whoever pays',
    text: 'More people finish what is already paid for. The figures have a low, a middle and a high end, and we say what is not covered.',
  },
  joining: {
    title: 'For whoever joins up care',
    text: 'One call replaces three letters. Health, care and a charity share one pot and the same measures.',
  },
  doctors: { title: 'For GPs', text: 'One page instead of six, and somebody who rings the patient.' },
  charities: { title: 'For charities', text: 'Training and a lead are paid for. Volunteers do not replace staff.' },
  neighbours: {
    title: 'For neighbours',
    text: 'People who sat at home alone are out on Tuesdays and Thursdays. Rehab is not for addicts only, as one of us thought.',
  },
  cases: {
    title: 'What others did',
    text: 'Lucy’s charity ran a class in a village hall for six months: 14 of 18 people finished (a case study, small numbers).',
  },
  sources: {
    title: 'Where facts come from',
    items: [
      'Local audit of referrals, last year (local data, grade C).',
      'Nine stories, told in meeting 1 and in the first round in our own time.',
      'The hospital’s waiting list, read by Sarah in week 3.',
    ],
    invented: 'This plan is an example. All people, places and figures in it are invented.',
  },
} as const
