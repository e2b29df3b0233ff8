import type { Kind, MemberFunction, Side } from '#domain/members/state.ts'

export const SIDE_WORDS: Record<Side, string> = { citizen: 'citizen', professional: 'professional' }
export const SIDE_HEADINGS: Record<Side, string> = { citizen: 'Citizens', professional: 'Professionals' }

export const KIND_WORDS: Record<Kind, string> = {
  serviceUser: 'uses the service',
  carer: 'unpaid carer',
  neighbour: 'neighbour or resident',
  nhs: 'works for the NHS',
  council: 'works for the council',
  charity: 'works for a charity',
  provider: 'works for another service',
}

export const FUNCTION_WORDS: Record<MemberFunction, string> = {
  member: 'member',
  'co-chair': 'citizen co-chair',
  facilitator: 'guide (no vote)',
  supporter: 'supporter (no vote)',
  observer: 'observer (no vote)',
  'wellbeing-contact': 'wellbeing contact (no vote)',
}

type Person = { side: Side | null; kind?: Kind | null; function: MemberFunction }

/** "citizen, unpaid carer", "citizen co-chair", "guide (no vote)". */
export function personWords({ side, kind = null, function: fn }: Person): string {
  const parts = [fn === 'member' && side ? SIDE_WORDS[side] : FUNCTION_WORDS[fn], kind ? KIND_WORDS[kind] : '']
  return parts.filter(Boolean).join(', ')
}
