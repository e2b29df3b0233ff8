import type { AmendmentId } from '../ids.ts'
import type { Amendment } from './state.ts'

export type CharterEntries = {
  /** Seals `why`, where it was given. The vote on it is opened by the entry after it. */
  'charter.proposed': Pick<Amendment, 'change' | 'direction'> & { amendment: AmendmentId }
  /** By a citizen, after two thirds wanted a rule loosened. */
  'charter.signed': { amendment: AmendmentId }
  /** From here on it holds. */
  'charter.changed': { amendment: AmendmentId; change: Amendment['change'] }
}
