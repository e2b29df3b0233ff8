import { AppError } from '../../app-error.ts'
import type { Instant } from '../../ids.ts'
import { toMilliseconds } from '../../time.ts'
import type { Sentence } from '../../words/words.ts'
import type { Words } from '../definition.ts'
import type { ChoosingId } from '../state.ts'

/** An option as a command names it: words alone, or with an id, Welsh, what it would cost, or when it begins. */
export type Named =
  | string
  | {
      id?: string | undefined
      en: string
      cy?: string | undefined
      cost?: number | undefined
      at?: Instant | undefined
    }

/** An option of a vote; `cost` only where money is divided, in whole pounds; `starts` (ms since 1970) only of dates. */
export type Option = { id: string; label: Words; cost?: number; starts?: number }

/** Things stay as they are: always there where options are put in order, so that no option wins for want of a better. */
export const STATUS_QUO = 'status-quo'
const LEAVE_IT: Option = { id: STATUS_QUO, label: { en: 'Leave things as they are', cy: 'Gadael pethau fel y maent' } }

export const FEWEST = 2
export const MOST = 20
/** More would make an order as telling as a name (voting handbook §4.7), unless very many vote. */
export const MOST_TO_RANK = 8
export const RANK_FREELY_FROM = 200

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** The options of a vote, or what is wrong with them. `seats`: how many have a vote. */
export function optionsOf(method: ChoosingId, named: readonly Named[], seats: number): Option[] {
  const options = named.map((one, index) => optionFrom(one, index))
  if (options.length < FEWEST || options.length > MOST) {
    throw wrong((words) => words.errors_options_how_many({ least: FEWEST, most: MOST }))
  }
  if (new Set(options.map(({ id }) => id)).size < options.length || hasTwins(options)) {
    throw wrong((words) => words.errors_options_twice())
  }
  if ((method === 'time') !== options.every(({ starts }) => starts !== undefined)) {
    throw wrong((words) => words.errors_options_date())
  }
  const isRanked = method === 'ranked' || method === 'ranked-irv'
  if (isRanked && options.length > MOST_TO_RANK && seats < RANK_FREELY_FROM) {
    throw wrong((words) => words.errors_options_to_rank({ most: MOST_TO_RANK }))
  }
  if (method === 'budget-es' && options.some(({ cost }) => cost === undefined)) {
    throw wrong((words) => words.errors_options_no_cost())
  }
  if (method !== 'budget-es' && options.some(({ cost }) => cost !== undefined)) {
    throw wrong((words) => words.errors_options_cost())
  }
  return isRanked && !options.some(({ id }) => id === STATUS_QUO) ? [...options, LEAVE_IT] : options
}

const hasTwins = (options: readonly Option[]) =>
  new Set(options.map(({ label }) => label.en.toLowerCase())).size < options.length

/** Words alone are their own id, so that whoever sends papers by a program needs to learn no other name. */
function optionFrom(one: Named, index: number): Option {
  if (typeof one === 'string') return { id: one, label: { en: one } }
  const { id = `option-${index + 1}`, en, cy, cost, at } = one
  return {
    ...{ id, label: cy ? { en, cy } : { en } },
    ...(cost === undefined ? {} : { cost }),
    ...(at === undefined ? {} : { starts: toMilliseconds(at) }),
  }
}
