import { z } from 'zod'
import type {
  AgendaItemId,
  AmendmentId,
  AnswerId,
  BallotId,
  CommentId,
  ExplainId,
  Instant,
  LostId,
  LotId,
  MemberId,
  ObjectionId,
  OverrideId,
  PaperId,
  QuestionId,
  RecordingId,
  SessionId,
  SideMeetingId,
  SuggestionId,
  ThreadId,
  WordsId,
} from './ids.ts'
import { idPattern } from './ids.ts'
import type { SectionKey } from './text/sections.ts'
import { SECTION_KEYS } from './text/sections.ts'
import type { Sentence, Words } from './words/words.ts'

/** Building blocks of command schemas. Only commands import zod: browsers fold the log without it. */

/** A schema knows no language, so what it complains with is the name of a sentence; `issueWords` finds it again. */
type Complaint = Extract<keyof Words, `errors_input_${string}`>
export const say = <Name extends Complaint>(name: Name): Name => name
const isComplaint = (message: string): message is Complaint => /^errors_input_\w+$/.test(message)

/** What is wrong with one field. What only a program would send has no sentence of ours: zod says it, in English. */
export function issueWords(issue: z.core.$ZodIssue): Sentence {
  const { message } = issue
  const bounds = 'params' in issue ? (issue.params as { n?: number }) : {}
  const n = bounds.n ?? Number('maximum' in issue ? issue.maximum : 'minimum' in issue ? issue.minimum : 0)
  return (words) =>
    isComplaint(message) ? words[message]({ n, detail: message }) : words.errors_input_not_expected({ detail: message })
}

// Control characters but tab and line ends, and halves of characters (which would all hash alike in UTF-8).
const UNSHOWABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u

/** Words that a person wrote: trimmed, in Unicode normal form C, without control characters, at most `max` characters. */
export const words = (max: number, min = 1) =>
  z
    .string()
    .refine((text) => text.length <= max * 2, { error: say('errors_input_too_long'), params: { n: max } })
    .refine((text) => !UNSHOWABLE.test(text), say('errors_input_not_showable'))
    .overwrite((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .min(min, min === 1 ? say('errors_input_empty') : say('errors_input_too_short'))
    .max(max, say('errors_input_too_long'))

export const name = words(80)
export const email = z.email(say('errors_input_no_email')).max(254)

type Noun =
  | 'member'
  | 'ballot'
  | 'session'
  | 'override'
  | 'explain'
  | 'objection'
  | 'thread'
  | 'comment'
  | 'suggestion'
  | 'lost'
  | 'words'
  | 'recording'
  | 'amendment'
  | 'paper'
  | 'sidemeeting'
  | 'agendaitem'
  | 'question'
  | 'answer'
  | 'lot'
const id = <T extends string>(noun: Noun) =>
  z.string().regex(idPattern(noun), say(`errors_input_no_${noun}_id`)) as unknown as z.ZodType<T, T>
export const memberId = id<MemberId>('member')
export const ballotId = id<BallotId>('ballot')
export const sessionId = id<SessionId>('session')
export const overrideId = id<OverrideId>('override')
export const explainId = id<ExplainId>('explain')
export const objectionId = id<ObjectionId>('objection')
export const threadId = id<ThreadId>('thread')
export const commentId = id<CommentId>('comment')
export const suggestionId = id<SuggestionId>('suggestion')
export const lostId = id<LostId>('lost')
export const wordsId = id<WordsId>('words')
export const recordingId = id<RecordingId>('recording')
export const amendmentId = id<AmendmentId>('amendment')

export const paperId = id<PaperId>('paper')
export const sideMeetingId = id<SideMeetingId>('sidemeeting')
export const agendaItemId = id<AgendaItemId>('agendaitem')
export const questionId = id<QuestionId>('question')
export const answerId = id<AnswerId>('answer')
export const lotId = id<LotId>('lot')

export const sectionKey = z.enum(SECTION_KEYS as unknown as [SectionKey, ...SectionKey[]])
export const digest = z.templateLiteral(['sha256:', z.string().regex(/^[0-9a-f]{64}$/)])

/** Any ISO 8601 time with a zone; becomes UTC with milliseconds. Nothing before 2000 or after 2199. */
export const instant = z.iso
  .datetime({ offset: true, error: say('errors_input_no_time') })
  .refine(
    (text) => Date.parse(text) >= 946_684_800_000 && Date.parse(text) < 7_258_118_400_000,
    say('errors_input_no_such_year'),
  )
  .overwrite((text) => new Date(text).toISOString()) as unknown as z.ZodType<Instant, string>

/** Money is counted in whole pence, so that no machine rounds differently. At most ten million pounds. */
export const pence = z
  .int(say('errors_input_no_money'))
  .min(0, say('errors_input_no_money'))
  .max(1_000_000_000, say('errors_input_no_money'))

const whole = z.int().min(0).max(1_000_000)
export const fraction = z.strictObject({ num: whole, den: z.int().min(1).max(1_000_000) })
