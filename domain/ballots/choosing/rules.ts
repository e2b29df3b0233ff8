import { canonical, type Json } from '../../log/canonical.ts'
import type { Bar } from '../counting/parameters.ts'
import type { ChoosingId } from '../state.ts'
import { TALLIES } from '../tallies.ts'
import { type Option, STATUS_QUO } from './options.ts'

/**
 * Everything but the options that can change who wins, of a vote that chooses: as its method's counting asks for it
 * (`../methods/<id>.ts`), with nothing left to habit.
 */
export type ChoosingRules = { parameters: { readonly [name: string]: Json } }

/** What a command may say of it. */
export type Asked = {
  winners?: number | undefined
  budget?: number | undefined
  dots?: number | undefined
  bar?: Bar | undefined
  runoff?: boolean | undefined
}

/** What was asked for, and what nobody said as voters would expect it, spelt out in full. */
export function rulesFor(method: ChoosingId, asked: Asked, options: readonly Option[]): ChoosingRules {
  const ids = options.map(({ id }) => id)
  const read = TALLIES[method].parameters(given(method, asked, options), ids)
  if (!read.ok) throw new Error(`${method}: ${read.fault.parameter} is ${read.fault.reason}.`)
  return { parameters: read.value as ChoosingRules['parameters'] }
}

/** Are these rules for these options, with nothing left out and nothing unknown? */
export function areRulesFor(method: ChoosingId, { parameters }: ChoosingRules, ids: readonly string[]): boolean {
  const read = TALLIES[method].parameters(parameters, ids)
  return read.ok && canonical(read.value) === canonical(parameters)
}

function given(
  method: ChoosingId,
  { winners = 1, budget = 0, dots, bar, runoff = false }: Asked,
  options: readonly Option[],
): Json {
  switch (method) {
    case 'approval':
      return { winners, ...(bar ? { bar } : {}) }
    case 'score':
      return { runoff }
    case 'lot':
      return { seats: winners }
    case 'ranked':
      return { statusQuo: STATUS_QUO }
    case 'budget-es':
      return { budget, costs: Object.fromEntries(options.map(({ id, cost = 0 }) => [id, cost])) }
    case 'time':
      return { starts: Object.fromEntries(options.map(({ id, starts = 0 }) => [id, starts])) }
    case 'dots': {
      const all = dots ?? Math.max(3, options.length)
      return { dots: all, most: Math.ceil(all / 2) }
    }
    default:
      return {}
  }
}

/** What a paper says of a date: yes, or if need be. */
export const SURE = 2
export const IF_NEED_BE = 1
