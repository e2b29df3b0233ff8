import type { ReactNode } from 'react'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import type { Copy } from '../fold.ts'
import type { Meeting } from '../meeting.ts'
import styles from './groups.module.css'
import { groupsOf } from './view.ts'

type Props = { copy: Copy; me: MemberId; meeting: Meeting; children: ReactNode }

/**
 * What is about speaking to everybody. While somebody sits at a table it is folded away, so that there are no two buttons
 * to ask to speak; it stays the same elements all along, so that nothing that is being typed is lost.
 */
export function WholeMeeting({ copy, me, meeting, children }: Props) {
  const groups = groupsOf(copy, me)
  const sits = groups !== null && !groups.isOver && groups.mine !== null && groups.phase?.now !== 'all'
  const isFolded = sits && !meeting.speaker
  return (
    <details open={!isFolded} className={styles.whole}>
      <summary hidden={!isFolded}>{m.groups_whole()}</summary>
      {children}
    </details>
  )
}
