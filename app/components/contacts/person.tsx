import { Link } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { DateTime } from '#app/components/ui/date-time.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { planContact, reachContact } from '#app/forms/contacts.ts'
import * as m from '#words'
import { About } from './about.tsx'
import type { ContactsPage } from './read-contacts.ts'

type Props = { page: ContactsPage; person: ContactsPage['people'][number] }

/** One person: what they need, how far it is, what to say to them, and what to send. */
export function Person({ page, person }: Props) {
  const { id, name, ways, isCalled } = person
  return (
    <>
      <h3>
        <OwnWords>{name}</OwnWords>
      </h3>
      <p>{ways.join(' · ')}</p>
      <State {...person} />
      <details>
        <summary>{isCalled ? m.contacts_script_call() : m.contacts_script_letter()}</summary>
        <p>
          <Rich
            text={m.contacts_script_hello({ guide: page.guide, title: page.title })}
            parts={{
              name: () => <OwnWords>{name}</OwnWords>,
              guide: (words) => <OwnWords>{words}</OwnWords>,
              title: (words) => <OwnWords>{words}</OwnWords>,
            }}
          />
        </p>
        <About {...page} />
        <p>{m.contacts_script_end()}</p>
      </details>
      <p>
        <Link to={id}>
          <Rich text={m.contacts_pack_for({ name })} parts={{ name: (words) => <OwnWords>{words}</OwnWords> }} />
        </Link>
      </p>
      <FormDetails summary={m.contacts_plan()} type={planContact.type} of={id}>
        <CommandForm type={planContact.type} of={id} hidden={{ memberId: id }}>
          <DateTime name="plannedFor" legend={planContact.labels.plannedFor} value={page.tomorrow} />
          <Button look="second">{m.contacts_plan_send()}</Button>
        </CommandForm>
      </FormDetails>
      <CommandForm type={reachContact.type} of={id} hidden={{ memberId: id }}>
        <Button look="second">{m.contacts_reach()}</Button>
      </CommandForm>
    </>
  )
}

function State({ plannedFor, reachedAt }: Pick<Props['person'], 'plannedFor' | 'reachedAt'>) {
  if (reachedAt) {
    return (
      <p>
        <Tag tone="good">{m.contacts_reached()}</Tag> <Time at={reachedAt} />
      </p>
    )
  }
  return plannedFor ? (
    <p>
      <Tag tone="note">{m.contacts_planned()}</Tag> <Time at={plannedFor} />
    </p>
  ) : (
    <p>
      <Tag tone="careful">{m.contacts_not_planned()}</Tag>
    </p>
  )
}
