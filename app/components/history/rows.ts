import { type AuthoredBlock, PICTURE } from '#domain/text/authored-blocks.ts'
import { fieldName, recordName } from '#domain/text/section-words.ts'
import { contributionsIn } from '#domain/text/text-changes.ts'
import type { Row, Stretch } from '#domain/text/text-compare.ts'
import type { Shown } from '#server/history/preview.ts'
import * as m from '#words'
import type { Namer } from './moment-words.ts'

/** Words that stay, go out or come in; `by`: who wrote them, where that is asked. */
export type Piece = { kind: Stretch['kind']; text: string; by: string | null }
/** A block of both texts as a page shows it. `id` is that of the old one, by which it can be brought back. */
export type RowLine = {
  kind: Row['kind']
  id: string | null
  tag: string
  /** Which question of which form it answers. */
  field: string | null
  isHeading: boolean
  pieces: Piece[]
}
/** Several that are the same fold away: nobody looks for a difference there. */
export type Line = RowLine | { kind: 'fold'; summary: string; rows: RowLine[] }

/** So many that are the same stand open, for whoever wants to know where they are. */
const OPEN = 2

export function linesOf<B extends Shown>(rows: readonly Row<B>[], nameOf: Namer | null): Line[] {
  const lines: Line[] = []
  let same: RowLine[] = []
  const endSame = () => {
    if (same.length > OPEN) lines.push({ kind: 'fold', summary: m.history_unchanged({ n: same.length }), rows: same })
    else lines.push(...same)
    same = []
  }
  for (const row of rows) {
    const line = lineOf(row, nameOf)
    if (row.kind === 'same') same.push(line)
    else {
      endSame()
      lines.push(line)
    }
  }
  endSame()
  return lines
}

function lineOf<B extends Shown>(row: Row<B>, nameOf: Namer | null): RowLine {
  const block = row.kind === 'out' ? row.was : row.now
  return {
    ...{ kind: row.kind, id: row.kind === 'in' ? null : row.was.id, tag: tagOf(row), field: fieldWords(block) },
    isHeading: block.kind === 'heading',
    pieces: piecesOf(row, nameOf),
  }
}

function tagOf(row: Row<Shown>): string {
  if (row.kind === 'in') return row.moved ? m.history_row_moved_in() : m.history_row_in()
  if (row.kind === 'out') return row.moved ? m.history_row_moved_out() : m.history_row_out()
  return row.kind === 'changed' ? m.history_row_changed() : ''
}

const fieldWords = ({ field }: Shown): string | null =>
  field && m.history_field({ record: recordName(field.record, m), field: fieldName(field.record, field.name, m) })

function piecesOf<B extends Shown>(row: Row<B>, nameOf: Namer | null): Piece[] {
  if (row.kind === 'same') return [piece('same', row.now.words)]
  if (row.kind === 'out') return [piece('out', row.was.words)]
  const { now } = row
  const whole: Stretch = { kind: 'in', text: now.words, at: 0 }
  return (row.kind === 'in' ? [whole] : row.stretches).flatMap(({ kind, text, at }) => {
    if (kind !== 'in' || !nameOf || !isAuthored(now)) return [piece(kind, text)]
    const parts = contributionsIn(now, at, at + text.length)
    return parts.map((part) => piece('in', part.text, nameOf(part.author)))
  })
}

const isAuthored = (block: Shown): block is AuthoredBlock => 'letters' in block

const piece = (kind: Piece['kind'], text: string, by: string | null = null): Piece => ({
  ...{ kind, by },
  text: text.replaceAll(PICTURE, m.history_picture()),
})
