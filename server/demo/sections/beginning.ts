import type { Node } from 'prosemirror-model'
import { h, ol, p, quote, record, ul } from '../build.ts'
import type { DemoTexts } from '../texts/texts.ts'
import { type Part, part } from './part.ts'

/** “This plan is for people with lung disease and those who care for them. Ask Imran.” */
const IN_URDU = 'یہ منصوبہ پھیپھڑوں کی بیماری والے لوگوں اور ان کی دیکھ بھال کرنے والوں کے لیے ہے۔ عمران سے پوچھیں۔'

export const front = ({ front: t }: DemoTexts): Part[] => [
  part('C1', p(t.lead), p(t.place), h(t.short.title), p(t.short.text)),
  part('P5', h(t.made.title), p(t.made.text)),
  part('C5', h(t.forms.title), p(t.forms.ask)),
  part('C3', p(t.forms.otherLanguage.text, { lang: t.forms.otherLanguage.lang })),
  part('C2', p(IN_URDU, { lang: 'ur', dir: 'rtl' })),
  part('C5', h(t.words.title), ul(t.words.items)),
]

export const why = ({ why: t }: DemoTexts): Part[] => {
  const need = (id: Exclude<keyof typeof t.needed, 'title'>) => record('need', id, t.needed[id])
  return [
    part('C2', p(t.question), h(t.told.title)),
    part('C1', quote(p(t.told.maureen), p(t.told.byMaureen))),
    part('C7', quote(p(t.told.unnamed), p(t.told.byUnnamed))),
    part('C3', bethansWords(t.told)),
    part('C2', p(t.told.moments), h(t.needed.title), need('N1')),
    part('C8', need('N2')),
    part('C3', need('N3')),
    part('C4', need('N4')),
    part('C2', need('N5')),
    part('C5', need('N6'), need('N7')),
    part('C7', need('N8')),
    part('C6', need('N9')),
    part('P1', need('N10')),
    part('P2', need('N11')),
    part('C1', need('N12')),
    part('P3', h(t.unsure.title), p(t.unsure.text)),
  ]
}

/** In Welsh, as she said it. */
const bethansWords = ({ bethan, bethanMeans, byBethan }: DemoTexts['why']['told']): Node =>
  quote(p(bethan.text, { lang: bethan.lang }), ...(bethanMeans ? [p(bethanMeans)] : []), p(byBethan))

export const scope = ({ scope: t }: DemoTexts): Part[] => [
  part('C7', h(t.open.title), ul(t.open.items), h(t.out.title), ul(t.out.items)),
  part('P3', h(t.fixed.title), ul(t.fixed.items), h(t.decides.title), p(t.decides.text)),
  part('P4', h(t.ladder.title), p(t.ladder.text)),
]

export const principles = ({ principles: t }: DemoTexts): Part[] => [
  part('P4', p(t.meaning)),
  part('C5', h(t.promised.title), ul(t.promised.items)),
  part('C1', h(t.decide.title), p(t.decide.parts), p(t.decide.whole), p(t.decide.disagree)),
]

export const outcomes = ({ outcomes: t }: DemoTexts): Part[] => [
  part('C1', p(t.vision), record('outcome', 'O1', t.O1)),
  part('C2', record('outcome', 'O2', t.O2)),
  part('P2', record('outcome', 'O3', t.O3)),
  part('C7', record('outcome', 'O4', t.O4)),
  part('C3', record('outcome', 'O5', t.O5)),
  part('P1', record('outcome', 'O6', t.O6)),
  part('P6', p(t.honest)),
  part('P4', h(t.works.title), ol(t.works.items), p(t.works.given)),
]
