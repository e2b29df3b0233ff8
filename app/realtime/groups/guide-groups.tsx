import { Button, buttonClass } from '#app/components/ui/button.tsx'
import { CommandForm, Hidden } from '#app/components/ui/command-form.tsx'
import { Select } from '#app/components/ui/field.tsx'
import { moveMember } from '#app/forms/groups.ts'
import { PHASES } from '#domain/groups/state.ts'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import type { Copy } from '../fold.ts'
import { LiveForm } from '../live-form.tsx'
import styles from './groups.module.css'
import { MakeForm } from './make-form.tsx'
import { AllNotes } from './my-group.tsx'
import { NoteForm, NoteList, type Parts, tableOption } from './notes.tsx'
import { type Clock, PhaseNow } from './phase.tsx'
import { Tables } from './tables.tsx'
import { type GroupsView, groupsOf, wishFor } from './view.ts'
import { PHASE_WORDS } from './words.ts'

type Props = { copy: Copy; me: MemberId; parts: Parts } & Clock

/** For whoever guides: make groups, give late comers a place, move somebody, read what is written, call all back. */
export function GuideGroups({ copy, me, parts, ...clock }: Props) {
  const wish = wishFor(copy)
  const groups = groupsOf(copy, me)
  if (!wish) return null
  const isOn = groups !== null && !groups.isOver
  return (
    <section aria-labelledby="groups" className={styles.guide}>
      <h2 id="groups">{m.groups_title()}</h2>
      {isOn ? <Running {...{ groups, me, parts, clock }} /> : null}
      {isOn ? (
        <details>
          <summary>{m.groups_again()}</summary>
          <MakeForm wish={wish} isAgain />
        </details>
      ) : wish.isGroupsStep ? (
        <MakeForm wish={wish} isAgain={false} />
      ) : (
        <details>
          <summary>{m.groups_make_details()}</summary>
          <MakeForm wish={wish} isAgain={false} />
        </details>
      )}
      {groups?.isOver ? <AllNotes groups={groups} parts={parts} /> : null}
    </section>
  )
}

function Running({ groups, me, parts, clock }: { groups: GroupsView; me: MemberId; parts: Parts; clock: Clock }) {
  const { tables, phase, late, notes, isLarge, isKept } = groups
  const next = phase ? PHASES[PHASES.indexOf(phase.now) + 1] : undefined
  const written = notes.filter(({ by }) => by.id === me).length
  return (
    <>
      <p>
        {m.groups_on({ n: tables.length })} {isLarge ? m.groups_large() : null} {isKept ? null : m.groups_drawn()}
      </p>
      {phase ? <PhaseNow phase={phase} {...clock} /> : null}
      <div className={styles.buttons}>
        {next ? (
          <LiveForm type="groups.go-on" of="groups go-on" fields={{ phase: next }}>
            <button type="submit" className={buttonClass('first')}>
              {m.groups_go_on({ phase: PHASE_WORDS[next] })}
            </button>
          </LiveForm>
        ) : null}
        <LiveForm type="groups.end" of="groups end">
          <button type="submit" className={buttonClass(next ? 'second' : 'first')}>
            {m.groups_end()}
          </button>
        </LiveForm>
      </div>
      {late.length > 0 ? <Late late={late} /> : null}
      {tables
        .filter(({ hasTooFew }) => hasTooFew)
        .map(({ place }) => (
          <p key={place} className={styles.lone}>
            {m.groups_lone({ n: place + 1 })}
          </p>
        ))}
      <Tables tables={tables} />
      <Move groups={groups} />
      <h3>{m.groups_notes_all()}</h3>
      <NoteList notes={notes} parts={parts} withTable />
      <details>
        <summary>{m.groups_note_for()}</summary>
        <NoteForm parts={parts} of="table" sent={written} tables={tables} />
      </details>
    </>
  )
}

/** One tap for each: the table that fits. */
const Late = ({ late }: Pick<GroupsView, 'late'>) => (
  <>
    <h3>{m.groups_late()}</h3>
    <div className={styles.buttons}>
      {late.map(({ id, name, to }) =>
        to === null ? (
          <p key={id}>{m.groups_late_nowhere({ name })}</p>
        ) : (
          <CommandForm key={id} type={moveMember.type} of={`late ${id}`}>
            <Hidden name="memberId" value={id} />
            <Hidden name="to" value={String(to)} />
            <Button look="second">{m.groups_late_to({ name, n: to + 1 })}</Button>
          </CommandForm>
        ),
      )}
    </div>
  </>
)

function Move({ groups: { tables } }: { groups: GroupsView }) {
  const people = tables.flatMap((table) => table.people.filter(({ isHere }) => isHere))
  return (
    <details>
      <summary>{m.groups_move()}</summary>
      <CommandForm type={moveMember.type} of="move">
        <Select
          name="memberId"
          label={moveMember.labels.memberId}
          empty={m.groups_move_choose()}
          groups={[
            {
              label: m.groups_move_people(),
              options: people.map(({ id, name }) => ({ value: id, label: name })),
              isContent: true,
            },
          ]}
        />
        <Select
          name="to"
          label={moveMember.labels.to}
          empty={m.groups_note_table_choose()}
          groups={[{ label: m.groups_tables(), options: tables.map(({ place }) => tableOption(place)) }]}
        />
        <Button look="second">{m.groups_move_send()}</Button>
      </CommandForm>
    </details>
  )
}
