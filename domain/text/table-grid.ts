import type { Node } from 'prosemirror-model'

/** A cell and the column where it begins, counted from 0. */
export type PlacedCell = { cell: Node; column: number; colspan: number }
export type TableGrid = { width: number; rows: PlacedCell[][] }

/** Nobody reads a wider table. Beyond it spans are ignored, so that a few bytes cannot ask for millions of cells. */
const WIDEST = 200

/** In which column each cell stands, once the cells that reach over several columns or rows have taken their places. */
export function tableGrid(table: Node): TableGrid {
  const grid = place(table, (cell) => cell.attrs)
  return grid.width <= WIDEST ? grid : place(table, () => ({ colspan: 1, rowspan: 1 }))
}

function place(table: Node, spanOf: (cell: Node) => { [name: string]: number }): TableGrid {
  /** By column: how many more rows a cell from above takes there. */
  const taken: number[] = []
  const rows = table.children.map((row) => {
    const free = taken.map((left) => left === 0)
    taken.forEach((left, column) => {
      taken[column] = Math.max(0, left - 1)
    })
    let column = 0
    return row.children.map((cell) => {
      const { colspan = 1, rowspan = 1 } = spanOf(cell)
      while (free[column] === false) column++
      const placed = { cell, column, colspan }
      for (const end = column + colspan; column < end; column++)
        taken[column] = Math.max(taken[column] ?? 0, rowspan - 1)
      return placed
    })
  })
  return { width: taken.length, rows }
}

/** What a header cell speaks for, from its place (row and column from 0). The editor uses it too. */
export const headerScope = (row: number, column: number): 'col' | 'row' => (row > 0 && column === 0 ? 'row' : 'col')
