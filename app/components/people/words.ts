import type { Kind, MemberFunction, Side } from '#domain/members/state.ts'
import * as m from '#words'

export const SIDE_WORDS: Record<Side, string> = { citizen: m.people_citizen(), professional: m.people_professional() }
export const SIDE_HEADINGS: Record<Side, string> = {
  citizen: m.people_citizens(),
  professional: m.people_professionals(),
}

export const KIND_WORDS: Record<Kind, string> = {
  serviceUser: m.people_service_user(),
  carer: m.people_carer(),
  neighbour: m.people_neighbour(),
  nhs: m.people_nhs(),
  council: m.people_council(),
  charity: m.people_charity(),
  provider: m.people_provider(),
}

export const FUNCTION_WORDS: Record<MemberFunction, string> = {
  member: m.people_member(),
  'co-chair': m.people_co_chair(),
  facilitator: m.people_guide(),
  supporter: m.people_supporter(),
  observer: m.people_observer(),
  'wellbeing-contact': m.people_wellbeing(),
  guest: m.people_guest(),
}

type Person = { side: Side | null; kind?: Kind | null; function: MemberFunction }

/** "citizen, unpaid carer", "citizen co-chair", "guide (no vote)". */
export function personWords({ side, kind = null, function: fn }: Person): string {
  if (fn === 'guest' && side) return side === 'citizen' ? m.people_guest_citizen() : m.people_guest_professional()
  const parts = [fn === 'member' && side ? SIDE_WORDS[side] : FUNCTION_WORDS[fn], kind ? KIND_WORDS[kind] : '']
  return parts.filter(Boolean).join(', ')
}

/** What stands beside a name where the side is said already: "unpaid carer", "citizen co-chair, unpaid carer". */
export const besideName = ({ kind = null, function: fn }: Person): string =>
  [fn === 'member' ? '' : FUNCTION_WORDS[fn], kind ? KIND_WORDS[kind] : ''].filter(Boolean).join(', ')
