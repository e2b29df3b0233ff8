import type { MemberId } from '../ids.ts'
import type { Kind } from './state.ts'

/**
 * Who talks with whom before the four meet, from the people who are in the group now. Twos are of one side: in a mixed
 * two, a citizen would be alone with a professional, which LPF-02 keeps from happening in fours. Whoever is left over
 * makes a two into a three, if they can with two citizens.
 */
export function pairsOf(members: readonly MemberId[], kindOf: (id: MemberId) => Kind): MemberId[][] {
  const pairs: MemberId[][] = []
  const single: MemberId[] = []
  for (const kind of ['citizen', 'professional', 'other'] as const) {
    const own = members.filter((id) => kindOf(id) === kind)
    const twos = Array.from({ length: Math.floor(own.length / 2) }, (_, i) => own.slice(i * 2, i * 2 + 2))
    if (own.length % 2 === 1) {
      if (twos.length > 0) twos.at(-1)!.push(own.at(-1)!)
      else single.push(own[0]!)
    }
    pairs.push(...twos)
  }
  for (const id of single) withSomebody(id, pairs, kindOf)
  return pairs
}

function withSomebody(id: MemberId, pairs: MemberId[][], kindOf: (id: MemberId) => Kind): void {
  const citizens = (pair: readonly MemberId[]) => pair.filter((other) => kindOf(other) === 'citizen').length
  const hosts = kindOf(id) === 'professional' ? pairs.filter((pair) => citizens(pair) !== 1) : pairs
  const [host] = [...hosts].sort((a, b) => a.length - b.length || citizens(b) - citizens(a))
  // Where nobody can keep company, two keys let the group begin, and nobody is left to talk with nobody.
  const own = host ?? pairs[0]
  if (own) own.push(id)
  else pairs.push([id])
}
