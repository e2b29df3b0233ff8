import { describe, expect, test } from 'vitest'
import * as ballots from '#app/forms/ballots.ts'
import * as comments from '#app/forms/comments.ts'
import { asSent, fieldsOf } from '#app/forms/fields.ts'
import type { CommandForm } from '#app/forms/form.ts'
import * as members from '#app/forms/members.ts'
import { requestOverride } from '#app/forms/overrides.ts'
import * as plan from '#app/forms/plan.ts'
import { fieldErrors, inOrder } from '#app/forms/problems.ts'
import * as sections from '#app/forms/sections.ts'
import * as sessions from '#app/forms/sessions.ts'
import { startPlan } from '#app/forms/start-plan.ts'
import { Command } from '#domain/commands.ts'
import { CommentRequest } from '#domain/comments/commands.ts'
import { PlanStart } from '#domain/plan/commands.ts'

const fields = (values: Record<string, string>) => fieldsOf(new URLSearchParams(values))
const read = (form: CommandForm, values: Record<string, string>) =>
  Command.safeParse(asSent({ type: form.type, ...form.read(fields(values)) }))

const ballotId = 'b_0123456789abcdefghjkmnpqrs'
const FILLED: [CommandForm, Record<string, string>][] = [
  [members.inviteMember, { name: 'Maureen', function: 'member', side: 'citizen', kind: 'carer', email: '' }],
  [members.inviteMember, { name: 'Jo', function: 'supporter', side: 'citizen', kind: 'carer' }],
  [members.renameMember, { name: 'Mo' }],
  [members.leavePlan, { words: 'unname' }],
  [members.signRole, {}],
  [members.describeRole, { 'role.purpose': 'a', 'role.time': 'b', 'role.length': 'c', 'role.money': 'd' }],
  [sections.askExplain, { section: 'money', text: 'What?' }],
  [sections.freezeSection, { section: 'money' }],
  [
    sessions.scheduleSession,
    { title: 'Talk', kind: 'live', minutes: '90', 'startsAt.date': '2026-03-03', 'startsAt.time': '10:30' },
  ],
  [
    ballots.openBallot,
    {
      'subject.kind': 'plan',
      kind: 'deciding',
      method: 'consent',
      'closesAt.date': '2026-03-03',
      'closesAt.time': '10:30',
    },
  ],
  [
    ballots.openBallot,
    {
      'subject.kind': 'question',
      'subject.text': 'Shall we?',
      kind: 'sensing',
      method: ballots.TWO_THIRDS,
      'closesAt.date': '2026-03-03',
      'closesAt.time': '10:30',
      correction: 'yes',
    },
  ],
  [ballots.castBallot, { ballotId, choice: 'consent' }],
  [ballots.raiseObjection, { ballotId, text: 'Harm.', named: 'no' }],
  [ballots.recordDissent, { ballotId, text: 'No.', named: 'yes' }],
  [ballots.cancelBallot, { ballotId, reason: 'The text was the wrong one.' }],
  [plan.stateScope, { 'scope.canChange': 'a\nb', 'scope.cannotChange': '' }],
  [plan.makeExport, { format: 'json' }],
  [plan.agreePlan, {}],
  [requestOverride, { gate: 'ballot.open', ruleId: 'x', reason: 'Everybody is here today.' }],
]

describe('a form that is filled in asks for its command', () => {
  test.each(FILLED.map(([form, values]) => [form.type, form, values] as const))('%s', (_type, form, values) => {
    const parsed = read(form, values)
    expect(parsed.error?.issues).toBeUndefined()
    expect(form.check?.(fields(values)) ?? []).toEqual([])
  })
})

describe('a form that is left empty says what is missing, in words', () => {
  const forms = FILLED.map(([form]) => form).filter((form) => Object.keys(form.labels).length > 0)
  test.each([...new Set(forms)].map((form) => [form.type, form] as const))('%s', (_type, form) => {
    const parsed = read(form, {})
    const errors = [
      ...(form.check?.(fields({})) ?? []),
      ...(parsed.error ? fieldErrors(parsed.error, form.missing) : []),
    ]
    expect(errors.length).toBeGreaterThan(0)
    for (const { field, message } of errors.filter((error) => error.field in form.labels)) {
      expect(message, field).toMatch(/^Please .*\.$|^.*\. It decides.*\.$/)
      expect(message, field).not.toMatch(/Invalid|expected|undefined/)
    }
  })
})

describe('particular forms', () => {
  test('somebody without a vote gets no side, whatever was chosen before', () => {
    expect(read(members.inviteMember, { name: 'Jo', function: 'observer', side: 'citizen' }).data).not.toHaveProperty(
      'side',
    )
  })
  test('a kind that belongs to the other side is told', () => {
    const wrong = { name: 'A', function: 'member', side: 'citizen', kind: 'nhs' }
    expect(members.inviteMember.check?.(fields(wrong))).toMatchObject([{ field: 'kind' }])
  })
  test('a name beside an objection is never guessed', () => {
    expect(ballots.raiseObjection.check?.(fields({ text: 'x' }))).toMatchObject([{ field: 'named' }])
  })
  test('two thirds is yes or no with another threshold', () => {
    expect(ballots.openBallot.read(fields({ method: ballots.TWO_THIRDS }))).toMatchObject({
      method: 'majority',
      threshold: { num: 2, den: 3 },
    })
  })
  test('a plan that is started with little says nothing of what was left out', () => {
    const little = { title: 'T', place: 'P', question: 'Q', 'facilitator.name': 'N', method: 'consent' }
    const started = (values: object) => PlanStart.parse(asSent(startPlan.read(fields({ ...little, ...values }))))
    expect(started({})).not.toHaveProperty('scope')
    expect(started({ 'scope.canChange': 'a' }).scope).toEqual({ canChange: ['a'], cannotChange: [] })
  })
  test('mistakes come in the order of the page', () => {
    const { error } = PlanStart.safeParse(asSent(startPlan.read(fields({ 'scope.cannotChange': 'a' }))))
    const found = inOrder(fieldErrors(error!, startPlan.missing), startPlan.labels).map(({ field }) => field)
    expect(found).toEqual(['title', 'place', 'question', 'facilitator.name', 'scope.canChange'])
  })
  test.each([
    ['member', /vote on it/],
    ['supporter', /You have no vote/],
    ['facilitator', /You have no vote|have no vote/],
  ])('whoever is invited as a %s is asked for what fits', (fn, purpose) => {
    const invited = read(members.inviteMember, { name: 'Jo', function: fn, side: 'citizen' }).data
    expect(invited).toMatchObject({ role: { purpose: expect.stringMatching(purpose) } })
  })
})

const TALK: [comments.CommentForm, Record<string, string>][] = [
  [comments.startComment, { section: 'why', place: '12-7', text: 'Who pays?' }],
  [comments.replyComment, { threadId: `t_${'0'.repeat(26)}`, text: 'We do.' }],
  [comments.changeComment, { commentId: `c_${'0'.repeat(26)}`, text: 'You do.' }],
  [comments.removeComment, { commentId: `c_${'0'.repeat(26)}` }],
  [comments.resolveThread, { threadId: `t_${'0'.repeat(26)}` }],
  [comments.reopenThread, { threadId: `t_${'0'.repeat(26)}` }],
]

describe('what is said beside a text', () => {
  const said = (form: comments.CommentForm, values: Record<string, string>) =>
    CommentRequest.safeParse(asSent({ type: form.type, ...form.read(fields(values)) }))

  test.each(TALK)('is read from its form: $type', (form, values) => {
    expect(said(form, values)).toMatchObject({ success: true, data: { type: form.type } })
  })

  test('says which words are missing, and which place', () => {
    const { error } = said(comments.startComment, { section: 'why', place: '', text: ' ' })
    const errors = inOrder(fieldErrors(error!, comments.startComment.missing), comments.startComment.labels)
    expect(errors.map(({ field }) => field)).toEqual(['place', 'text'])
    expect(errors[0]?.message).toBe('Please choose which words you mean.')
    expect(errors[1]?.message).toBe('Please write what you want to say.')
  })

  test('is no longer than anybody reads, and its place is one of a text', () => {
    const start = { section: 'why', place: '12-7', text: 'x' }
    expect(said(comments.startComment, { ...start, text: 'x'.repeat(2_000) }).success).toBe(true)
    expect(said(comments.startComment, { ...start, text: 'x'.repeat(2_001) }).success).toBe(false)
    for (const place of ['7', '1-2-3', 'a-b', '-1-2', '99999999999-1'])
      expect(said(comments.startComment, { ...start, place }).success).toBe(false)
  })
})
