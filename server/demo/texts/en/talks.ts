/** What people ask, answer, object to and put to the vote, outside the text of the plan. */
export const talks = {
  walkingTest: {
    question: 'What is a walking test?',
    answer: 'You walk for six minutes, as fast as you like. We measure how far you get.',
  },
  hurry: 'The welfare hall must be booked by Wednesday, so we would like to vote in five days instead of seven.',
  evenings: {
    objection:
      'Every meeting so far is in the daytime. I care for my husband then. Carers cannot work together like that.',
  },
  callOff: 'The question says “neighbours who ring”, and it should say “trained neighbours who ring”.',
  /** What two professionals said to each other between the meetings. */
  aside: {
    matter: 'The referral form: how short can it be?',
    note: 'We looked at the form of 6 pages. We think that 10 lines would do. We settled nothing: it is for all of us to say.',
  },
  shorter: 'After an hour and a half I hear nothing any more. I am not the only one.',
  paper: {
    title: 'What we heard so far, for the evening meeting',
    text: 'People like the class. Getting there is the hard part. Carers need cover while they are away. Before we meet, please think: what do you have that could help? It can be time, a skill, a room or a van.',
  },
  /** What two tables wrote down. */
  lift: 'When a lift falls through, somebody has to know whom to ring.',
  winter: 'In winter we would rather start at eleven, when the paths are clear.',
  gettingThere: 'How do people get to the hall with a tank and without a car?',
  whichChoice: 'Which choice shall we build the plan on?',
  inRounds: 'The sponsor’s own rules ask for a count in rounds, so that everybody sees which choice goes when.',
  ray: {
    question: 'I won’t ring a number on a letter I can’t read. So why does it start with the letter?',
    refusal: 'The number stays on the letter. Everybody else rings it.',
    toEverybody:
      'Ray Dunmore says: “I won’t ring a number on a letter I can’t read.” Shall somebody who has been there ring each new person first, and the letter come after the call?',
    answer: 'It does not start with the letter any more. Somebody who has been there rings you first.',
  },
  minority:
    'The hospital class has oxygen on the wall. I worry about the hall. I ask for a review after 3 months, not 12.',
  /** Why the group goes on although a rule warns. */
  warned: {
    'ballot.open.reading-level':
      'We read it aloud in the meeting and explained the long words. Some names of places and groups are long.',
    'session.schedule.interpreter-in-time':
      'Stan and both interpreters whom we ask know of the day. If they cannot come, we choose another one.',
    'session.open.interpreter-booked':
      'Stan asked us 24 days ahead, and we booked two interpreters the same day. He knows both of them, and they have our papers.',
    'session.close.talk-is-shared':
      'The figures of the council took long to explain. Next time we talk in small groups first, and citizens begin.',
    'session.close.nobody-dominates':
      'Anjali had all the questions about oxygen to answer. Next time somebody else brings the answers in writing.',
    'ballot.open.influence-is-balanced':
      'We talked about it on Tuesday. Most of what was turned down was about money that is not there.',
  },
  reopenMeasures:
    'Maureen asks for a first review in month 3. To change the date, we must open this agreed part again.',
  reopenDecided: 'The numbers of the last vote and Maureen’s words belong on this page. They came after it was agreed.',
  meetAgain: 'Shall all of us meet again three months after the first class, whatever the numbers say?',
  saturdays: 'Shall the training for champions be on Saturday mornings, so that people who work can come?',
} as const
