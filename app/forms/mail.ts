import * as m from '#words'
import type { CommandForm } from './form.ts'

export const setMail: CommandForm = {
  type: 'mail.set',
  labels: { address: m.mail_address(), invitations: m.mail_choices(), digest: m.mail_digest() },
  missing: { digest: m.mail_digest_missing() },
  read: (fields) => ({
    address: fields.text('address').trim(),
    invitations: fields.all('tell').includes('invitations'),
    words: fields.all('tell').includes('words'),
    digest: fields.optional('digest'),
    zone: fields.optional('zone'),
  }),
}

export const forgetMail: CommandForm = { type: 'mail.forget', labels: {}, read: () => ({}) }
