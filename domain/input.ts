import { z } from 'zod'
import type { BallotId, ExplainId, Instant, MemberId, ObjectionId, OverrideId, SessionId } from './ids.ts'
import { idPattern } from './ids.ts'
import type { SectionKey } from './text/sections.ts'
import { SECTION_KEYS } from './text/sections.ts'

/** Building blocks of command schemas. Only commands import zod: browsers fold the log without it. */

// Control characters but tab and line ends, and halves of characters (which would all hash alike in UTF-8).
const UNSHOWABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u

/** Words that a person wrote: trimmed, in Unicode normal form C, without control characters, at most `max` characters. */
export const words = (max: number, min = 1) =>
  z
    .string()
    .max(max * 2, `Please use at most ${max} characters.`)
    .refine((text) => !UNSHOWABLE.test(text), 'This holds characters that cannot be shown.')
    .overwrite((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .min(min, min === 1 ? 'Please write something here.' : `Please write at least ${min} characters.`)
    .max(max, `Please use at most ${max} characters.`)

export const name = words(80)
export const email = z.email('This is not an e-mail address.').max(254)

const id = <T extends string>(noun: Parameters<typeof idPattern>[0]) =>
  z.string().regex(idPattern(noun), `This is not the id of a ${noun}.`) as unknown as z.ZodType<T, T>
export const memberId = id<MemberId>('member')
export const ballotId = id<BallotId>('ballot')
export const sessionId = id<SessionId>('session')
export const overrideId = id<OverrideId>('override')
export const explainId = id<ExplainId>('explain')
export const objectionId = id<ObjectionId>('objection')

export const sectionKey = z.enum(SECTION_KEYS as unknown as [SectionKey, ...SectionKey[]])
export const digest = z.templateLiteral(['sha256:', z.string().regex(/^[0-9a-f]{64}$/)])

/** Any ISO 8601 time with a zone; becomes UTC with milliseconds. Nothing before 2000 or after 2199. */
export const instant = z.iso
  .datetime({ offset: true, error: 'Please give a time with its zone, like 2026-03-01T09:05:00Z.' })
  .refine(
    (text) => Date.parse(text) >= 946_684_800_000 && Date.parse(text) < 7_258_118_400_000,
    'That year cannot be right.',
  )
  .overwrite((text) => new Date(text).toISOString()) as unknown as z.ZodType<Instant, string>

const whole = z.int().min(0).max(1_000_000)
export const fraction = z.strictObject({ num: whole, den: z.int().min(1).max(1_000_000) })
