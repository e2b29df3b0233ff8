import * as m from '#words'

/** The server has closed for good, and why, in words. */
export type Ending = { title: string; help: string }

/** Close codes 4400–4499 are final (server/documents/close-codes.ts). `reason` is the server's own sentence. */
export function endingOf(code: number, reason: string): Ending {
  const known = ENDINGS[code]
  if (!known) return { title: m.editor_ended_closed(), help: reason || m.editor_ended_closed_help() }
  return known
}

const ENDINGS: Record<number, Ending> = {
  4401: {
    title: m.editor_ended_signed_out(),
    help: m.editor_ended_signed_out_help(),
  },
  4403: {
    title: m.editor_ended_revoked(),
    help: m.editor_ended_revoked_help(),
  },
  4404: {
    title: m.editor_ended_gone(),
    help: m.editor_ended_gone_help(),
  },
}
