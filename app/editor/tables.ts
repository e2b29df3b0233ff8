import { type Command, type EditorState, Plugin, type Transaction } from 'prosemirror-state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  fixTables,
  goToNextCell,
  isInTable,
  tableEditing,
  toggleHeaderColumn,
  toggleHeaderRow,
} from 'prosemirror-tables'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { ySyncPluginKey } from 'y-prosemirror'
import { schema } from '#domain/text/schema.ts'
import { headerScope, tableGrid } from '#domain/text/table-grid.ts'
import { insertBlock } from './insert.ts'

const { table, table_row, table_cell, table_header, paragraph } = schema.nodes

/** A table with a row of headers, as most tables here need one. */
export const insertTable =
  (rows = 3, columns = 3): Command =>
  (state, dispatch) => {
    const cells = (type: typeof table_cell) =>
      Array.from({ length: columns }, () => type.create(null, paragraph.create()))
    const body = Array.from({ length: rows - 1 }, () => table_row.create(null, cells(table_cell)))
    return insertBlock(table.create(null, [table_row.create(null, cells(table_header)), ...body]))(state, dispatch)
  }

/**
 * Two people who add a row and a column at the same moment leave a gap. It is closed by whoever changes the table next
 * and by nobody else: if every reader closed it as it arrives, it would be closed many times, in their names.
 */
const onWholeTables =
  (command: Command): Command =>
  (state, dispatch, view) => {
    if (!isInTable(state)) return false
    const mended = dispatch && view && fixTables(state)
    if (!mended) return command(state, dispatch, view)
    view.dispatch(mended)
    return command(view.state, view.dispatch, view)
  }

export const tableCommands = {
  rowBefore: onWholeTables(addRowBefore),
  rowAfter: onWholeTables(addRowAfter),
  columnBefore: onWholeTables(addColumnBefore),
  columnAfter: onWholeTables(addColumnAfter),
  deleteRow: onWholeTables(deleteRow),
  deleteColumn: onWholeTables(deleteColumn),
  headerRow: onWholeTables(toggleHeaderRow),
  headerColumn: onWholeTables(toggleHeaderColumn),
}

/** Tab goes from cell to cell and, behind the last one, on to whatever comes next on the page. It never adds rows. */
export const nextCell = goToNextCell(1)
export const previousCell = goToNextCell(-1)
export { isInTable }

const isRemote = (tr: Transaction) =>
  !!(tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin

/** prosemirror-tables' editing, without its mending of tables that somebody else has changed. */
export function tables(): Plugin[] {
  const { spec } = tableEditing()
  const append = spec.appendTransaction
  return [
    new Plugin({
      ...spec,
      appendTransaction: (transactions, before, state) =>
        transactions.some(isRemote) ? null : append?.(transactions, before, state),
    }),
    scopes,
  ]
}

/** Tells screen readers whether a header is for its row or its column; a node can't know where it stands. */
const scopes = new Plugin<DecorationSet>({
  state: {
    init: (_config, state) => scopesOf(state),
    apply: (tr, old, _before, state) => (tr.docChanged ? scopesOf(state) : old),
  },
  props: {
    decorations(state) {
      return this.getState(state)
    },
  },
})

function scopesOf({ doc }: EditorState): DecorationSet {
  const decorations: Decoration[] = []
  doc.descendants((node, pos) => {
    if (node.type !== table) return !node.isTextblock
    const places = new Map(
      tableGrid(node).rows.flatMap((cells, row) =>
        cells.map(({ cell, column }) => [cell, headerScope(row, column)] as const),
      ),
    )
    node.descendants((cell, inner) => {
      const start = pos + 1 + inner
      if (cell.type === table_header) {
        decorations.push(Decoration.node(start, start + cell.nodeSize, { scope: places.get(cell) ?? 'col' }))
      }
      return cell.type === table_row
    })
    return false
  })
  return DecorationSet.create(doc, decorations)
}
