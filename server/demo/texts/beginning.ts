import { doc, h, p, quote, record, ul } from '../build.ts'

export const front = doc(
  p('Breathing Well in Aldersyke: rehab and peer support close to home.'),
  p('Place: Aldersyke (Fernside, Quarry Lane, Town). For people with long-term lung conditions and their carers.'),
  h('In short'),
  p(
    'Lung rehab helps people breathe better and do more. In Aldersyke many people wait too long, cannot get there, or stop coming. We will move half of the classes from the hospital into two local halls. Trained neighbours will ring people before they start and sit with them at the first class. There will be lifts, an evening online class, and a weekly social group after rehab. We will try this for 12 months. The people who use it will help run it and check if it works.',
  ),
  h('Words we use'),
  ul(
    'British Sign Language (BSL): the language of many Deaf people.',
    'West Pennock Integrated Care Board (ICB): the health body that pays for the classes.',
    'Disclosure and Barring Service (DBS): it checks that people are safe to drive and help others.',
    'Rehab: classes with exercise and advice after an illness.',
  ),
)

export const why = doc(
  p('How can more people in Aldersyke start and finish lung rehab, and keep well after it?'),
  h('What people told us'),
  quote('The class is good. Getting there is the hard part. Two buses with a tank.'),
  quote('I did not know what rehab was. I thought it was for addicts.'),
  quote('My husband would go if I could get a break.'),
  p('The moments that mattered most: the letter, the first stairs, the last class.'),
  h('What is needed'),
  record('need', 'N1', {
    who: 'People without a car',
    what: 'A lift, or a class nearby',
    evidence: 'local data',
    number: '61 of 140 who were referred last year did not start',
  }),
  record('need', 'N2', { who: 'People who are new to rehab', what: 'Somebody to explain it first', evidence: 'story' }),
  record('need', 'N3', { who: 'Carers', what: 'Cover while they are away', evidence: 'story' }),
  record('need', 'N4', { who: 'People who work', what: 'An evening or online choice', evidence: 'story' }),
  record('need', 'N5', {
    who: 'Urdu and Welsh speakers',
    what: 'Information in their language',
    evidence: 'local data',
  }),
  record('need', 'N6', { who: 'People who find reading hard', what: 'An easy-read letter', evidence: 'story' }),
  record('need', 'N7', { who: 'People who finish', what: 'Something to keep going after week 8', evidence: 'story' }),
  record('need', 'N8', { who: 'People with little money', what: 'Help with forms and fuel costs', evidence: 'story' }),
  record('need', 'N9', { who: 'Deaf people', what: 'BSL at every class', evidence: 'story' }),
  record('need', 'N10', { who: 'Doctors', what: 'A short referral form', evidence: 'local data' }),
  record('need', 'N11', {
    who: 'Everybody in a class',
    what: 'A room with level access and cool air',
    evidence: 'local data',
  }),
  record('need', 'N12', { who: 'People who feel low', what: 'Support with mood and worry', evidence: 'story' }),
)

export const scope = doc(
  h('What can change'),
  ul(
    'Where and when classes are.',
    'How people are invited, and who rings them.',
    'Lifts, cover for carers, and help with forms.',
  ),
  h('What is fixed, and why'),
  ul(
    'The budget: up to £92,000 in year 1 and £86,000 a year after. That is the limit of the ICB.',
    'Clinical safety rules for oxygen and exercise.',
    'Staff jobs are not part of this plan.',
  ),
  h('Who decides in the end'),
  p('The place committee of the West Pennock ICB. It replies within 56 days.'),
  p(
    'We aim for the top of the ladder: co-production. The citizens now rate how power is shared at 5.5 of 7, the professionals at 6.3.',
  ),
)

export const principles = doc(
  ul(
    'Everybody is here for what they know and can do, not for a title.',
    'We listen to people who use the service first.',
    'One person, one vote. Nobody has a casting vote.',
    'Plain words. Whoever does not follow asks “please explain”, and that is fine.',
    'Whoever disagrees can have it written down beside the result.',
  ),
  p(
    'We decide by “How far do you agree?” with eight steps. It passes if at least 7 in 10 support it, at most 1 in 10 are against, and nobody blocks.',
  ),
)

export const outcomes = doc(
  p('Our aim: everybody in Aldersyke who is short of breath gets help near home, from people they know.'),
  record('outcome', 'O1', {
    statement: 'I can get to rehab that is near me, soon',
    type: 'social',
    tag: 'better outcomes',
    measure: 'Started, of those referred',
    baseline: '56%',
    target: '75%',
    when: 'Month 12',
    barrier: 'Staff sickness; the van',
  }),
  record('outcome', 'O2', {
    statement: 'I finish the course, with people I know',
    type: 'wellbeing',
    tag: 'social networks',
    measure: 'Finished, of those who started',
    baseline: '58%',
    target: '75%',
    when: 'Month 12',
    barrier: 'Winter flare-ups',
  }),
  record('outcome', 'O3', {
    statement: 'I can do more in my day',
    type: 'clinical',
    tag: 'self-help',
    measure: 'Walking test up by the set amount, of those who finish',
    baseline: '49%',
    target: '60%',
    when: 'Month 12',
    barrier: 'Different test kit',
  }),
  record('outcome', 'O4', {
    statement: 'I feel less alone and more in control',
    type: 'wellbeing',
    tag: 'wellbeing',
    measure: 'Own rating of confidence, 0 to 10',
    baseline: '4.6',
    target: '6.5',
    when: 'Month 12',
    barrier: 'People stop filling in forms',
  }),
  record('outcome', 'O5', {
    statement: 'As a carer I get a break',
    type: 'social',
    tag: 'prevention',
    measure: 'Carers with cover',
    baseline: '3',
    target: '30',
    when: 'Month 12',
    barrier: 'Too few care staff',
  }),
  record('outcome', 'O6', {
    statement: 'I have fewer emergency trips',
    type: 'clinical',
    tag: 'scarce resources',
    measure: 'Unplanned visits of those who finish',
    baseline: '100%',
    target: '85%',
    when: 'Month 12',
    barrier: 'Flu season',
  }),
)
