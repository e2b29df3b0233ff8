import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import type { Copy } from '../fold.ts'
import type { Meeting } from '../meeting.ts'
import styles from './groups.module.css'
import { NoteForm, NoteList, type Parts } from './notes.tsx'
import { People } from './people.tsx'
import { type Clock, PhaseNow } from './phase.tsx'
import { TableQueue } from './table-queue.tsx'
import { type GroupsView, groupsOf, type Table } from './view.ts'

type Props = { copy: Copy; meeting: Meeting; me: MemberId; parts: Parts } & Clock

/** Which table somebody sits at, with whom, about what, and what they write down. When it is over, what all wrote. */
export function MyGroup({ copy, meeting, me, parts, ...clock }: Props) {
  const groups = groupsOf(copy, me)
  if (!groups) return null
  if (groups.isOver) return <AllNotes groups={groups} parts={parts} />
  const { mine, phase, late } = groups
  if (!mine) {
    return late.some(({ id }) => id === me) ? (
      <section aria-labelledby="my-group" className={styles.mine}>
        <h2 id="my-group">{m.groups_title()}</h2>
        <p>{m.groups_none_yet()}</p>
      </section>
    ) : null
  }
  const step = meeting.steps[meeting.now?.step ?? -1]
  const notes = groups.notes.filter(({ place }) => place === mine.place)
  return (
    <section aria-labelledby="my-group" className={styles.mine}>
      <h2 id="my-group">{m.groups_mine({ n: mine.place + 1 })}</h2>
      {phase ? <PhaseNow phase={phase} {...clock} /> : null}
      <With table={mine} phase={phase} me={me} />
      {step ? (
        <p>
          <Rich text={m.groups_about()} parts={{ words: () => <OwnWords>{step.what}</OwnWords> }} />
        </p>
      ) : null}
      {phase && phase.now !== 'fours' ? null : <TableQueue table={mine} me={me} />}
      <h3>{m.groups_notes_ours()}</h3>
      <p>{m.groups_write_down()}</p>
      <NoteList notes={notes} parts={parts} />
      <NoteForm parts={parts} of="mine" sent={notes.filter(({ by }) => by.id === me).length} />
      {phase?.now === 'all' ? <AllNotes groups={groups} parts={parts} /> : null}
    </section>
  )
}

function With({ table, phase, me }: { table: Table; phase: GroupsView['phase']; me: MemberId }) {
  if (phase?.now === 'alone') return null
  const pair = phase?.now === 'pairs' ? table.pairs.find((one) => one.some(({ id }) => id === me)) : undefined
  const seats = pair ? pair.map((one) => ({ ...one, isHere: true })) : table.people
  const others = seats.filter(({ id }) => id !== me)
  const label = pair ? m.groups_pair_with() : m.groups_with()
  if (others.length === 0) return <p>{m.groups_alone_here()}</p>
  return (
    <>
      <p className={styles.label}>{label}</p>
      <People people={others} label={label} />
    </>
  )
}

/** What all tables wrote, for when they come back together. */
export const AllNotes = ({ groups, parts }: { groups: GroupsView; parts: Parts }) =>
  groups.notes.length === 0 ? null : (
    <details className={styles.all}>
      <summary>{m.groups_notes_all()}</summary>
      <NoteList notes={[...groups.notes].sort((a, b) => a.place - b.place)} parts={parts} withTable />
    </details>
  )
