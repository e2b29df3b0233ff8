import { createTransport } from 'nodemailer'
import { isBareAddress } from '#domain/mail/choices.ts'
import { SECOND } from '#domain/time.ts'
import type { Config } from '../config.ts'
import { letterHtml } from './html.ts'
import type { Letter } from './letter.ts'
import { letterText } from './text.ts'

/** `refused`: the receiving server said for good that it does not take this; `later`: it may next time. */
export type Delivery = { came: 'sent' } | { came: 'refused' } | { came: 'later'; why: string }

/** A letter on its way. `off` ends all mail to its reader, by one click and without signing in. */
export type Outgoing = { id: string; to: string; off: string; letter: Letter }

/** What sends mail: there is none where the deployer has set no mail server. */
export type Mailer = { from: string; send: (mail: Outgoing) => Promise<Delivery>; close: () => void }

/** How long a mail server may keep silent. Nobody waits for it but the job that sends. */
const PATIENCE = 20 * SECOND

/** Throws nothing: what went wrong is the answer. */
export function createMailer({ SMTP_URL, MAIL_FROM, BRAND_NAME }: Config): Mailer | null {
  if (!SMTP_URL || !MAIL_FROM) return null
  const transport = createTransport({
    ...{ url: SMTP_URL, pool: true, maxConnections: 2 },
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
    // A letter is made of what people wrote: nothing in it may name a file or a page to fetch.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  const name = BRAND_NAME ? `${BRAND_NAME} · Evenground` : 'Evenground'
  return {
    from: MAIL_FROM,
    send: async ({ id, to, off, letter }) => {
      // Whatever stands in the database: a second address or a line of its own would go to somebody else.
      if (!isBareAddress(to)) return { came: 'refused' }
      try {
        await transport.sendMail({
          ...{ from: { name, address: MAIL_FROM }, to: { name: '', address: to } },
          envelope: { from: MAIL_FROM, to: [to] },
          messageId: `<${id}@${MAIL_FROM.split('@')[1]}>`,
          ...{ subject: letter.subject, text: letterText(letter), html: letterHtml(letter) },
          ...(letter.calendar
            ? {
                icalEvent: { method: letter.calendar.method, filename: 'meeting.ics', content: letter.calendar.text },
              }
            : {}),
          headers: {
            'List-Unsubscribe': `<${off}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            'Auto-Submitted': 'auto-generated',
            'Content-Language': letter.locale === 'cy' ? 'cy' : 'en-GB',
          },
        })
        return { came: 'sent' }
      } catch (error) {
        return whatCame(error as SmtpError)
      }
    },
    close: () => transport.close(),
  }
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number }

/**
 * Only what is said of this reader or this letter is for good. A wrong password of ours, or a sender that is not known,
 * is the deployer's to mend: it must not cost anybody their mail.
 */
function whatCame({ code = '', command = '', responseCode = 0 }: SmtpError): Delivery {
  const isAboutThem = command === 'RCPT TO' || command === 'DATA'
  if (isAboutThem && responseCode >= 500) return { came: 'refused' }
  return { came: 'later', why: [code, command, responseCode || ''].join(' ').trim() }
}
