import { KINDS, type MemberFunction } from '#domain/members/state.ts'
import type { FieldError } from './answer.ts'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'

const VOTING: readonly string[] = ['member', 'co-chair'] satisfies MemberFunction[]
const votes = (fields: Fields) => VOTING.includes(fields.text('function'))

export const inviteMember: CommandForm = {
  type: 'member.invite',
  labels: {
    name: 'Name',
    side: 'Are they paid by anyone who funds, runs or commissions this?',
    kind: 'What fits them best?',
    function: 'What will they do here?',
    email: 'E-mail',
  },
  missing: { name: 'Please write the name that others will see.', side: 'Please say yes or no.' },
  read: (fields) => ({
    name: fields.text('name'),
    email: fields.optional('email'),
    function: fields.optional('function'),
    ...(votes(fields) ? { side: fields.optional('side'), kind: fields.optional('kind') } : {}),
  }),
  check: (fields) => (votes(fields) ? sideProblems(fields) : []),
}

function sideProblems(fields: Fields): FieldError[] {
  const side = fields.text('side')
  if (side !== 'citizen' && side !== 'professional') {
    return [{ field: 'side', message: 'Please say yes or no. It decides on which side they are counted.' }]
  }
  const kind = fields.optional('kind')
  const fits = !kind || (KINDS[side] as readonly string[]).includes(kind)
  return fits ? [] : [{ field: 'kind', message: `Please choose one of the answers for a ${side}, or none.` }]
}

export const renameMember: CommandForm = {
  type: 'member.rename',
  labels: { name: 'The name that others see' },
  missing: { name: 'Please write the name that others should see.' },
  read: (fields) => ({ name: fields.text('name') }),
}

export const reissueMember: CommandForm = {
  type: 'member.reissue',
  labels: {},
  read: (fields) => ({ memberId: fields.text('memberId') }),
}

export const leavePlan: CommandForm = {
  type: 'member.leave',
  labels: { words: 'Your name beside your words' },
  missing: { words: 'Please choose what happens with your name.' },
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
    'role.purpose': 'What it is for',
    'role.time': 'How much time',
    'role.length': 'For how long',
    'role.money': 'Money',
  },
  missing: {
    'role.purpose': 'Please say what it is for.',
    'role.time': 'Please say how much time it takes.',
    'role.length': 'Please say for how long.',
    'role.money': 'Please say what happens about money.',
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
