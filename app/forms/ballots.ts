import * as m from '#words'
import type { FieldError } from './answer.ts'
import { rulesIn } from './ballot-rules.ts'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'
import { optionProblems, optionsIn } from './options.ts'
import { choiceIn } from './paper.ts'

/** "Put to a vote". Two ways to decide are one method with another threshold, so a form's choice may carry both. */
export const openBallot: CommandForm = {
  type: 'ballot.open',
  labels: {
    'subject.text': m.ballots_open_text(),
    'subject.cy': m.ballots_open_text_cy(),
    kind: m.ballots_open_kind(),
    method: m.ballots_open_method(),
    options: m.choosing_open_options(),
    optionsCy: m.choosing_open_options_cy(),
    methodReason: m.ballots_purpose_reason(),
    share: m.ballots_rules_share(),
    support: m.ballots_rules_support(),
    wording: m.ballots_rules_wording(),
    passes: m.ballots_rules_passes(),
    yesQuorum: m.ballots_rules_yes(),
    breakdown: m.ballots_rules_breakdown(),
    bar: m.choosing_open_bar(),
    runoff: m.choosing_open_runoff(),
    winners: m.choosing_open_winners(),
    budget: m.choosing_open_budget(),
    dots: m.choosing_open_dots(),
    lot: m.lots_choose(),
    closesAt: m.ballots_open_closes(),
    closesWhenAll: m.ballots_open_all_voted(),
    correction: m.ballots_open_correction(),
    sidesCompared: m.ballots_open_sides(),
  },
  missing: {
    'subject.text': m.ballots_open_text_missing(),
    kind: m.ballots_open_kind_missing(),
    method: m.ballots_open_method_missing(),
    methodReason: m.ballots_purpose_reason_missing(),
    options: m.choosing_open_options_missing(),
    closesAt: m.ballots_open_closes_missing(),
  },
  read: (fields) => ({
    subject: subjectOf(fields),
    kind: fields.optional('kind'),
    purpose: fields.optional('purpose'),
    methodReason: reasonIn(fields),
    ...methodOf(fields),
    ...optionsIn(fields),
    closesAt: fields.instant('closesAt') || undefined,
    closesWhenAll: fields.flag('closesWhenAll'),
    correction: fields.flag('correction'),
    sidesCompared: fields.flag('sidesCompared'),
  }),
  check: (fields): FieldError[] => [
    ...(fields.optional('kind') ? [] : [{ field: 'kind', message: m.ballots_open_kind_missing() }]),
    ...reasonProblem(fields),
    ...optionProblems(fields),
  ],
}

function subjectOf(fields: Fields): Record<string, unknown> {
  const kind = fields.text('subject.kind')
  if (kind === 'section') return { kind, section: fields.text('subject.section') }
  if (kind !== 'question') return { kind: 'plan' }
  return { kind, text: fields.text('subject.text'), cy: fields.optional('subject.cy') }
}

export const TWO_THIRDS = 'majority-two-thirds'

function methodOf(fields: Fields): Record<string, unknown> {
  const choice = fields.text('method')
  if (choice !== TWO_THIRDS) return { method: choice || undefined, ...rulesIn(fields, choice) }
  const twoThirds = { num: 2, den: 3, strict: false, base: 'yes+no' }
  return { ...rulesIn(fields, 'majority'), method: 'majority', threshold: twoThirds }
}

/** Is another way to decide chosen than the form proposed? */
const isOtherWay = (fields: Fields): boolean =>
  fields.text('proposed') !== '' && !fields.text('proposed').split(' ').includes(fields.text('method'))

/** Where what was proposed is taken, nobody gives a reason. */
const reasonIn = (fields: Fields): string | undefined =>
  isOtherWay(fields) ? fields.optional('methodReason') : undefined

const reasonProblem = (fields: Fields): FieldError[] =>
  isOtherWay(fields) && fields.text('method') !== '' && fields.text('methodReason').trim() === ''
    ? [{ field: 'methodReason', message: m.ballots_purpose_reason_missing() }]
    : []

export const closeBallot: CommandForm = {
  type: 'ballot.close',
  labels: {},
  read: (fields) => ({ ballotId: fields.text('ballotId') }),
}

export const cancelBallot: CommandForm = {
  type: 'ballot.cancel',
  labels: { reason: m.ballots_guide_cancel_reason() },
  missing: { reason: m.ballots_guide_cancel_missing() },
  read: (fields) => ({ ballotId: fields.text('ballotId'), reason: fields.text('reason') }),
}

export const raiseObjection: CommandForm = {
  type: 'objection.raise',
  labels: { text: m.ballots_objection_text(), named: m.ballots_named_legend() },
  missing: { text: m.ballots_objection_missing() },
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
  labels: { choice: m.ballots_form_answer() },
  missing: { choice: m.ballots_form_missing() },
  // Signed where a browser could (`components/ballots/keys`), else the site makes the paper.
  read: (fields) => ({ ballotId: fields.text('ballotId'), ...paperOf(fields) }),
}

function paperOf(fields: Fields): Record<string, unknown> {
  const [choice, key, sig] = [choiceIn(fields) ?? '', fields.text('paper.key'), fields.text('paper.sig')]
  return key && sig ? { paper: { choice, key, rev: fields.whole('paper.rev'), sig } } : { choice }
}

export const recordDissent: CommandForm = {
  type: 'dissent.record',
  labels: { text: m.ballots_dissent_text(), named: m.ballots_named_legend() },
  missing: { text: m.ballots_dissent_missing() },
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

export const callDiscussion: CommandForm = {
  type: 'discussion.call',
  labels: {},
  read: (fields) => ({ ballotId: fields.text('ballotId') }),
}

export const takeDiscussionBack: CommandForm = {
  type: 'discussion.take-back',
  labels: {},
  read: (fields) => ({ ballotId: fields.text('ballotId') }),
}

/** Whether a name stands beside words is never guessed. */
const namedProblem = (fields: Fields): FieldError[] =>
  ['yes', 'no'].includes(fields.text('named')) ? [] : [{ field: 'named', message: m.ballots_named_missing() }]
