import { CHOOSING, type Input, isChoosing } from '#domain/ballots/choosing/methods.ts'
import { IF_NEED_BE, SURE } from '#domain/ballots/choosing/rules.ts'
import { grouped, parameter } from '#domain/ballots/choosing/words.ts'
import type { Definition } from '#domain/ballots/definition.ts'
import * as m from '#words'

/** What each option can be given, besides nothing. */
export type Step = { value: string; label: string }
/** How a vote that chooses among options is answered; null where one choice of several is. */
export type PaperWords = { input: Input; legend: string; hint: string; steps: Step[] } | null

export function paperFor(definition: Pick<Definition, 'method' | 'options' | 'threshold'>): PaperWords {
  const { method, options } = definition
  if (!isChoosing(method)) return null
  const { input } = CHOOSING[method]
  if (method === 'budget-es') {
    const budget = parameter(definition, 'budget')
    return {
      input,
      legend: m.choosing_tick_money(),
      hint: m.choosing_tick_money_hint({ budget: grouped(budget) }),
      steps: [],
    }
  }
  if (input === 'none') return { input, legend: '', hint: '', steps: [] }
  if (input === 'several') return { input, legend: m.choosing_tick(), hint: m.choosing_tick_hint(), steps: [] }
  if (input === 'ranks') {
    const steps = options.map((_, index) => stepOf(index + 1, m.choosing_place({ n: index + 1 })))
    return { input, legend: m.choosing_rank(), hint: m.choosing_rank_hint(), steps }
  }
  if (method === 'time') {
    const steps = [
      stepOf(SURE, m.choosing_date_yes()),
      stepOf(IF_NEED_BE, m.choosing_date_need()),
      stepOf(0, m.choosing_date_no()),
    ]
    return { input, legend: m.choosing_dates(), hint: m.choosing_dates_hint(), steps }
  }
  const [most, dots] = [parameter(definition, 'most'), parameter(definition, 'dots')]
  const steps = Array.from({ length: most + 1 }, (_, n) => stepOf(n, String(n)))
  return method === 'dots'
    ? { input, legend: m.choosing_dots({ dots }), hint: m.choosing_dots_hint({ most }), steps }
    : { input, legend: m.choosing_points(), hint: m.choosing_points_hint({ most }), steps }
}

const stepOf = (value: number, label: string): Step => ({ value: String(value), label })
