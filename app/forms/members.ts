import { KINDS, type MemberFunction } from '#domain/members/state.ts'
import * as m from '#words'
import type { FieldError } from './answer.ts'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'

const VOTING: readonly string[] = ['member', 'co-chair'] satisfies MemberFunction[]
const votes = (fields: Fields) => VOTING.includes(fields.text('function'))

export const inviteMember: CommandForm = {
  type: 'member.invite',
  labels: {
    name: m.people_invite_name(),
    side: m.people_invite_side(),
    function: m.people_invite_function(),
    kind: m.people_invite_kind(),
    email: m.people_invite_email(),
  },
  missing: { name: m.people_invite_name_missing(), side: m.people_invite_side_missing() },
  read: (fields) => ({
    name: fields.text('name'),
    email: fields.optional('email'),
    function: fields.optional('function'),
    candidate: fields.optional('candidate'),
    role: usualRole(fields.text('function')),
    ...(votes(fields) ? { side: fields.optional('side'), kind: fields.optional('kind') } : {}),
  }),
  check: (fields) => (votes(fields) ? sideProblems(fields) : []),
}

/** What people are asked to do unless something else is agreed, in the words of whoever invites. */
function usualRole(fn: string) {
  const purposes: Record<string, () => string> = {
    supporter: m.people_usual_purpose_supporter,
    facilitator: m.people_usual_purpose_guide,
    observer: m.people_usual_purpose_observer,
    'wellbeing-contact': m.people_usual_purpose_wellbeing,
  }
  return {
    purpose: (purposes[fn] ?? m.people_usual_purpose)(),
    time: m.people_usual_time(),
    length: m.people_usual_length(),
    money: m.people_usual_money(),
  }
}

function sideProblems(fields: Fields): FieldError[] {
  const side = fields.text('side')
  if (side !== 'citizen' && side !== 'professional') {
    return [{ field: 'side', message: m.people_invite_side_missing() }]
  }
  const kind = fields.optional('kind')
  const fits = !kind || (KINDS[side] as readonly string[]).includes(kind)
  const message = side === 'citizen' ? m.people_invite_kind_citizen() : m.people_invite_kind_professional()
  return fits ? [] : [{ field: 'kind', message }]
}

export const renameMember: CommandForm = {
  type: 'member.rename',
  labels: { name: m.people_my_name_label() },
  missing: { name: m.people_my_name_missing() },
  read: (fields) => ({ name: fields.text('name') }),
}

export const reissueMember: CommandForm = {
  type: 'member.reissue',
  labels: {},
  read: (fields) => ({ memberId: fields.text('memberId') }),
}

export const leavePlan: CommandForm = {
  type: 'member.leave',
  labels: { words: m.people_leave_name() },
  missing: { words: m.people_leave_name_missing() },
  // Without a choice nothing is guessed: the schema's own default would keep the name.
  read: (fields) => ({ words: fields.text('words') }),
}

export const signRole: CommandForm = {
  type: 'role.sign',
  labels: {},
  read: (fields) => ({ memberId: fields.optional('memberId') }),
}

export const describeRole: CommandForm = {
  type: 'role.describe',
  labels: {
    'role.purpose': m.people_role_purpose(),
    'role.time': m.people_role_time(),
    'role.length': m.people_role_length(),
    'role.money': m.people_role_money(),
  },
  missing: {
    'role.purpose': m.people_role_purpose_missing(),
    'role.time': m.people_role_time_missing(),
    'role.length': m.people_role_length_missing(),
    'role.money': m.people_role_money_missing(),
  },
  read: (fields) => ({
    memberId: fields.optional('memberId'),
    role: {
      purpose: fields.text('role.purpose'),
      time: fields.text('role.time'),
      length: fields.text('role.length'),
      money: fields.text('role.money'),
    },
  }),
}
