import { Link } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { reissueMember } from '#app/forms/members.ts'
import * as m from '#words'
import styles from './people.module.css'
import type { Person } from './read-people.ts'
import { RoleDescription } from './role-description.tsx'

/** One person; for a guide their line opens, with what can be done for them. */
export function PersonRow({ person }: { person: Person }) {
  const { more, id } = person
  return (
    <li className={styles.person}>
      {more ? (
        <FormDetails summary={<Line {...person} />} type={reissueMember.type} of={id}>
          <More person={person} more={more} />
        </FormDetails>
      ) : (
        <Line {...person} />
      )}
    </li>
  )
}

const Line = ({ name, words, isInvited, isMe }: Person) => (
  <span className={styles.line}>
    <strong>
      <OwnWords>{name}</OwnWords>
    </strong>
    {words ? <span className="quiet">{words}</span> : null}
    {isMe ? <Tag>{m.people_you()}</Tag> : null}
    {isInvited ? <Tag tone="careful">{m.people_invited()}</Tag> : null}
  </span>
)

function More({ person: { id, name }, more }: { person: Person; more: NonNullable<Person['more']> }) {
  const parts = { name: () => <OwnWords>{name}</OwnWords> }
  return (
    <div className={styles.more}>
      {more.role ? <RoleDescription words={more.role} /> : null}
      {more.signed ? (
        <p className="quiet">
          <Rich text={more.signed} parts={parts} />
        </p>
      ) : null}
      {more.hasCard ? (
        <p>
          <Link to={`?link=${encodeURIComponent(id)}`}>
            <Rich text={m.people_show_card()} parts={parts} />
          </Link>
        </p>
      ) : null}
      <p>{m.people_new_link_why()}</p>
      <CommandForm type={reissueMember.type} of={id} hidden={{ memberId: id }}>
        <Button look="second">
          <span>
            <Rich text={m.people_new_link()} parts={parts} />
          </span>
        </Button>
      </CommandForm>
    </div>
  )
}
