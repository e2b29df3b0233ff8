import { FOR_VOTING, type Provision } from '#domain/access/provisions.ts'
import type { PaperFormat } from '#domain/papers/formats.ts'
import { MINUTE } from '#domain/time.ts'
import type { PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'
import type { MeetingName } from './meetings.ts'

/** What people said on the first day that they need (domain.md §4.2); never why. */
const NEEDS: Partial<Record<PersonKey, readonly Provision[]>> = {
  C1: ['breaks', 'large-print', 'oxygen-point'],
  C4: ['captions'],
  C5: ['companion', 'more-time'],
  C7: ['breaks'],
  P6: ['hearing-loop'],
}
const FORMS: Partial<Record<PersonKey, PaperFormat>> = { C1: 'large-print', C3: 'welsh', C5: 'easy-read', C8: 'audio' }

/** Stan brings interpreters whom he knows to the first two meetings; from then on the group books two of them. */
const SIGNS: PersonKey = 'C6'
const BOOKED: readonly MeetingName[] = ['draft', 'answer']
const SIGNING = { provision: 'bsl-interpreter', people: 2 } as const

export async function sayNeeds({ send, wait, id }: Stage): Promise<void> {
  for (const [key, provisions] of Object.entries(NEEDS)) {
    wait(MINUTE)
    await send(key as PersonKey, 'access.need', { provisions })
  }
  for (const [key, provisions] of Object.entries(NEEDS)) {
    for (const provision of provisions.filter((one) => FOR_VOTING.includes(one))) {
      await send('guide', 'access.arrange', { memberId: id(key as PersonKey), provision, state: 'confirmed' })
    }
  }
  for (const [key, format] of Object.entries(FORMS)) await send(key as PersonKey, 'paper.need', { formats: [format] })
}

export async function stanAsks({ send, at, id }: Stage): Promise<void> {
  at(14, '09:30')
  await send(SIGNS, 'access.need', { provisions: [SIGNING.provision] })
  await send('guide', 'access.arrange', { memberId: id(SIGNS), ...SIGNING, state: 'confirmed' })
}

type Planned = { name: MeetingName; sessionId: string; absent: readonly PersonKey[] }

/** As soon as a meeting is planned, people say if they cannot come, and for all others the guide gets what they need. */
export async function seeToNeeds({ send, wait, id }: Stage, { name, sessionId, absent }: Planned): Promise<void> {
  for (const [key, provisions] of Object.entries(NEEDS) as [PersonKey, readonly Provision[]][]) {
    wait(MINUTE)
    if (absent.includes(key)) await send(key, 'access.attend', { sessionId, comes: false })
    for (const provision of absent.includes(key) ? [] : provisions) {
      await send('guide', 'access.arrange', { sessionId, memberId: id(key), provision, state: 'confirmed' })
    }
  }
  if (absent.includes(SIGNS)) await send(SIGNS, 'access.attend', { sessionId, comes: false })
  if (BOOKED.includes(name)) {
    await send('guide', 'access.arrange', { sessionId, memberId: id(SIGNS), ...SIGNING, state: 'confirmed' })
  }
}

/** His own choice, this once: his own interpreters are booked already. */
export async function stanBringsHis({ send, at }: Stage, sessionId: string): Promise<void> {
  at(16, '17:00')
  await send(SIGNS, 'access.answer', { sessionId, provision: SIGNING.provision, answer: 'waived' })
}

/** The day before, those who are asked say that it is right. */
export async function sayItIsRight({ send, at }: Stage, sessionId: string): Promise<void> {
  at(37, '17:00')
  for (const [key, provision] of [
    ['C1', 'breaks'],
    ['C7', 'breaks'],
    [SIGNS, SIGNING.provision],
  ] as const) {
    await send(key, 'access.answer', { sessionId, provision, answer: 'right' })
  }
}
