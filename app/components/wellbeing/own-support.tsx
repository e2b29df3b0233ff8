import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { askSupport, settleSupport } from '#app/forms/wellbeing.ts'
import * as m from '#words'
import type { SupportPage } from './read-support.ts'

type Contact = NonNullable<SupportPage['contact']>

/** How to reach the contact; and, where they read here, asking with one press. */
export function OwnSupport({ contact, mine }: { contact: Contact; mine: SupportPage['mine'] }) {
  const name = () => <OwnWords>{contact.name}</OwnWords>
  return (
    <section aria-labelledby="who">
      <h2 id="who">{m.support_who()}</h2>
      {contact.isMe ? <p>{m.support_you()}</p> : null}
      <p>
        <Rich text={m.support_contact()} parts={{ name }} />
      </p>
      <p>
        <strong>
          <Rich text={m.support_reach()} parts={{ reach: () => <OwnWords>{contact.reach}</OwnWords> }} />
        </strong>
      </p>
      {contact.isMe ? null : <Asking {...{ contact, mine }} />}
      <p>{m.support_urgent()}</p>
    </section>
  )
}

function Asking({ contact, mine }: { contact: Contact; mine: SupportPage['mine'] }) {
  const name = () => <OwnWords>{contact.name}</OwnWords>
  if (mine) {
    const { since, offeredAt } = mine
    const text = offeredAt ? m.support_offered() : m.support_asked()
    return (
      <>
        <p>
          <Rich text={text} parts={{ name, time: () => <Time at={offeredAt ?? since} /> }} />
        </p>
        <CommandForm type={settleSupport.type}>
          <p className="quiet">{m.support_settle_hint()}</p>
          <Button look="second">{m.support_settle()}</Button>
        </CommandForm>
      </>
    )
  }
  return contact.member ? (
    <CommandForm type={askSupport.type}>
      <p>
        <Rich text={m.support_ask_lead()} parts={{ name }} />
      </p>
      <Button>{m.support_ask()}</Button>
    </CommandForm>
  ) : (
    <p>
      <Rich text={m.support_ask_outside()} parts={{ name }} />
    </p>
  )
}
