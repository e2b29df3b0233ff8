import type { Instant } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { Day } from './days.ts'

/** The stretches of the way from people to the sponsor's answer (domain.md §2.3), in their order. */
export const STRETCHES = ['people', 'listen', 'map', 'outcomes', 'options', 'draft', 'decide', 'reply'] as const
export type Stretch = (typeof STRETCHES)[number]

/** From the first day to the last, both among them. */
export type Span = { begins: Day; ends: Day }
/** What was left open has no dates yet. */
export type Spans = Partial<Record<Stretch, Span>>

/** When each stretch is to take place, as the guide said last. */
export type Timeline = {
  /** From 1. */
  version: number
  at: Instant
  spans: Spans
  /** What people should know about these dates, in the guide's words. */
  note: Seal | null
}
