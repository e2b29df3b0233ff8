import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field, Select } from '#app/components/ui/field.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { inviteMember } from '#app/forms/members.ts'
import { KINDS, type Kind } from '#domain/members/state.ts'
import { KIND_WORDS } from './words.ts'

const { labels } = inviteMember
const optionsOf = (kinds: readonly Kind[]) => kinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))

const KIND_GROUPS = [
  { label: 'Citizens', options: optionsOf(KINDS.citizen) },
  { label: 'Professionals', options: optionsOf(KINDS.professional) },
]

const FUNCTIONS = [
  { value: 'member', label: 'Write and vote', hint: 'What most people do.' },
  { value: 'co-chair', label: 'Write and vote, and open meetings too', hint: 'The citizen co-chair.' },
  { value: 'supporter', label: 'Support a member', hint: 'Helps somebody to speak and read. No vote.' },
  { value: 'facilitator', label: 'Guide with you', hint: 'Runs meetings and votes. No vote.' },
  { value: 'observer', label: 'Read only', hint: 'Sees everything, changes nothing. No vote.' },
  { value: 'wellbeing-contact', label: 'Be there when somebody feels unwell', hint: 'No vote.' },
]

export function InviteForm() {
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">Invite somebody</h2>
      <p>You get a link for this one person. Nothing is sent: hand it over yourself, on paper or in a message.</p>
      <CommandForm type={inviteMember.type}>
        <Field
          name="name"
          label={labels.name}
          hint="As they like to be called. Leave out titles and ranks. They can change it."
          autoComplete="off"
        />
        <Radios name="function" legend={labels.function} choices={FUNCTIONS} value="member" />
        <Radios
          name="side"
          legend={labels.side}
          hint="Only for people who vote. Sides are counted, so that citizens are at least half. They never change what a vote is worth."
          choices={[
            {
              value: 'citizen',
              label: 'No – they are a citizen',
              hint: 'They use the service, care for somebody, or live here.',
            },
            {
              value: 'professional',
              label: 'Yes – they are a professional',
              hint: 'The NHS, the council, a charity or another service pays them.',
            },
          ]}
        />
        <Select name="kind" label={labels.kind} hint="You can leave this open." empty="Not said" groups={KIND_GROUPS} />
        <Field
          name="email"
          label={labels.email}
          hint="You can leave this empty. Members of the plan can see it."
          type="email"
          autoComplete="off"
        />
        <Button>Make the invitation</Button>
      </CommandForm>
    </section>
  )
}
