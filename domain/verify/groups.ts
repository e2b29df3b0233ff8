import type { Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { drawnBy, groupsSeed } from '../groups/draw.ts'
import { canonical, type Json } from '../log/canonical.ts'
import type { Facts } from './facts.ts'
import type { Findings } from './report.ts'

/** Step 13, for small groups: the lots fall as the record says, from the entry before, which nobody could choose. */
export function checkGroups(sha256: Sha256, { entries }: Bundle, { draws }: Facts, findings: Findings): void {
  for (const { entry, drawing } of draws) {
    const { seq, body } = entry
    const seed = groupsSeed(sha256, entries[seq - 1] ?? '')
    const again = drawnBy(sha256, seed, drawing)
    const isSame =
      body.seed === seed && canonical(again as unknown as Json) === canonical(body.groups as unknown as Json)
    if (isSame) findings.recomputed('counts', 'groups', (words) => words.verify_groups_same({ seq }), seq)
    else findings.failed('counts', 'groups', (words) => words.verify_groups_differ({ seq }), seq)
  }
}
