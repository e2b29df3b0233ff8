import type { MailAddress } from '#db/mail.ts'
import { placeOf, sentenceOf } from '#domain/contributions/sentences.ts'
import { timeInWords } from '#domain/log/sentences-time.ts'
import { sectionTitle } from '#domain/text/section-words.ts'
import { toInstant } from '#domain/time.ts'
import type { Words } from '#domain/words/words.ts'
import { type ContributionView, listNews } from '../contributions/view.ts'
import type { Deps } from '../deps.ts'
import { type Block, words as inWords, type Letter, type Line, marked } from './letter.ts'

/** News from one moment on, and before another: what comes later is told by the next letter. */
export async function newsBetween(deps: Deps, address: MailAddress, since: number, until: number) {
  const all = await listNews(deps, address, toInstant(since))
  return all.filter(({ at }) => at < toInstant(until))
}

type For = { address: MailAddress; plan: string; words: Words }

/** What became of somebody's words, in the sentences of their page. Null: nothing of it stands any more. */
export async function wordsLetter(
  deps: Deps,
  { since, until }: { since: number; until: number },
  { address, plan, words }: For,
): Promise<Pick<Letter, 'subject' | 'blocks'> | null> {
  const news = await newsBetween(deps, address, since, until)
  if (news.length === 0) return null
  const blocks = news.flatMap((one): Block[] => [
    inWords(...newsLine(deps, one, { address, words })),
    // Words that went, and words of theirs, are read where they stand; an answer is what they wait for.
    ...(one.answered === null ? [] : [{ kind: 'quote', title: answerTitle(one, words), own: one.answered } as const]),
  ])
  const all = { link: words.mine_news_all(), to: `${deps.publicUrl}/plans/${address.planId}/my-words` }
  return {
    subject: words.mail_subject_words(),
    blocks: [inWords(...marked(words.mail_letter_words(), { plan: () => ({ own: plan }) })), ...blocks, inWords(all)],
  }
}

/** One of them in a line, with the way there. */
export function newsLine(
  { publicUrl }: Pick<Deps, 'publicUrl'>,
  one: ContributionView,
  { address: { planId, locale }, words }: Pick<For, 'address' | 'words'>,
): Line {
  return marked(sentenceOf(one, one.section ? sectionTitle(one.section, words) : '', words), {
    place: (link) => ({ link, to: `${publicUrl}${placeOf(one, planId)}` }),
    name: () => ({ own: one.name ?? words.log_former_member() }),
    time: () => timeInWords(one.at, locale),
  })
}

const answerTitle = ({ kind }: ContributionView, words: Words): string =>
  kind === 'suggestion' ? words.mine_reason() : words.mine_answer()
