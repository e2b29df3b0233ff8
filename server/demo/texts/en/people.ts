export const people = {
  /** How to reach the wellbeing contact. */
  wellbeing: 'Call 01632 960 111, every day from 9 in the morning to 8 in the evening.',
  /** Who said that they could gain or lose something by the plan; nobody else did. */
  interests: {
    C8: { interests: 'I drive the van that the plan pays fuel for.' },
    P1: { organisation: 'West Pennock NHS Trust', interests: 'The trust would be paid for the classes.' },
    P2: { organisation: 'West Pennock NHS Trust' },
    P3: { organisation: 'Aldersyke Medical Practice' },
    P4: { organisation: 'Aldersyke Council', interests: 'The council owns one of the two halls.' },
    P5: {
      organisation: 'Breathing Space Aldersyke',
      interests: 'Our charity would train the champions and be paid for it.',
    },
    P6: { organisation: 'Aldersyke Council' },
  },
  who: {
    guide: 'the guide: runs the meetings and votes, has no vote',
    C1: 'citizen and co-chair: has oxygen at home, ran a school kitchen',
    C2: 'citizen: a bus driver on sick leave, speaks Urdu and Punjabi',
    C3: 'citizen: cares for her husband, speaks Welsh first',
    C4: 'citizen: has severe asthma, works shifts, makes short films',
    C5: 'citizen: has a learning disability and a supporter, tests easy read',
    C6: 'citizen: is Deaf and signs, helps to run the welfare hall',
    C7: 'citizen: has long COVID, keeps books and budgets',
    C8: 'citizen: a plumber with a van, has no internet at home and finds reading hard',
    P1: 'professional: a GP',
    P2: 'professional: a physiotherapist',
    P3: 'professional: buys health services for the area',
    P4: 'professional: joins up social care at the council',
    P5: 'professional: runs a charity for people with lung conditions',
    P6: 'professional: looks after the money at the council',
  },
  /** What an invitation comes with; then everybody gets a role of their own. */
  invited: {
    purpose: 'Help to write this plan, talk it over with the others and vote on it. Say what you think and know.',
    time: 'As much as you choose. Meetings last at most 90 minutes.',
    length: 'Until the plan is agreed. You can stop at any time and need not say why.',
    money: 'Travel and other costs are paid back. Talk to Noor about payment for your time before the first meeting.',
  },
  length: 'Eleven weeks, until the plan is agreed. I can stop at any time and need not say why.',
  money: {
    citizen:
      'Travel and other costs are paid back in 28 days. I have settled payment for my time with Noor, in private.',
    professional: 'I am here in my paid time. My employer has agreed to these hours.',
  },
  roles: {
    C1: {
      purpose: 'Say what it is like to use the service. Chair the meetings together with Noor.',
      time: 'Up to 8 hours a month, at midday. A break every 30 minutes.',
    },
    C2: {
      purpose: 'Say which buses and lifts really work. Tell Urdu and Punjabi speakers what we do.',
      time: 'Up to 6 hours a month, in the daytime.',
    },
    C3: { purpose: 'Speak for carers.', time: 'Up to 4 hours a month, in the evening or online.' },
    C4: {
      purpose: 'Speak for people who work. Make the films.',
      time: 'Up to 4 hours a month, mostly in my own time.',
    },
    C5: {
      purpose: 'Test every letter and page: can I read it? Welcome people.',
      time: 'Up to 6 hours a month. Time to think before I answer.',
    },
    C6: {
      purpose: 'Speak for Deaf people and for the welfare hall.',
      time: 'Up to 6 hours a month, with interpreters.',
    },
    C7: {
      purpose: 'Check the figures. Lead the review team.',
      time: 'At most 60 minutes at a time, in the afternoon.',
    },
    C8: {
      purpose: 'Speak for people who do not use the internet. Say what it is like on the estate.',
      time: 'Up to 6 hours a month. By phone between the meetings.',
    },
    P1: { purpose: 'Say what works in a surgery. Make the way to a class short.', time: '4 hours a month.' },
    P2: { purpose: 'Say what is safe and what helps. Run the classes later.', time: '6 hours a month.' },
    P3: { purpose: 'Bring the contracts and the numbers. Take the plan to the board.', time: '6 hours a month.' },
    P4: { purpose: 'Join this up with care at home and with grants.', time: '6 hours a month, not on Friday at noon.' },
    P5: { purpose: 'Bring the volunteers, and train and look after them.', time: '8 hours a month.' },
    P6: { purpose: 'Work out what things cost, in figures that anybody can check.', time: '4 hours a month.' },
  },
} as const
