import { z } from 'zod'
import { memberId, sectionKey, sessionId, words } from '../input.ts'
import { GROUPS_HOW, LARGEST_SIZE, PHASES, SMALLEST_SIZE } from './state.ts'

const inSession = { sessionId: sessionId.optional() }
/** As the log counts: the first table is 0. */
const group = z.int().min(0).max(500)

export const GroupsMake = z
  .strictObject({
    type: z.literal('groups.make'),
    ...inSession,
    how: z.enum(GROUPS_HOW),
    size: z.int().min(SMALLEST_SIZE).max(LARGEST_SIZE).optional(),
    kept: z.boolean().optional(),
  })
  .describe('Draw small groups of those who are here. `kept`: the same as last time, with whoever is new.')
export const GroupsMove = z
  .strictObject({ type: z.literal('groups.move'), ...inSession, memberId, to: group })
  .describe('Let somebody sit in another group, or in one if they came late.')
export const GroupsGoOn = z
  .strictObject({ type: z.literal('groups.go-on'), ...inSession, phase: z.enum(PHASES) })
  .describe('In 1-2-4-All: go on from thinking alone to twos, to fours, and to all.')
export const GroupsNote = z
  .strictObject({
    type: z.literal('groups.note'),
    ...inSession,
    group: group.optional(),
    text: words(2000),
    section: sectionKey.optional(),
  })
  .describe('Write down what your group says. `section`: the part of the plan that it is about.')
export const GroupsAsk = z
  .strictObject({ type: z.literal('groups.ask'), ...inSession, memberId: memberId.optional() })
  .describe('Ask to speak in your group, for yourself or for somebody in it.')
export const GroupsSpoke = z
  .strictObject({ type: z.literal('groups.spoke'), ...inSession, memberId: memberId.optional() })
  .describe('Say that you have spoken in your group, or that somebody in it has.')
export const GroupsEnd = z
  .strictObject({ type: z.literal('groups.end'), ...inSession })
  .describe('Everybody comes back together.')

export const groupCommands = [
  GroupsMake,
  GroupsMove,
  GroupsGoOn,
  GroupsNote,
  GroupsAsk,
  GroupsSpoke,
  GroupsEnd,
] as const
