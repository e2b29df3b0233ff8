import type { BallotId } from '../ids.ts'
import { decodeEntry } from '../log/entry.ts'
import type { Bundle } from './bundle.ts'

/** A closed vote as a bundle holds it: the exact texts of its definition and box. */
export type VoteInBundle = { definition: string; box: string }

/**
 * The vote with this id, or with this number in the order of opening, from 1. Undefined where there is none, or its
 * papers are not in the bundle because it has not closed.
 */
export function voteInBundle({ entries, definitions, boxes }: Bundle, which: string): VoteInBundle | undefined {
  const opened = entries.filter((text) => text.includes('"kind":"ballot.opened"')).map(decodeEntry)
  const votes = opened.flatMap((entry) => (entry.kind === 'ballot.opened' ? [entry.body] : []))
  const vote = votes.find(({ ballot }, i) => ballot === which || String(i + 1) === which)
  const definition = vote && definitions[vote.definition]
  const box = vote && boxes[vote.ballot as BallotId]
  return definition === undefined || box === undefined ? undefined : { definition, box }
}
