import type { Node } from 'prosemirror-model'
import { h, p, quote, record, table, ul } from '../build.ts'
import { firstName, type PersonKey } from '../people.ts'
import type { DemoTexts } from '../texts/texts.ts'
import { type Part, part } from './part.ts'

export const assets = ({ assets: t }: DemoTexts): Part[] => [
  part('C8', record('asset', 'S1', t.S1)),
  part('C6', record('asset', 'S2', t.S2)),
  part('C1', record('asset', 'S3', t.S3)),
  part('C7', record('asset', 'S4', t.S4)),
  part('C3', record('asset', 'S5', t.S5)),
  part('C4', record('asset', 'S6', t.S6)),
  part('C5', record('asset', 'S7', t.S7)),
  part('P5', record('asset', 'S8', t.S8), h(t.known.title), ul(t.known.items)),
  part('C7', h(t.fit.title), table(t.fit.heads, t.fit.rows), h(t.missing.title), ul(t.missing.items)),
]

export const options = ({ options: t }: DemoTexts): Part[] => [
  part('P2', record('option', 'A', t.A), record('option', 'B', t.B)),
  part('C2', record('option', 'C', t.C)),
  part('P6', record('option', 'D', t.D)),
  part('C7', h(t.weighed.title), table(t.weighed.heads, t.weighed.rows)),
]

/** Added once the vote on the choices was over. */
export const chosen = ({ options: t }: DemoTexts): Part => part('C7', h(t.chosen.title), p(t.chosen.text))

/** Who looks after each action, on both sides; needs that it meets and changes that it serves. */
const ACTIONS: Record<ActionId, { owners: [PersonKey, PersonKey]; needs: string; outcomes: string }> = {
  A1: { owners: ['C1', 'P2'], needs: 'N1, N11', outcomes: 'O1, O2, O3' },
  A2: { owners: ['C2', 'P5'], needs: 'N2, N12', outcomes: 'O1, O2, O4' },
  A3: { owners: ['C8', 'P5'], needs: 'N1, N8', outcomes: 'O1' },
  A4: { owners: ['C4', 'P2'], needs: 'N4', outcomes: 'O1, O3' },
  A5: { owners: ['C3', 'P4'], needs: 'N3', outcomes: 'O5' },
  A6: { owners: ['C5', 'P1'], needs: 'N5, N6, N9, N10', outcomes: 'O1' },
  A7: { owners: ['C6', 'P4'], needs: 'N7', outcomes: 'O4, O6' },
  A8: { owners: ['C7', 'P3'], needs: '–', outcomes: 'O1–O6' },
}
type ActionId = 'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'A7' | 'A8'

function action(id: ActionId, values: Record<string, string>): Node {
  const [citizen, service] = ACTIONS[id].owners
  return record('action', id, {
    ...values,
    'citizen-owner': firstName(citizen),
    'service-owner': firstName(service),
  })
}

const serves = ({ actions: t }: DemoTexts): Node[] => [
  h(t.serves.title),
  table(
    t.serves.heads,
    Object.entries(ACTIONS).map(([id, { needs, outcomes }]) => [id, needs, outcomes]),
  ),
]

export const actions = (texts: DemoTexts): Part[] => {
  const { actions: t } = texts
  return [
    part('C1', action('A1', t.A1)),
    part('C2', action('A2', t.A2)),
    part('C8', action('A3', t.A3)),
    part('C4', action('A4', t.A4)),
    part('C3', action('A5', t.A5)),
    part('P1', action('A6', t.A6)),
    part('C6', action('A7', t.A7)),
    part('C7', action('A8', t.A8), ...serves(texts)),
    part('P5', h(t.roles.title), ul(t.roles.items), h(t.credits.title), p(t.credits.text)),
  ]
}

/** A6 as it stands after the group’s vote, and Ray’s words beside it. */
export const changedLetter = ({ actions: t }: DemoTexts): { letter: Node; words: Node } => ({
  letter: action('A6', t.A6changed),
  words: quote(p(t.ray.words), p(t.ray.by)),
})
