import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A letter as it arrived: to whom it was really sent, and what stands in it. */
export type Received = { to: string[]; raw: string; mail: Email }
type Refusal = { code: number; at: 'recipient' | 'data' }

export type TestSmtp = Awaited<ReturnType<typeof startSmtp>>

/** A real mail server on a free port. `refuse`: what it says to whom from now on. */
export async function startSmtp() {
  const received: Received[] = []
  const refusals = new Map<string, Refusal>()
  const answer = ({ code }: Refusal) => Object.assign(new Error('No.'), { responseCode: code })
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false, closeTimeout: 100 },
    onRcptTo: ({ address }, _session, done) => {
      const refusal = refusals.get(address)
      done(refusal?.at === 'recipient' ? answer(refusal) : null)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        const refusal = refusals.get(to[0] ?? '')
        if (refusal) return done(answer(refusal))
        const raw = Buffer.concat(chunks).toString('utf8')
        received.push({ to, raw, mail: await PostalMime.parse(raw) })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    received,
    environment: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'plans@example.org' },
    refuse: (address: string, refusal: Refusal) => refusals.set(address, refusal),
    accept: (address: string) => refusals.delete(address),
    /** All letters to this address, the oldest first. */
    to: (address: string) => received.filter(({ to }) => to.includes(address)),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** The first link of ours in a letter that goes there. */
export const linkIn = ({ mail }: Received, path: string): string =>
  new RegExp(`https?://[^\\s)]*${path}[^\\s)]*`).exec(mail.text ?? '')?.[0] ?? ''
export const tokenIn = (letter: Received, path: string): string => linkIn(letter, path).split('/').at(-1) ?? ''
