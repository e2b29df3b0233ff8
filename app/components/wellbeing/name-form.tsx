import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field, Select, TextArea } from '#app/components/ui/field.tsx'
import { nameContact } from '#app/forms/wellbeing.ts'
import * as m from '#words'

type Props = { members: readonly { value: string; label: string }[]; isFirst: boolean }

const { labels } = nameContact

/** For the guide and the co-chair: to whom people can turn. */
export function NameForm({ members, isFirst }: Props) {
  return (
    <section aria-labelledby="name">
      <h2 id="name">{isFirst ? m.support_form() : m.support_form_again()}</h2>
      <p>{m.support_form_lead()}</p>
      <CommandForm type={nameContact.type}>
        <Field name="name" label={labels.name} />
        <TextArea name="reach" label={labels.reach} hint={m.support_field_reach_hint()} rows={3} />
        <Select
          name="memberId"
          label={labels.memberId}
          hint={m.support_field_member_hint()}
          empty={m.support_field_member_none()}
          value=""
          groups={[{ label: m.support_field_member_group(), options: members, isContent: true }]}
        />
        <Button look={isFirst ? 'first' : 'second'}>{m.support_form_send()}</Button>
      </CommandForm>
    </section>
  )
}
