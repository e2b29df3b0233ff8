import { isChoosing } from '#domain/ballots/choosing/methods.ts'
import { type Opinion, opinionsOn } from '#domain/ballots/choosing/opinions.ts'
import { STATUS_QUO } from '#domain/ballots/choosing/options.ts'
import { costOf, grouped } from '#domain/ballots/choosing/words.ts'
import type { Chosen, Result } from '#domain/ballots/count.ts'
import type { Definition } from '#domain/ballots/definition.ts'
import type { ChoosingId } from '#domain/ballots/state.ts'
import { keyOf } from '#domain/words/key.ts'
import * as m from '#words'
import { wordsOf } from '../choices.ts'

/** A table of a result, in words. `share` draws a line beside a number; 0 to 1. */
export type ResultTable = {
  caption: string
  columns: string[]
  rows: { id: string; head: string; cells: { text: string; share?: number }[] }[]
}
export type ChosenPage = { tables: ResultTable[]; notes: string[]; flips: string; opinions: Opinions } | null
export type Opinions = { lead: string; each: string[] } | null

type Count = number | Record<string, number>

/** How a vote that chose came to its result: tables, what stood aside, and whether another rule would have chosen otherwise. */
export function readChosen(definition: Definition, result: Result | null): ChosenPage {
  const { method } = definition
  const chosen = result?.chosen
  if (!chosen || !isChoosing(method)) return null
  const label = (id: string) => wordsOf(definition, id).label
  return {
    tables: [...TABLES[method]({ definition, chosen, label }), ...lotTable(chosen, label)],
    notes: removedWords(chosen, label),
    flips: flipWords(chosen, result.outcome, label),
    opinions: method === 'ranked' ? opinionWords(opinionsOn(definition.options, chosen), label) : null,
  }
}

type Told = { definition: Definition; chosen: Chosen; label: (id: string) => string }

const sums =
  (column: () => string) =>
  ({ definition: { options }, chosen: { counts, ranking }, label }: Told): ResultTable[] => {
    const of = counts as Record<string, number>
    const most = Math.max(1, ...Object.values(of))
    const order = ranking.length > 0 ? ranking.flat() : options
    return [
      {
        caption: m.choosing_table_result(),
        columns: [m.choosing_column_choice(), column()],
        rows: order.map((id) => ({
          ...{ id, head: label(id) },
          cells: [{ text: String(of[id] ?? 0), share: (of[id] ?? 0) / most }],
        })),
      },
    ]
  }

const TABLES: Record<ChoosingId, (told: Told) => ResultTable[]> = {
  approval: sums(m.choosing_column_ticks),
  score: sums(m.choosing_column_points),
  dots: sums(m.choosing_column_dots),
  ranked: (told) => [placesTable(told), duelsTable(told)],
  'ranked-irv': roundsTable,
  'budget-es': ({ definition, chosen: { counts, winners }, label }) => [
    {
      caption: m.choosing_table_result(),
      columns: [
        m.choosing_column_choice(),
        m.choosing_column_ticks(),
        m.choosing_column_cost(),
        m.choosing_column_paid(),
      ],
      rows: definition.options.map((id) => ({
        ...{ id, head: label(id) },
        cells: [
          { text: String((counts as Record<string, number>)[id] ?? 0) },
          { text: m.choosing_costs({ n: grouped(costOf(definition, id)) }) },
          { text: winners.includes(id) ? m.choosing_paid() : m.choosing_unpaid() },
        ],
      })),
    },
  ],
  lot: () => [],
  time: ({ definition: { options }, chosen: { counts }, label }) => [
    {
      caption: m.choosing_table_result(),
      columns: [m.choosing_column_choice(), m.choosing_column_can(), m.choosing_column_gladly()],
      rows: options.map((id) => {
        const { yes = 0, ifNeedBe = 0 } = ((counts as Record<string, Count>)[id] ?? {}) as Record<string, number>
        return { id, head: label(id), cells: [{ text: String(yes + ifNeedBe) }, { text: String(yes) }] }
      }),
    },
  ],
}

/** Equal ones share a place. */
function placesTable({ chosen: { ranking }, label }: Told): ResultTable {
  return {
    caption: m.choosing_table_result(),
    columns: [m.choosing_column_choice(), m.choosing_column_place()],
    rows: ranking.flatMap((tier, index) =>
      tier.map((id) => ({ id, head: label(id), cells: [{ text: String(index + 1) }] })),
    ),
  }
}

/** Columns have numbers, which stand before the choices on the left: nine names side by side fit on no phone. */
function duelsTable({ definition: { options }, chosen: { counts }, label }: Told): ResultTable {
  const above = counts as Record<string, Record<string, number>>
  return {
    caption: m.choosing_table_duels(),
    columns: [m.choosing_column_choice(), ...options.map((_, index) => String(index + 1))],
    rows: options.map((id, index) => ({
      ...{ id, head: m.choosing_numbered({ n: index + 1, option: label(id) }) },
      cells: options.map((other) => ({
        text: other === id ? m.choosing_duel_self() : String(above[id]?.[other] ?? 0),
      })),
    })),
  }
}

function roundsTable({ definition: { options }, chosen: { path }, label }: Told): ResultTable[] {
  const { rounds } = path as { rounds: { counts: Record<string, number>; eliminated: string[] }[] }
  const all = Math.max(1, ...rounds.flatMap(({ counts }) => Object.values(counts)))
  return [
    {
      caption: m.choosing_table_rounds(),
      columns: [m.choosing_column_choice(), ...rounds.map((_, index) => m.choosing_round({ n: index + 1 }))],
      rows: options.map((id) => ({
        ...{ id, head: label(id) },
        cells: rounds.map(({ counts, eliminated }) => {
          if (!(id in counts)) return { text: m.choosing_duel_self() }
          const n = counts[id] ?? 0
          return { text: eliminated.includes(id) ? m.choosing_goes({ n }) : String(n), share: n / all }
        }),
      })),
    },
  ]
}

/** How the lot fell: all options, the first wins. */
function lotTable({ lot }: Chosen, label: Told['label']): ResultTable[] {
  if (!lot) return []
  return [
    {
      caption: m.choosing_table_lot(),
      columns: [m.choosing_column_choice(), m.choosing_column_lot()],
      rows: lot.order.map((id, index) => ({ id, head: label(id), cells: [{ text: String(index + 1) }] })),
    },
  ]
}

function removedWords({ path }: Chosen, label: Told['label']): string[] {
  const removed = ((path as Record<string, unknown>).removed ?? []) as string[]
  const options = removed.filter((id) => id !== STATUS_QUO).map((id) => m.choosing_quoted({ option: label(id) }))
  return options.length > 0 ? [m.choosing_removed({ options: options.join(', ') })] : []
}

/** How two other ways of counting would have seen the same papers. They stand beside the result and change nothing. */
function opinionWords(opinions: readonly Opinion[], label: Told['label']): Opinions {
  if (opinions.length === 0) return null
  const named = (some: readonly string[]) => some.map((id) => m.choosing_quoted({ option: label(id) })).join(', ')
  return {
    lead: opinions.every(({ agrees }) => agrees) ? m.choosing_opinion_same() : m.choosing_opinion_other(),
    each: opinions.map(({ method, first }) =>
      method === 'borda'
        ? m.choosing_opinion_points({ first: named(first) })
        : m.choosing_opinion_pairs({ first: named(first) }),
    ),
  }
}

/** In plain words, whether a rule that people may think as natural would have chosen otherwise. */
function flipWords({ flips, orderMatters, lot }: Chosen, outcome: Result['outcome'], label: Told['label']): string {
  const changed = flips.filter(({ changes }) => changes)
  const rules = changed.map(({ rule, instead, winners, tied }) => {
    const what = [...winners, ...tied].map((id) => m.choosing_quoted({ option: label(id) })).join(', ')
    return m.choosing_flip_rule({ rule: keyOf(`${rule}-${instead}`), what: what || m.choosing_flip_nothing() })
  })
  // A tie is told as one: nobody put what is tied into any order.
  const untried = orderMatters === 'unknown' && outcome !== 'tie' ? [m.choosing_flip_untried()] : []
  const byLot = lot && orderMatters === 'yes' ? [m.choosing_flip_lot()] : []
  const told = rules.length > 0 ? m.choosing_flip_yes({ rules: rules.join('; ') }) : m.choosing_flip_no()
  return [told, ...untried, ...byLot].join(' ')
}
