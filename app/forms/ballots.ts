import type { FieldError } from './answer.ts'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'

/** "Put to a vote". Two ways to decide are one method with another threshold, so a form's choice may carry both. */
export const openBallot: CommandForm = {
  type: 'ballot.open',
  labels: {
    'subject.text': 'The question',
    kind: 'What kind of vote is it?',
    method: 'How do we decide?',
    closesAt: 'When does the vote close?',
    closesWhenAll: 'Close sooner',
    correction: 'Only a correction',
  },
  missing: {
    'subject.text': 'Please write the question that people answer.',
    kind: 'Please choose what kind of vote it is.',
    method: 'Please choose how you decide.',
    closesAt: 'Please give the day and the time when the vote closes.',
  },
  read: (fields) => ({
    subject: subjectOf(fields),
    kind: fields.optional('kind'),
    ...methodOf(fields.text('method')),
    closesAt: fields.instant('closesAt') || undefined,
    closesWhenAll: fields.flag('closesWhenAll'),
    correction: fields.flag('correction'),
  }),
  check: (fields): FieldError[] =>
    fields.optional('kind') ? [] : [{ field: 'kind', message: 'Please choose what kind of vote it is.' }],
}

function subjectOf(fields: Fields): Record<string, unknown> {
  const kind = fields.text('subject.kind')
  if (kind === 'section') return { kind, section: fields.text('subject.section') }
  return kind === 'question' ? { kind, text: fields.text('subject.text') } : { kind: 'plan' }
}

export const TWO_THIRDS = 'majority-two-thirds'

function methodOf(choice: string): Record<string, unknown> {
  if (choice !== TWO_THIRDS) return { method: choice || undefined }
  return { method: 'majority', threshold: { num: 2, den: 3, strict: false, base: 'yes+no' } }
}

export const closeBallot: CommandForm = {
  type: 'ballot.close',
  labels: {},
  read: (fields) => ({ ballotId: fields.text('ballotId') }),
}

export const cancelBallot: CommandForm = {
  type: 'ballot.cancel',
  labels: { reason: 'Why the vote is called off' },
  missing: { reason: 'Please give a reason of at least 20 characters.' },
  read: (fields) => ({ ballotId: fields.text('ballotId'), reason: fields.text('reason') }),
}

export const raiseObjection: CommandForm = {
  type: 'objection.raise',
  labels: { text: 'What harm do you see, or what is missing?', named: 'Your name' },
  missing: { text: 'Please write what harm you see. Without words nobody can do anything about it.' },
  read: (fields) => ({
    ballotId: fields.text('ballotId'),
    text: fields.text('text'),
    anonymous: fields.text('named') === 'no',
  }),
  check: (fields) => namedProblem(fields),
}

export const withdrawObjection: CommandForm = {
  type: 'objection.withdraw',
  labels: {},
  read: (fields) => ({ objectionId: fields.text('objectionId') }),
}

export const castBallot: CommandForm = {
  type: 'ballot.cast',
  labels: { choice: 'Your answer' },
  missing: { choice: 'Please choose an answer.' },
  read: (fields) => ({ ballotId: fields.text('ballotId'), choice: fields.text('choice') }),
}

export const recordDissent: CommandForm = {
  type: 'dissent.record',
  labels: { text: 'What I want to be kept beside the result', named: 'Your name' },
  missing: { text: 'Please write what should be kept.' },
  read: (fields) => ({
    ballotId: fields.text('ballotId'),
    text: fields.text('text'),
    anonymous: fields.text('named') === 'no',
  }),
  check: (fields) => namedProblem(fields),
}

export const declineDissent: CommandForm = {
  type: 'dissent.decline',
  labels: {},
  read: (fields) => ({ ballotId: fields.text('ballotId') }),
}

/** Whether a name stands beside words is never guessed. */
const namedProblem = (fields: Fields): FieldError[] =>
  ['yes', 'no'].includes(fields.text('named'))
    ? []
    : [{ field: 'named', message: 'Please choose with or without your name.' }]
