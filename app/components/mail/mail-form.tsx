import { Button } from '#app/components/ui/button.tsx'
import { Checkboxes } from '#app/components/ui/checkboxes.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { forgetMail, setMail } from '#app/forms/mail.ts'
import * as m from '#words'
import { OwnZone } from './own-zone.tsx'
import type { MailPage } from './read-mail.ts'

const { labels } = setMail

/** The address and what is sent there: all of it in one form, all of it the reader's own choice. */
export function MailForm({ mail: { address, choices, told } }: { mail: MailPage['mail'] }) {
  return (
    <CommandForm type={setMail.type}>
      <Field
        name="address"
        type="email"
        autoComplete="email"
        label={labels.address}
        hint={m.mail_address_hint()}
        value={address}
      />
      <Checkboxes
        name="tell"
        legend={labels.invitations}
        groups={[
          {
            title: m.mail_at_once(),
            choices: [
              { value: 'invitations', label: m.mail_tell_meetings() },
              { value: 'words', label: m.mail_tell_words() },
            ],
          },
        ]}
        value={told}
      />
      <Radios
        name="digest"
        legend={labels.digest}
        hint={m.mail_digest_hint()}
        value={choices.digest}
        choices={[
          { value: 'never', label: m.mail_digest_never() },
          { value: 'weekly', label: m.mail_digest_weekly() },
          { value: 'daily', label: m.mail_digest_daily() },
        ]}
      />
      <OwnZone />
      <Button>{m.mail_save()}</Button>
    </CommandForm>
  )
}

export const ForgetForm = () => (
  <CommandForm type={forgetMail.type}>
    <Button look="careful">{m.mail_forget()}</Button>
  </CommandForm>
)
