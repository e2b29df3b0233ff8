import type { Words } from '../../words/words.ts'
import type { Chosen, Result } from '../count.ts'
import type { Bar } from '../counting/parameters.ts'
import type { Definition } from '../definition.ts'
import { choiceLabel } from '../method-words.ts'
import type { BallotKind, ChoosingId } from '../state.ts'
import { isChoosing } from './methods.ts'
import { STATUS_QUO } from './options.ts'

type Told = Pick<Definition, 'method' | 'wording' | 'labels' | 'threshold' | 'options' | 'tie'>

/** A number among a vote's parameters; 0 where there is none. */
export function parameter({ threshold }: Pick<Definition, 'threshold'>, name: string): number {
  const value = 'parameters' in threshold ? threshold.parameters[name] : 0
  return typeof value === 'number' ? value : 0
}

/** As both languages write it: 1,200. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** What an option costs; 0 where nothing does. */
export function costOf({ threshold }: Pick<Definition, 'threshold'>, option: string): number {
  const costs =
    'parameters' in threshold ? (threshold.parameters.costs as Record<string, number> | undefined) : undefined
  return costs?.[option] ?? 0
}

/** By which rules a vote chooses, one sentence each. */
export function choosingRuleWords(definition: Told, words: Words): string[] {
  const { method, threshold, tie } = definition
  const parameters = 'parameters' in threshold ? threshold.parameters : {}
  const [winners, dots, most, budget] = ['winners', 'dots', 'most', 'budget'].map((name) => parameter(definition, name))
  const rule: Record<ChoosingId, () => string> = {
    approval: () =>
      winners === 1 ? words.choosing_need_approval_one() : words.choosing_need_approval_many({ n: winners! }),
    score: words.choosing_need_score,
    ranked: words.choosing_need_ranked,
    'ranked-irv': words.choosing_need_ranked_irv,
    dots: () => words.choosing_need_dots({ dots: dots!, most: most! }),
    'budget-es': () => words.choosing_need_budget({ budget: grouped(budget!) }),
    time: words.choosing_need_time,
    lot: () => words.choosing_need_lot({ n: parameter(definition, 'seats') }),
  }
  if (!isChoosing(method)) return []
  const more = [
    ...(parameters.bar ? [barWords(parameters.bar as Bar, words)] : []),
    ...(parameters.runoff === true ? [words.choosing_need_runoff()] : []),
  ]
  const ofTie = tie === 'lot' ? words.choosing_need_tie_lot() : words.choosing_need_tie()
  return [rule[method](), ...more, ...(method === 'dots' || method === 'lot' ? [] : [ofTie])]
}

function barWords({ num, den, strict }: Bar, words: Words): string {
  const share = words.choosing_share({ num, den })
  return strict ? words.choosing_need_bar_strict({ share }) : words.choosing_need_bar({ share })
}

type Outcome = {
  definition: Told
  kind: BallotKind
  result: Pick<Result, 'outcome' | 'chosen' | 'cast'>
  /** So few voted that numbers would tell of persons: only what was chosen is told. */
  isSmall?: boolean
}

/** What came of it, in one sentence: what was chosen, then the numbers that led to it. */
export function chosenWords({ definition, kind, result, isSmall = false }: Outcome, words: Words): string {
  const { chosen, outcome } = result
  if (!chosen) return outcomeAlone(outcome, words)
  const quoted = (some: readonly string[]) =>
    some.map((id) => words.choosing_quoted({ option: choiceLabel(definition, id, words) })).join(', ')
  if (outcome === 'tie') {
    const tied = quoted(chosen.tied)
    if (definition.tie !== 'lot') return words.choosing_tie({ tied })
    return definition.method === 'lot' ? words.choosing_lot_waits({ tied }) : words.choosing_tie_lot({ tied })
  }
  const [winner] = chosen.winners
  if (winner === undefined) return words.choosing_none()
  if (chosen.lot) {
    const told = { tied: quoted(chosen.lot.between), winners: quoted(chosen.winners) }
    const isAll = chosen.winners.every((id) => chosen.lot?.between.includes(id))
    return isAll ? words.choosing_lot_decided(told) : words.choosing_lot_decided_more(told)
  }
  if (outcome === 'not-adopted') return winner === STATUS_QUO ? words.choosing_none_above() : words.choosing_none()
  if (isSmall) return words.choosing_won_only({ winners: quoted(chosen.winners) })
  const why = whyWords({ definition, chosen, all: result.cast.citizen + result.cast.professional }, words)
  if (chosen.winners.length > 1) return words.choosing_won_many({ winners: quoted(chosen.winners), why })
  const said = { winner: choiceLabel(definition, winner, words), why }
  return kind === 'sensing' ? words.choosing_most(said) : words.choosing_won(said)
}

/** The same where the numbers are not there. */
export function outcomeAlone(outcome: Result['outcome'] | null, words: Words): string {
  if (outcome === 'tie') return words.choosing_tie_alone()
  return outcome === 'winner' ? words.choosing_won_alone() : words.choosing_none()
}

type Why = { definition: Told; chosen: Chosen; all: number }

function whyWords({ definition, chosen, all }: Why, words: Words): string {
  const { winners } = chosen
  const counts = chosen.counts as Record<string, number>
  const first = winners[0]!
  const path = chosen.path as Record<string, unknown>
  const why: Record<ChoosingId, () => string> = {
    approval: () =>
      winners.length > 1 ? words.choosing_why_ticks_many() : words.choosing_why_ticks({ n: counts[first] ?? 0, all }),
    score: () => words.choosing_why_points({ n: counts[first] ?? 0 }),
    dots: () => words.choosing_why_dots({ n: counts[first] ?? 0 }),
    ranked: () => (path.condorcetWinner === first ? words.choosing_why_beats_all() : words.choosing_why_chains()),
    'ranked-irv': () => {
      const last = (path.rounds as { counts: Record<string, number> }[]).at(-1)?.counts ?? {}
      const left = Object.values(last).reduce((sum, papers) => sum + papers, 0)
      return words.choosing_why_rounds({ n: last[first] ?? 0, all: left })
    },
    'budget-es': () =>
      words.choosing_why_money({
        spent: grouped(Number(path.spent)),
        budget: grouped(parameter(definition, 'budget')),
      }),
    lot: () => '',
    time: () => {
      const { yes = 0, ifNeedBe = 0 } = (chosen.counts as Record<string, Record<string, number>>)[first] ?? {}
      return words.choosing_why_time({ n: yes + ifNeedBe, all })
    },
  }
  return isChoosing(definition.method) ? why[definition.method]() : ''
}
