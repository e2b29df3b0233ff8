import type { Instant } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import { isElector, type Member, type Side } from '../members/state.ts'

/** Whose trust a witness has. What `outside` ones sign is told, and nothing depends on it. */
export type WitnessSide = Side | 'outside'
export const WITNESS_SIDES: readonly WitnessSide[] = ['citizen', 'professional', 'outside']

/** Somebody outside our server who signs heads of this log, and refuses to sign a fork of what they signed. */
export type Witness = {
  /** Their key in the spelling of note tools; also their name in this plan. */
  vkey: string
  side: WitnessSide
  /** Where their computer is asked. */
  host: string
  /** Seals `{name, url}`. */
  about: Seal
  at: Instant
}

/** More would not fit into one note with the log's own line, by what every reader must be able to take. */
export const MOST_WITNESSES = 12

/**
 * May this member name or remove a witness of this side? Each side has its own: the group could trust a witness of its
 * side less if the other side, or the guide, could add one beside it or take it away.
 */
export const mayAct = (member: Pick<Member, 'function' | 'side'>, side: WitnessSide): boolean =>
  side === 'outside' || (isElector(member) && member.side === side)

/** The name in a key: what stands before its first plus. */
export const keyName = (vkey: string): string => vkey.slice(0, vkey.indexOf('+'))
/** The key itself; two that differ by their names only have the same. */
export const keyMaterial = (vkey: string): string => vkey.split('+').slice(2).join('+')
