import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field, Select } from '#app/components/ui/field.tsx'
import { MoreFields } from '#app/components/ui/more-fields.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { inviteMember } from '#app/forms/members.ts'
import { KINDS, type Kind } from '#domain/members/state.ts'
import * as m from '#words'
import { KIND_WORDS, SIDE_HEADINGS } from './words.ts'

const { labels, type } = inviteMember
const optionsOf = (kinds: readonly Kind[]) => kinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))

const KIND_GROUPS = [
  { label: SIDE_HEADINGS.citizen, options: optionsOf(KINDS.citizen) },
  { label: SIDE_HEADINGS.professional, options: optionsOf(KINDS.professional) },
]

const FUNCTIONS = [
  { value: 'member', label: m.people_do_member(), hint: m.people_do_member_hint() },
  { value: 'co-chair', label: m.people_do_co_chair(), hint: m.people_do_co_chair_hint() },
  { value: 'supporter', label: m.people_do_supporter(), hint: m.people_do_supporter_hint() },
  { value: 'facilitator', label: m.people_do_guide(), hint: m.people_do_guide_hint() },
  { value: 'observer', label: m.people_do_observer(), hint: m.people_do_observer_hint() },
  { value: 'wellbeing-contact', label: m.people_do_wellbeing(), hint: m.people_do_wellbeing_hint() },
]

const SIDE_CHOICES = [
  { value: 'citizen', label: m.people_invite_citizen(), hint: m.people_citizens_are() },
  { value: 'professional', label: m.people_invite_professional(), hint: m.people_professionals_are() },
]

/** Who, and on which side: that is enough. The rest is folded away, with what most people need chosen. */
export function InviteForm() {
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{m.people_invite()}</h2>
      <p>{m.people_invite_words()}</p>
      <CommandForm type={type}>
        <Field name="name" label={labels.name} hint={m.people_invite_name_hint()} autoComplete="off" />
        <Radios name="side" legend={labels.side} hint={m.people_invite_side_hint()} choices={SIDE_CHOICES} />
        <MoreFields summary={m.people_invite_more()} fields={['function', 'kind', 'email']}>
          <p>{m.people_invite_more_words()}</p>
          <Radios
            name="function"
            legend={labels.function}
            hint={m.people_invite_function_hint()}
            choices={FUNCTIONS}
            value="member"
          />
          <Select
            name="kind"
            label={labels.kind}
            hint={m.people_invite_kind_hint()}
            empty={m.people_invite_kind_empty()}
            groups={KIND_GROUPS}
          />
          <Field
            name="email"
            label={labels.email}
            hint={m.people_invite_email_hint()}
            type="email"
            autoComplete="off"
          />
        </MoreFields>
        <Button>{m.people_invite_button()}</Button>
      </CommandForm>
    </section>
  )
}
