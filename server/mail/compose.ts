import type { MailAddress } from '#db/mail.ts'
import type { Deps } from '../deps.ts'
import { wordsIn } from '../words/words-in.ts'
import { confirmLetter } from './confirm.ts'
import type { Letter, Line } from './letter.ts'
import { marked } from './letter.ts'
import { offLink } from './links.ts'
import { meetingLetter } from './meeting.ts'
import type { What } from './outbox.ts'

/** The letter that tells this, as things are now. Null: there is nothing to tell any more, or they want it no longer. */
export async function composeLetter(
  deps: Deps,
  what: What,
  address: MailAddress,
  from: string,
): Promise<Letter | null> {
  const { planId, memberId, locale } = address
  const state = await deps.states.read(deps.db, planId)
  if (state.members.get(memberId)?.status !== 'joined') return null
  const words = wordsIn(locale)
  if (what.kind === 'confirm') {
    if (address.state !== 'waiting') return null
    return { locale, ...(await confirmLetter(deps, { address, state, words })), foot: [] }
  }
  if (address.state !== 'confirmed') return null
  if (what.kind !== 'meeting' || !address.invitations) return null
  const letter = await meetingLetter(deps, what, { address, state, words, from })
  const parts = {
    off: (link: string) => ({ link, to: offLink(deps, address) }),
    choose: (link: string) => ({ link, to: `${deps.publicUrl}/plans/${planId}/mail` }),
  }
  const foot: Line[] = [marked(words.mail_foot_off(), parts), marked(words.mail_foot_choose(), parts)]
  return letter && { locale, ...letter, foot }
}
