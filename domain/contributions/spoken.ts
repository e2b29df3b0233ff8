import type { MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import type { Contribution } from './contribution.ts'

const NOTHING_MORE = { words: null, answer: null, ballot: null } as const

/** What others typed for this member, what was typed from a recording aside: that is told as what it was. */
export function typedFor(state: PlanState, me: MemberId): Contribution[] {
  return [...state.spokenWords.values()]
    .filter(({ speaker, recording }) => speaker === me && !recording)
    .map(({ id, section, scribe, typedAt, state: at }) => ({
      ...{ kind: 'words', became: at === 'waiting' ? 'typed' : at, id, section },
      ...{ at: typedAt, by: scribe, ...NOTHING_MORE, isNews: at === 'waiting' },
    }))
}

/** What this member said into a device. */
export function recordingsOf(state: PlanState, me: MemberId): Contribution[] {
  return [...state.recordings.values()]
    .filter(({ speaker }) => speaker === me)
    .map(({ id, section, saidAt, state: became }) => {
      // Words that its speaker did not agree to are typed again: the last are those that count.
      const typed = [...state.spokenWords.values()].findLast(({ recording }) => recording === id)
      const isTyped = became === 'typed' || became === 'done'
      return {
        ...{ kind: 'recording', became, id: isTyped && typed ? typed.id : id, section },
        ...{ at: isTyped && typed ? typed.typedAt : saidAt, by: isTyped && typed ? typed.scribe : null },
        ...NOTHING_MORE,
        isNews: became === 'typed',
      }
    })
}
