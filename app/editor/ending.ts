/** The server has closed for good, and why, in words. */
export type Ending = { title: string; help: string }

/** Close codes 4400–4499 are final (server/documents/close-codes.ts). `reason` is the server's own sentence. */
export function endingOf(code: number, reason: string): Ending {
  const known = ENDINGS[code]
  if (!known) return { title: 'This text was closed.', help: reason || 'Go back to the plan and open it again.' }
  return known
}

const ENDINGS: Record<number, Ending> = {
  4401: {
    title: 'You are not signed in any more.',
    help: 'Open your personal link again. Then come back to this page.',
  },
  4403: {
    title: 'You cannot open this text any more.',
    help: 'Your link was replaced, or you have left this plan. Open your newest link, or ask the guide for one.',
  },
  4404: {
    title: 'This text is not here any more.',
    help: 'Go back to the plan to see what there is now.',
  },
}
