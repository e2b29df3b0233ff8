import { doc, h, p, record, ul } from '../build.ts'

export const assets = doc(
  record('asset', 'S1', {
    what: 'A van, and plans for its route',
    owner: 'Ray and Imran',
    kind: 'thing',
    where: 'Fernside',
    conditions: 'Fuel is paid',
  }),
  record('asset', 'S2', {
    what: 'The miners’ welfare hall: level access, hearing loop',
    owner: 'The hall committee',
    kind: 'place',
    where: 'Quarry Lane',
    when: 'Tuesday and Thursday mornings',
    conditions: 'Free',
  }),
  record('asset', 'S3', {
    what: 'The tea club',
    owner: 'Maureen',
    kind: 'network',
    where: 'Fernside',
    when: 'Fridays',
  }),
  record('asset', 'S4', { what: 'Help with budgets and forms', owner: 'Grace', kind: 'skill', when: 'Afternoons' }),
  record('asset', 'S5', { what: 'A carers’ evening', owner: 'Bethan', kind: 'network', when: 'Mondays' }),
  record('asset', 'S6', { what: 'Making short films', owner: 'Dele', kind: 'skill' }),
  record('asset', 'S7', { what: 'Trying out letters', owner: 'Pauline', kind: 'skill' }),
  record('asset', 'S8', { what: 'Trained volunteers', owner: 'Breathing Space Aldersyke', kind: 'time' }),
  h('What is still missing'),
  ul('Money for BSL interpreters (N9).', 'Enough care staff for cover (N3).', 'A referral form of ten lines (N10).'),
)

export const options = doc(
  record('option', 'P1', {
    'what-changes': 'Nothing',
    'who-gains': 'Nobody',
    'who-may-lose': 'Everybody who cannot get there now',
    cost: '£0',
    kind: 'do nothing',
  }),
  record('option', 'P2', {
    'what-changes': 'More classes in the hospital',
    'who-gains': 'People with a car',
    'who-may-lose': 'People without one',
    cost: '£78,000',
    'evidence-other': 'Waiting list of the hospital',
    kind: 'additive',
  }),
  record('option', 'P3', {
    'what-changes': 'Two local halls, neighbours who ring, and an online class',
    'who-gains': 'People without a car, carers, people who work',
    'who-may-lose': 'People who liked the hospital pool',
    cost: '£92,000 in year 1',
    'evidence-lived': 'Two buses with a tank',
    'evidence-other': 'Local audit of who started',
    kind: 'both',
  }),
  record('option', 'P4', {
    'what-changes': 'Online only',
    'who-gains': 'People with good internet',
    'who-may-lose': 'People without it',
    cost: '£31,000',
    kind: 'substitutive',
  }),
  p(
    'We chose two local halls, neighbours who ring, and an online class (P3). It helps the people who are left out now.',
  ),
)

const action = (
  id: string,
  what: string,
  co: string,
  purpose: string,
  citizens: string,
  services: string,
  owners: [string, string],
  kind: string,
) =>
  record('action', id, {
    ...{ what, co, purpose, kind, 'only-citizens-can': citizens, 'only-services-can': services },
    ...{ 'citizen-owner': owners[0], 'service-owner': owners[1] },
  })

export const actions = doc(
  action(
    'A1',
    'Two local classes a week, in blocks of 8 weeks',
    'deliver',
    'integration',
    'Choose times, greet people',
    'Exercise, oxygen safety',
    ['Maureen', 'Tom'],
    'both',
  ),
  action(
    'A2',
    'Twelve trained lung-health champions ring each new person',
    'deliver',
    'peer',
    'Say “I have been there”',
    'Train, supervise',
    ['Imran', 'Lucy'],
    'additive',
  ),
  action(
    'A3',
    'A rota of lifts with fuel paid; DBS checks done',
    'deliver',
    'navigation',
    'Know the estate',
    'Insurance, checks',
    ['Ray', 'Lucy'],
    'additive',
  ),
  action(
    'A4',
    'A Thursday evening online class with captions',
    'design',
    'prevention',
    'Test it, film it',
    'A clinician on call',
    ['Dele', 'Tom'],
    'additive',
  ),
  action(
    'A5',
    'Cover for carers in class hours',
    'commission',
    'prevention',
    'Say what works',
    'Fund and arrange',
    ['Bethan', 'Kwame'],
    'additive',
  ),
  action(
    'A6',
    'A one-page referral and an easy-read letter, in Urdu and Welsh too, and a BSL film',
    'design',
    'navigation',
    'Plain words',
    'Send it from the surgery',
    ['Pauline', 'Anjali'],
    'substitutive',
  ),
  action(
    'A7',
    '“Keep Puffing”: a weekly group in the hall',
    'deliver',
    'self-management',
    'Run it',
    'Visit once a month',
    ['Stan', 'Kwame'],
    'additive',
  ),
  action(
    'A8',
    'A review team: 4 citizens and 2 staff, every 3 months',
    'assess',
    'outcome',
    'Ask the questions',
    'Bring the data',
    ['Grace', 'Sarah'],
    'additive',
  ),
  h('Hour for hour'),
  p('One hour of help is one credit, for everybody. Spend it on lifts, gardening, help with forms or lessons.'),
)

const line = (id: string, what: string, funder: string, amount: string, pooled = 'no') =>
  record('budget_line', id, { what, funder, amount, year: 'Year 1', pooled })

export const money = doc(
  line('B1', 'Clinical staff', 'West Pennock ICB', '46,000'),
  line('B2', 'Champions: training and a lead', 'Breathing Space Aldersyke', '14,000'),
  line('B3', 'Halls', 'Aldersyke Council', '6,000', 'yes'),
  line('B4', 'Lifts', 'Aldersyke Council', '7,000', 'yes'),
  line('B5', 'Interpreters and formats', 'West Pennock ICB', '5,000'),
  line('B6', 'Cover for carers', 'Aldersyke Council', '8,000', 'yes'),
  line('B7', 'Payments to citizens', 'West Pennock ICB', '4,000'),
  line('B8', 'Review', 'Breathing Space Aldersyke', '2,000'),
  p('Together £92,000 in year 1. Shown apart, because it is not money: 1,240 hours of volunteers.'),
  h('What we may get back in three years'),
  p(
    'For each £1: in the middle £1.37, at the low end £0.79, at the high end £1.72. For the health service alone £0.75. In plain words: it may not pay for itself in NHS cash. Most of the gain is people’s wellbeing.',
  ),
  h('In the contract'),
  p('The contract for classes says that they work with the local groups named here.'),
)
