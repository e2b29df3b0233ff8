import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import { Shown } from '../cards.tsx'
import type { Copy } from '../fold.ts'
import type { RoomSnapshot } from '../room.ts'
import styles from './groups.module.css'
import { type Clock, PhaseNow } from './phase.tsx'
import { Tables } from './tables.tsx'
import { groupsOf } from './view.ts'

/** On the wall: who sits at which table, and where people are in 1-2-4-All. */
export function WallGroups({ copy, me, ...clock }: { copy: Copy & Pick<RoomSnapshot, 'cards'>; me: MemberId } & Clock) {
  const groups = groupsOf(copy, me)
  if (!groups || groups.isOver) return null
  return (
    <section aria-labelledby="groups" className={styles.wall}>
      <h2 id="groups">{m.groups_title()}</h2>
      {groups.phase ? <PhaseNow phase={groups.phase} {...clock} /> : null}
      <Tables tables={groups.tables} />
      <Shown counts={copy.cards.counts} />
    </section>
  )
}
