import type { Kind, Side } from '#domain/members/state.ts'

/** The people of the demo, in the order in which they are invited. All are invented, and so is Aldersyke. */
export const GUIDE = 'Noor Hassan'

export const PEOPLE = [
  { key: 'C1', name: 'Maureen Tagg', side: 'citizen', kind: 'serviceUser' },
  { key: 'C2', name: 'Imran Sheikh', side: 'citizen', kind: 'serviceUser' },
  { key: 'C3', name: 'Bethan Rhys', side: 'citizen', kind: 'carer' },
  { key: 'C4', name: 'Dele Adeyemi', side: 'citizen', kind: 'serviceUser' },
  { key: 'C5', name: 'Pauline Croft', side: 'citizen', kind: 'serviceUser' },
  { key: 'C6', name: 'Stan Kowalczyk', side: 'citizen', kind: 'serviceUser' },
  { key: 'C7', name: 'Grace Okoro', side: 'citizen', kind: 'serviceUser' },
  { key: 'C8', name: 'Ray Dunmore', side: 'citizen', kind: 'neighbour' },
  { key: 'P1', name: 'Anjali Menon', side: 'professional', kind: 'nhs' },
  { key: 'P2', name: 'Tom Whitlock', side: 'professional', kind: 'nhs' },
  { key: 'P3', name: 'Sarah Jessop', side: 'professional', kind: 'nhs' },
  { key: 'P4', name: 'Kwame Boateng', side: 'professional', kind: 'council' },
  { key: 'P5', name: 'Lucy Fairbairn', side: 'professional', kind: 'charity' },
  { key: 'P6', name: 'Helen Osei', side: 'professional', kind: 'council' },
] as const satisfies readonly { key: string; name: string; side: Side; kind: Kind }[]

/** Somebody outside the group to whom people can turn (domain.md §4.2). */
export const WELLBEING_CONTACT = 'Ada Pickles'

export type PersonKey = (typeof PEOPLE)[number]['key']
export const KEYS: readonly PersonKey[] = PEOPLE.map(({ key }) => key)
export const CO_CHAIR: PersonKey = 'C1'

const FULL_NAMES = new Map<PersonKey, string>(PEOPLE.map(({ key, name }) => [key, name]))
/** What everybody calls them. */
export const firstName = (key: PersonKey): string => FULL_NAMES.get(key)!.split(' ')[0]!
