import { HOUR, toInstant } from '#domain/time.ts'
import { confirmByLink } from '#server/mail/by-link.ts'
import { startTestServer } from './server.ts'
import { startSmtp, tokenIn } from './smtp.ts'

export type MailPlan = Awaited<ReturnType<typeof startMailPlan>>

/** The real server with a real mail server, and a plan with a guide and a citizen. */
export async function startMailPlan(environment: Record<string, string> = {}) {
  const smtp = await startSmtp()
  const server = await startTestServer({ environment: { ...smtp.environment, ...environment } })
  const { planId, member: guide } = await server.api.start()
  const ann = await server.api.join(planId, guide.token, 'citizen', 'Ann Price')
  const set = (token: string, input: object, headers: Record<string, string> = {}) =>
    server.api.call('POST', `/plans/${planId}/commands`, {
      ...{ token, headers },
      body: { commandId: server.deps.newId(), type: 'mail.set', ...USUAL, ...input },
    })
  return {
    ...{ smtp, server, planId, guide, ann, set },
    command: (token: string, type: string, input: object = {}) => server.api.command(planId, token, type, input),
    /** Gives an address, and opens the link that goes there. */
    confirm: async (token: string, input: { address: string }, headers: Record<string, string> = {}) => {
      await set(token, input, headers)
      await server.jobs.run()
      const letter = smtp.to(input.address).at(-1)
      if (!letter) throw new Error('Nothing came that asks whether it is their address.')
      await confirmByLink(server.deps, tokenIn(letter, '/mail/confirm/'))
      await server.jobs.run()
    },
    /** A round in one's own time, which no rule about people's times stops. */
    schedule: async (title: string) => {
      const startsAt = toInstant(server.clock.now + 48 * HOUR)
      const meeting = { kind: 'async', title, startsAt, minutes: 90 }
      const { body } = await server.api.command(planId, guide.token, 'session.schedule', meeting)
      await server.jobs.run()
      return body.result.sessionId as string
    },
    close: async () => {
      await server.close()
      await smtp.close()
    },
  }
}

const USUAL = { address: 'ann@example.org', invitations: true, words: false, digest: 'never' }
