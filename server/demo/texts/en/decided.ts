export const decided = {
  met: {
    title: 'How we met',
    before: 'So far: 4 live meetings, 1 more to come, and 3 rounds in our own time.',
    after:
      'We had 5 live meetings, 2 of them with people online too, and 3 rounds in our own time, over 11 weeks. Of all places at them, citizens took 86% and professionals 79%.',
    talk: 'In meeting 4, citizens had about two thirds of their fair share of the talk (0.65). In meeting 5 we talked in small groups first. Then it was 0.94.',
  },
  votes: {
    title: 'What we voted on',
    heads: ['What', 'How', 'Result'],
    rows: [
      ['How we work together', 'Consent', '11 agreed, 1 agreed with a worry, 1 had no view; no objection was left'],
      ['No meeting is longer than 90 minutes', 'How far do you agree?', '13 were for it, 1 did not vote'],
      ['The changes we want', 'How far do you agree?', '13 were for it, 1 had no view'],
      ['Choice C', 'Yes or no', '9 yes, 5 no'],
      ['Ray’s question: first a call, then the letter', 'Yes or no', '12 yes, 1 no, 1 had no view'],
    ],
  },
  ray: {
    title: 'How the letter changed',
    text: 'Ray came to meeting 4 and said nothing. The next day he rang: “I won’t ring a number on a letter I can’t read.” He got one line back: the number stays on the letter. So he sent it to the whole group. 12 of 14 said yes. Action A6 now starts with a call, and his words stand beside it.',
  },
  rules: {
    title: 'When a rule stood in the way',
    stopped:
      'Three times a rule stopped us. Noor wanted to open a vote on the actions while Ray’s question had no good answer. It could not open. She could not call off a vote alone. And she could not make a new link for Ray while he could vote.',
    warned:
      'Some rules only warn. Then Noor gave a reason, and we went on. The interpreters for meeting 4 were booked 24 days ahead, not 30. And before the last vote we had taken up 3 of 5 suggestions of citizens, but 4 of 5 of professionals. We talked about that.',
    shorter: 'We made one rule stricter by a vote, because Maureen asked: no meeting is longer than 90 minutes.',
    refused:
      'Once Noor asked for a vote of five days instead of seven. A citizen was asked to sign too and said no. So it was seven.',
    signed:
      'Twice a citizen signed as well: to open the part about reviews again after the last vote, and to open this page for the numbers below.',
  },
  last: {
    title: 'The last vote, on the whole plan',
    toCome: 'It is still to come. Its numbers will be added here, and people who disagree can add their words.',
    heads: ['Step', 'People'],
    steps: [
      '1 – I fully support it',
      '2 – I support it, with a small point',
      '3 – I support it, with doubts',
      '4 – I have no view',
      '5 – I stand aside',
      '6 – I disagree, but will go along',
      '7 – I disagree and take no part',
      '8 – I cannot accept it',
    ],
    result:
      'All 14 voted. 11 of the 13 with a view supported it: 84.6%, and 70% was needed. 1 of 13 was against it: 7.7%, and at most 10% was allowed. Nobody blocked. So it passed.',
  },
  minority: {
    title: 'People who disagreed',
    words:
      'The hospital class has oxygen on the wall. I worry about the hall. I ask for a review after 3 months, not 12.',
    by: '– Maureen Tagg, who chose to be named',
    answer: 'What the group did: it moved the first review to month 3, by a vote of 48 hours on exactly these words.',
  },
} as const
