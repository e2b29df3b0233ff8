import { doc, h, p, record, table, ul } from '../build.ts'

export const fairness = doc(
  h('Who gains, who may lose'),
  p(
    'Gain: people without cars, Deaf people, carers, Urdu and Welsh speakers. May lose: people who liked the hospital pool. So one class stays there.',
  ),
  h('Safe and well'),
  ul(
    'Rules for oxygen hold in every hall.',
    'A plan for hot days.',
    'Ada Pickles is the person to talk to if it gets too much. She rings within 24 hours.',
  ),
  record('risk', 'R1', {
    what: 'The van is off the road',
    'how-likely': 'may happen',
    'what-we-do': 'Book a taxi',
    owner: 'Ray and Lucy',
  }),
  record('risk', 'R2', {
    what: 'Champions get tired',
    'how-likely': 'may happen',
    'what-we-do': 'At most 4 hours a week',
    owner: 'Lucy',
  }),
  record('risk', 'R3', {
    what: 'Winter',
    'how-likely': 'likely',
    'what-we-do': 'Ring people who stay away',
    owner: 'Imran',
  }),
  h('Work of staff'),
  p('No post goes. The old pack goes; about 2 hours a week in the office move to phone support.'),
)

export const measures = doc(
  table(
    ['What', 'Who counts it', 'When'],
    ['Started and finished', 'Review team', 'Every 3 months'],
    ['Confidence', 'Champions, by phone', 'Before and after'],
    ['Unplanned visits', 'Surgery', 'Month 12'],
  ),
  p('The first review is in month 3. The trial stops if fewer people start than now for two reviews in a row.'),
)

export const decided = doc(
  p(
    'We met in five live sessions, two of them with people online too, and had three rounds in our own time, over eleven weeks.',
  ),
  p('The votes, their numbers and who disagreed stand in the record that comes with this plan.'),
)

export const argumentsText = doc(
  h('For whoever pays'),
  p('More people finish what is already paid for.'),
  h('For doctors'),
  p('One page instead of six, and somebody who rings the patient.'),
  h('For neighbours'),
  p('People who were at home alone are out on Tuesdays and Thursdays.'),
)

export const reply = doc(
  p('Here the place committee answers each point: yes, in part, or no, with a reason and a date.'),
)
