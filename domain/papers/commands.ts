import { z } from 'zod'
import { paperId, sectionKey, sessionId, words } from '../input.ts'
import { FORMATS } from './formats.ts'

const format = z.enum(FORMATS)
/** Words of its own, or a part of the plan; one of the two. */
const content = { title: words(150), text: words(20_000).optional(), section: sectionKey.optional() }

export const PaperAdd = z
  .strictObject({ type: z.literal('paper.add'), sessionId, ...content })
  .describe('Add something to read before a meeting: a text, or a part of the plan.')
export const PaperRelease = z
  .strictObject({ type: z.literal('paper.release'), paperId, format, where: words(300).optional() })
  .describe('Say that a paper is ready in a form, and where it is to be had.')
export const PaperChange = z
  .strictObject({ type: z.literal('paper.change'), paperId, ...content })
  .describe('Give a paper another meaning. It has to be made ready again, and people get their whole time again.')
export const PaperCorrect = z
  .strictObject({ type: z.literal('paper.correct'), paperId, title: words(150), text: words(20_000).optional() })
  .describe('Put right a slip of the pen. The time that people have had to read goes on.')
export const PaperWithdraw = z
  .strictObject({ type: z.literal('paper.withdraw'), paperId })
  .describe('Take a paper away again.')
export const PaperNeed = z
  .strictObject({ type: z.literal('paper.need'), formats: z.array(format).max(FORMATS.length) })
  .describe('Say in which forms you need papers. Private: nobody sees that it is you.')
export const PaperFit = z
  .strictObject({ type: z.literal('paper.fit'), paperId, fits: z.boolean() })
  .describe('Say whether you got a paper in a form that works for you. Private.')

export const paperCommands = [
  PaperAdd,
  PaperRelease,
  PaperChange,
  PaperCorrect,
  PaperWithdraw,
  PaperNeed,
  PaperFit,
] as const
