import { z } from 'zod'
import { PLACE_ID } from '../text/places.ts'

/** Longer than any paragraph that people still read. */
export const MOST_CHARACTERS = 4000
/** "No." is no reason. */
export const MIN_REASON = 10

export const blockId = z.string().regex(PLACE_ID)
