import type { MailAddress } from '#db/mail.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Words } from '#domain/words/words.ts'
import { readTitles } from '../calendar/titles.ts'
import type { Deps } from '../deps.ts'
import { words as inWords, type Letter, marked } from './letter.ts'
import { confirmLink } from './links.ts'

/** Asks whether the address is theirs. It goes to an address that anybody may have typed, so it holds no name. */
export async function confirmLetter(
  deps: Deps,
  { address, state, words }: { address: MailAddress; state: PlanState; words: Words },
): Promise<Pick<Letter, 'subject' | 'blocks'>> {
  const titles = await readTitles(deps.db, address.planId, state)
  return {
    subject: words.mail_subject_confirm(),
    blocks: [
      inWords(...marked(words.mail_letter_asked(), { plan: () => ({ own: titles.plan }) })),
      inWords({ link: words.mail_letter_confirm(), to: confirmLink(deps, address) }),
      inWords(words.mail_letter_not_you()),
    ],
  }
}
