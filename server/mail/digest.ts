import { listEntryTexts } from '#db/log.ts'
import type { MailAddress } from '#db/mail.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { sentenceOf } from '#domain/log/sentences.ts'
import { slipOfNote } from '#domain/log/slip.ts'
import { toInstant } from '#domain/time.ts'
import type { Words } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import { type PlanView, planView } from '../views/plan-view.ts'
import { type Block, words as inWords, type Letter, type Line } from './letter.ts'

/** What happened last, as much as anybody reads in a letter; the log has all. */
const MOST_LINES = 8
const LOOKED_AT = 60

/** What waits for somebody now, and what happened lately. Null where there is neither: nobody needs to read that. */
export async function digestLetter(
  deps: Deps,
  { since }: { since: number },
  { address, words }: { address: MailAddress; words: Words },
): Promise<Pick<Letter, 'subject' | 'blocks'> | null> {
  const { planId, memberId } = address
  const view = await planView(deps, deps.db, planId, memberId, words)
  const here = `${deps.publicUrl}/plans/${planId}`
  const jobs = view.todos.map(({ to, label }): Line => [{ link: label, to: `${deps.publicUrl}${to}` }])
  const happened = await linesSince(deps, view, since, words)
  if (jobs.length === 0 && happened.length === 0) return null
  const blocks: Block[] = [
    { kind: 'heading', words: words.plan_jobs() },
    jobs.length > 0 ? { kind: 'list', lines: jobs } : inWords(words.plan_jobs_none()),
    { kind: 'heading', words: words.mail_letter_happened() },
    happened.length > 0 ? { kind: 'list', lines: happened } : inWords(words.mail_letter_quiet()),
    inWords({ link: words.plan_record_all(), to: `${here}/log` }),
    ...headBlock(view, words),
  ]
  return { subject: words.mail_subject_digest({ plan: view.plan.title.replaceAll(/\s+/g, ' ') }), blocks }
}

/** Whoever keeps the letter can find out later whether somebody changed what came before. */
function headBlock({ head }: PlanView, words: Words): Block[] {
  const slip = slipOfNote(head.checkpoint)
  return slip ? [inWords(words.witnesses_letter({ n: slip.size, code: slip.code }))] : []
}

/** The newest first. */
async function linesSince(deps: Deps, view: PlanView, since: number, words: Words): Promise<Line[]> {
  const from = Math.max(0, view.head.size - LOOKED_AT)
  const entries = (await listEntryTexts(deps.db, view.plan.id, from, LOOKED_AT)).map(decodeEntry)
  const titles = new Map<string, string>([
    ...view.sessions.map(({ id, title }): [string, string] => [id, title]),
    ...view.ballots.map(({ id, about }): [string, string] => [id, about]),
  ])
  const names = {
    name: (id: string) => view.members.find((member) => member.id === id)?.name ?? words.log_former_member(),
    title: (id: string) => titles.get(id),
  }
  return entries
    .filter(({ at }) => at >= toInstant(since))
    .slice(-MOST_LINES)
    .toReversed()
    .map((entry) => [{ own: sentenceOf(entry, names, words) }])
}
