import type { MailAddress } from '#db/mail.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Words } from '#domain/words/words.ts'
import { readTitles } from '../calendar/titles.ts'
import type { Deps } from '../deps.ts'
import { wordsIn } from '../words/words-in.ts'
import { confirmLetter } from './confirm.ts'
import { digestLetter } from './digest.ts'
import type { Letter, Line } from './letter.ts'
import { marked } from './letter.ts'
import { offLink } from './links.ts'
import { meetingLetter } from './meeting.ts'
import type { What } from './outbox.ts'
import { wordsLetter } from './words.ts'

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
  const letter = await newsLetter(deps, what, { address, state, words, from })
  const parts = {
    off: (link: string) => ({ link, to: offLink(deps, address) }),
    choose: (link: string) => ({ link, to: `${deps.publicUrl}/plans/${planId}/mail` }),
  }
  const foot: Line[] = [marked(words.mail_foot_off(), parts), marked(words.mail_foot_choose(), parts)]
  return letter && { locale, ...letter, foot }
}

type For = { address: MailAddress; state: PlanState; words: Words; from: string }

/** Only what they still want to be told. */
async function newsLetter(deps: Deps, what: Exclude<What, { kind: 'confirm' }>, about: For) {
  const { address, state, words } = about
  if (what.kind === 'meeting') return address.invitations ? meetingLetter(deps, what, about) : null
  const { plan } = await readTitles(deps.db, address.planId, state)
  if (what.kind === 'words') return address.words ? wordsLetter(deps, what, { address, plan, words }) : null
  return address.digest === 'never' ? null : digestLetter(deps, what, { address, words })
}
