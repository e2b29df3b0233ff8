import { z } from 'zod'

/** Longer than any paragraph that people still read. */
export const MOST_CHARACTERS = 4000
/** "No." is no reason. */
export const MIN_REASON = 10

/** A Yjs item, `client:clock`; the brackets of both numbers are those of Yjs. */
export const blockId = z.string().regex(/^\d{1,10}:\d{1,13}$/)
