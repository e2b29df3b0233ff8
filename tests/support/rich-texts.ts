import type { Node } from 'prosemirror-model'
import type { Digest } from '#domain/crypto.ts'
import { emptyRecord } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'

// Texts of every shape that a section can have, short.

/** What a narrow screen must break although it has no place to break at. */
const LONG_ADDRESS = 'https://www.example.org/lung-health/aldersyke/2026/annual-review-of-rehabilitation-classes.html'

const doc = (...blocks: Node[]) => schema.node('doc', null, blocks)
const p = (text: string) => schema.node('paragraph', null, [schema.text(text)])
const heading = (text: string, level: number) => schema.node('heading', { level }, [schema.text(text)])
const cell = (type: 'table_header' | 'table_cell') => (text: string) => schema.node(type, null, [p(text)])
const list = (...items: string[]) =>
  schema.node(
    'bullet_list',
    null,
    items.map((item) => schema.node('list_item', null, [p(item)])),
  )
const table = (heads: string[], ...rows: string[][]) =>
  schema.node('table', null, [
    schema.node('table_row', null, heads.map(cell('table_header'))),
    ...rows.map((row) => schema.node('table_row', null, row.map(cell('table_cell')))),
  ])

export const front = doc(p('How we want to get about.'), heading('Who made it', 1), list('Citizens', 'Staff'))

/** With a picture. */
export const why = (src: Digest): Node => {
  const picture = schema.node('image', { src, alt: 'The hall from outside: a ramp leads to the door.' })
  const told = schema.node('blockquote', null, [p('Two buses with a tank.')])
  return doc(p('Getting there is the hard part.'), told, schema.node('paragraph', null, [picture]))
}

export const principles = doc(p('We listen first.'), heading('Promises', 1), list('Nobody is left behind.'))

export const actions = doc(
  emptyRecord('action', 'A1', { what: 'Book the hall', start: 'April', 'first-step': 'Ask the committee' }),
  emptyRecord('action', 'A2', { what: 'Find drivers' }),
)

const moneyUnder = (title: string) =>
  doc(
    p('It costs £92,000 in year 1.'),
    table(
      ['What', 'How much', 'Who pays', 'From when'],
      ['Lifts', '£7,000', 'the council', 'in spring'],
      ['Hall', '£0', 'the committee', 'now'],
    ),
    // A level left out, as people do; pages mend it.
    heading(title, 3),
    p(LONG_ADDRESS),
  )

/** As it is first, and after somebody changed a heading. */
export const money = moneyUnder('Where the numbers are from')
export const moneyLater = moneyUnder('Whom we asked for the numbers')

/** With a paragraph at its end that somebody would miss. */
export const withMore = (text: Node): Node =>
  doc(...text.children, p('The county has a fund for lifts in old halls, and it is open until the end of June.'))
export const measures = doc(
  p('We count who starts and who finishes.'),
  emptyRecord('outcome', 'O1', { statement: 'I can get to a class near me', measure: 'Started, of those referred' }),
)
