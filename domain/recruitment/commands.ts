import { z } from 'zod'
import { instant, say, words } from '../input.ts'
import { SIDES } from '../members/state.ts'
import { RECRUITMENT_METHODS } from './state.ts'

/** Enough for any group, and few enough that every way to fill them can be looked at. */
export const MOST_PLACES = 60
export const MOST_CATEGORIES = 3

const wanted = z
  .int(say('errors_input_no_number_of_people'))
  .min(0, say('errors_input_no_number_of_people'))
  .max(MOST_PLACES, say('errors_input_no_number_of_people'))
/** The group's own words: what kind of citizen, which side of town; an age band only where the group wants it. */
const category = z.strictObject({
  name: words(80),
  values: z
    .array(z.strictObject({ name: words(80), wanted: wanted.default(0) }))
    .min(2, say('errors_input_two_values'))
    .max(6, say('errors_input_six_values')),
})

export const RecruitmentPublish = z
  .strictObject({
    type: z.literal('recruitment.publish'),
    method: z.enum(RECRUITMENT_METHODS),
    places: wanted.min(1, say('errors_input_no_number_of_people')),
    /** Who can apply, and what counts. */
    criteria: words(2000),
    categories: z.array(category).max(MOST_CATEGORIES).default([]),
    closesAt: instant,
    /** Which public numbers will be mixed into the lot: ones that are drawn after applications close. */
    numbersFrom: words(300).optional(),
  })
  .describe('Publish how people are chosen, before anybody applies. Nothing of it can be changed afterwards.')
export const RecruitmentClose = z
  .strictObject({ type: z.literal('recruitment.close') })
  .describe('Close applications when their time is over. From here on, nobody can change who is in the lot.')
export const RecruitmentDraw = z
  .strictObject({
    type: z.literal('recruitment.draw'),
    numbers: z
      .array(
        z.int().min(0, say('errors_input_no_public_numbers')).max(1_000_000, say('errors_input_no_public_numbers')),
      )
      .min(1, say('errors_input_no_public_numbers'))
      .max(20, say('errors_input_no_public_numbers')),
  })
  .describe('Draw lots, with the public numbers that the call named. It happens once; anybody can do it again and see.')
export const RecruitmentFinish = z
  .strictObject({ type: z.literal('recruitment.finish') })
  .describe('End a call. Names of those who applied, and how to reach them, are deleted.')

export const recruitmentCommands = [RecruitmentPublish, RecruitmentClose, RecruitmentDraw, RecruitmentFinish] as const

/** What the seal `call` of a call for people hides. */
export type CallText = {
  criteria: string
  categories: { name: string; values: string[] }[]
  numbersFrom: string | null
}

/** What somebody sends who would like to take part. Personal: it never comes near the log. */
export const Application = z.strictObject({
  name: words(80),
  /** A telephone number, an e-mail or a postal address. */
  reach: words(200),
  /** "Are you paid by anyone who funds, runs or commissions this?" */
  side: z.enum(SIDES as ['citizen', 'professional']),
  profile: z.array(z.int(say('errors_input_choose_one')).min(0, say('errors_input_choose_one'))).max(MOST_CATEGORIES),
})
export type Application = z.output<typeof Application>
