import type { Node } from 'prosemirror-model'

/** A cell and the column where it begins, counted from 0. */
export type PlacedCell = { cell: Node; column: number }
export type TableGrid = { width: number; rows: PlacedCell[][] }

/** Nobody reads a wider table. Beyond it spans are ignored, so that a few bytes cannot ask for millions of cells. */
const WIDEST = 200

/** In which column each cell stands, once the cells that reach over several columns or rows have taken their places. */
export function tableGrid(table: Node): TableGrid {
  /** By column: how many more rows a cell from above takes there. */
  const taken: number[] = []
  const rows: PlacedCell[][] = []
  for (const row of table.children) {
    const free = taken.map((left) => left === 0)
    taken.forEach((left, column) => {
      taken[column] = Math.max(0, left - 1)
    })
    const placed: PlacedCell[] = []
    let column = 0
    for (const cell of row.children) {
      const { colspan, rowspan } = cell.attrs
      while (free[column] === false) column++
      placed.push({ cell, column })
      for (const end = column + colspan; column < end; column++)
        taken[column] = Math.max(taken[column] ?? 0, rowspan - 1)
      if (taken.length > WIDEST) return withoutSpans(table)
    }
    rows.push(placed)
  }
  return { width: taken.length, rows }
}

function withoutSpans(table: Node): TableGrid {
  const rows = table.children.map((row) => row.children.map((cell, column) => ({ cell, column })))
  return { width: rows.reduce((widest, row) => Math.max(widest, row.length), 0), rows }
}

/** What a header cell speaks for, from its place (row and column from 0). The editor uses it too. */
export const headerScope = (row: number, column: number): 'col' | 'row' => (row > 0 && column === 0 ? 'row' : 'col')
