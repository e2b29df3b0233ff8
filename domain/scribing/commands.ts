import { z } from 'zod'
import { memberId, recordingId, sectionKey, words, wordsId } from '../input.ts'
import { PLACE_ID } from '../text/places.ts'

/** About eight minutes of speech. */
export const MOST_CHARACTERS = 6000
const text = words(MOST_CHARACTERS)

export const WordsType = z
  .strictObject({
    type: z.literal('words.type'),
    section: sectionKey,
    speaker: memberId,
    text,
    /** The paragraph that they go after; without it, the end of the part. */
    after: z.string().regex(PLACE_ID).optional(),
    /** What they were typed from: a recording of this speaker, for this part. */
    recordingId: recordingId.optional(),
  })
  .describe('Type for a member what they say. It goes into the text when they agree that these are their words.')
export const WordsAgree = z
  .strictObject({
    type: z.literal('words.agree'),
    wordsId,
    /** What it should say, where that is not quite what was typed. */
    text: text.optional(),
  })
  .describe('Say that what somebody typed for you is what you said. It goes into the text as yours.')
export const WordsDecline = z
  .strictObject({ type: z.literal('words.decline'), wordsId })
  .describe('Say that what was typed for you is not to be used; or take back what you typed for somebody.')

export const WordsSay = z
  .strictObject({ type: z.literal('words.say'), section: sectionKey, recordingId })
  .describe('Send a recording of up to two minutes, for somebody to type. Members of the plan can hear it until then.')
export const WordsUnsay = z
  .strictObject({ type: z.literal('words.unsay'), recordingId })
  .describe('Take your recording back, as long as nobody has typed it. It is deleted.')

export const scribingCommands = [WordsType, WordsAgree, WordsDecline, WordsSay, WordsUnsay] as const
