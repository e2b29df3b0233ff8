import { h, p, quote, record, table, ul } from '../build.ts'
import type { DemoTexts } from '../texts/texts.ts'
import { type Part, part } from './part.ts'

type Line = keyof DemoTexts['money']['lines']
/** Whole pounds in year 1: 54,000 of the board, 22,000 of the council, 16,000 of the charity. */
const BUDGET: Record<Line, [funder: keyof DemoTexts['money']['funders'], amount: string]> = {
  B1: ['board', '46,000'],
  B2: ['charity', '14,000'],
  B3: ['council', '6,000'],
  B4: ['council', '7,000'],
  B5: ['board', '5,000'],
  B6: ['council', '8,000'],
  B7: ['board', '3,000'],
  B8: ['council', '1,000'],
  B9: ['charity', '2,000'],
}

export const money = ({ money: t }: DemoTexts): Part[] => {
  const lines = Object.entries(BUDGET).map(([id, [funder, amount]]) =>
    record('budget_line', id, {
      ...{ what: t.lines[id as Line], funder: t.funders[funder], amount, year: t.year },
      pooled: funder === 'council' ? t.pooled.yes : t.pooled.no,
    }),
  )
  return [
    part('P6', ...lines, p(t.totals), p(t.inKind)),
    part('C6', h(t.unpaid.title), ul(t.unpaid.items)),
    part('P5', p(t.bid)),
    part('P3', h(t.levers.title), ul(t.levers.items)),
    part('C7', h(t.back.title), p(t.back.figures), p(t.back.plain)),
    part('P1', h(t.staff.title), p(t.staff.text)),
  ]
}

export const fairness = ({ fairness: t }: DemoTexts): Part[] => [
  part('C3', h(t.gain.title), p(t.gain.gain), p(t.gain.lose)),
  part('P2', h(t.safe.title), ul(t.safe.items)),
  part('C2', h(t.data.title), p(t.data.text), h(t.risks.title)),
  part('C8', record('risk', 'R1', t.risks.R1)),
  part('P5', record('risk', 'R2', t.risks.R2), record('risk', 'R3', t.risks.R3)),
  part('P4', record('risk', 'R4', t.risks.R4)),
  part('C1', record('risk', 'R5', t.risks.R5)),
]

/** Without and with the group’s answer to Maureen: when the first review is. */
export const measures = ({ measures: t }: DemoTexts, review: 'month12' | 'month3'): Part[] => [
  part('P3', table(t.heads, t.rows)),
  part('C7', p(t.together), h(t.dates.title), p(t[review]), h(t.stop.title), ul(t.stop.items)),
]

/** Before and after the vote on the whole plan. */
export const decided = (texts: DemoTexts, when: 'before' | 'after'): Part[] => {
  const { met, votes, ray, rules, last, minority } = texts.decided
  const over = when === 'after'
  return [
    part('P4', h(met.title), p(met[when]), ...(over ? [p(met.talk)] : [])),
    part('C7', h(votes.title), table(votes.heads, votes.rows)),
    part('C8', h(ray.title), p(ray.text)),
    part(
      'C6',
      h(rules.title),
      p(rules.stopped),
      p(rules.refused),
      p(rules.shorter),
      ...(over ? [p(rules.warned), p(rules.signed)] : []),
    ),
    part('C7', h(last.title), ...(over ? lastVote(texts) : [p(last.toCome)])),
    part('C1', ...(over ? [h(minority.title), quote(p(minority.words), p(minority.by)), p(minority.answer)] : [])),
  ]
}

/** How many stood on each of the eight steps (domain.md §4.3). */
const STEPS = [5, 4, 2, 1, 1, 1, 0, 0]

const lastVote = ({ decided: { last } }: DemoTexts) => [
  table(
    last.heads,
    last.steps.map((step, index) => [step, String(STEPS[index])]),
  ),
  p(last.result),
]

export const reasons = ({ reasons: t }: DemoTexts): Part[] => [
  part('P6', h(t.payers.title), p(t.payers.text)),
  part('P4', h(t.joining.title), p(t.joining.text)),
  part('P1', h(t.doctors.title), p(t.doctors.text)),
  part('P5', h(t.charities.title), p(t.charities.text)),
  part('C1', h(t.neighbours.title), p(t.neighbours.text)),
  part('P5', h(t.cases.title), p(t.cases.text)),
  part('P3', h(t.sources.title), ul(t.sources.items), p(t.sources.invented)),
]

export const reply = ({ reply: t }: DemoTexts): Part[] => [
  part('P3', p(t.lead)),
  part(
    'C1',
    table(
      t.heads,
      t.asks.map((ask) => [ask, t.none, '–', '–', '–']),
    ),
  ),
]
