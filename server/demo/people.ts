import type { Kind, Side } from '#domain/members/state.ts'

/** The people of the demo. All are invented, and so is Aldersyke. */
export type Person = { key: string; name: string; side: Side; kind: Kind; coChair?: true }

export const GUIDE = { name: 'Noor Hassan' }

export const PEOPLE: readonly Person[] = [
  { key: 'C1', name: 'Maureen Tagg', side: 'citizen', kind: 'serviceUser', coChair: true },
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
]

/** How each of them votes on the plan, by level 1–8: 5, 4, 2, 1, 1, 1, 0, 0. */
export const LEVELS: Record<string, string> = {
  ...{ C1: '6', C2: '1', C3: '2', C4: '1', C5: '1', C6: '2', C7: '3', C8: '1' },
  ...{ P1: '2', P2: '1', P3: '4', P4: '2', P5: '3', P6: '5' },
}
