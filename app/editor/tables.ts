import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
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

type Editing = typeof import('./table-editing.ts')

/** Where the cell is kept from which cells are being chosen by mouse. */
export const tablesKey = new PluginKey<number | null>('tables')
let editing: Editing | null = null
let loading: Promise<void> | null = null

/**
 * Loads what changes tables. It comes after the text, which people wait for, and before it is asked for, because by then
 * the connection may be gone. If that fails, asking tries again.
 */
export function loadTableEditing(): Promise<void> {
  loading ??= import('./table-editing.ts')
    .then((loaded) => {
      editing = loaded
    })
    .catch(() => {
      loading = null
    })
  return loading
}

/** What is asked for while it is on its way is done when it is there. */
const inTables =
  (name: keyof Editing['commands']): Command =>
  (state, dispatch, view) => {
    if (editing) return editing.commands[name](state, dispatch, view)
    if (!isInTable(state)) return false
    const isOnItsWay = loading !== null
    const loaded = loadTableEditing()
    if (!isOnItsWay) return false
    if (dispatch && view)
      void loaded.then(() => view.isDestroyed || editing?.commands[name](view.state, view.dispatch, view))
    return true
  }

export const tableCommands = {
  rowBefore: inTables('rowBefore'),
  rowAfter: inTables('rowAfter'),
  columnBefore: inTables('columnBefore'),
  columnAfter: inTables('columnAfter'),
  deleteRow: inTables('deleteRow'),
  deleteColumn: inTables('deleteColumn'),
  headerRow: inTables('headerRow'),
  headerColumn: inTables('headerColumn'),
}

/** Tab goes from cell to cell and, behind the last one, on to whatever comes next on the page. It never adds rows. */
export const nextCell = inTables('nextCell')
export const previousCell = inTables('previousCell')

export function isInTable({ selection: { $head } }: EditorState): boolean {
  for (let depth = $head.depth; depth > 0; depth--) if ($head.node(depth).type === table_row) return true
  return false
}

const isRemote = (tr: Transaction) =>
  !!(tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin

/** prosemirror-tables' editing as soon as it is here, without its mending of tables that somebody else has changed. */
export const tables = (): Plugin[] => [cells, scopes]

const cells: Plugin<number | null> = new Plugin<number | null>({
  key: tablesKey,
  state: {
    init: () => null,
    apply: (...change) => editing?.spec.state?.apply.apply(cells, change) ?? null,
  },
  props: {
    decorations: (state) => editing?.spec.props?.decorations?.call(cells, state),
    handleDOMEvents: { mousedown: (...press) => editing?.spec.props?.handleDOMEvents?.mousedown?.apply(cells, press) },
    createSelectionBetween: (...at) => editing?.spec.props?.createSelectionBetween?.apply(cells, at) ?? null,
    handleTripleClick: (...click) => editing?.spec.props?.handleTripleClick?.apply(cells, click),
    handleKeyDown: (...key) => editing?.spec.props?.handleKeyDown?.apply(cells, key),
    handlePaste: (...paste) => editing?.spec.props?.handlePaste?.apply(cells, paste),
  },
  appendTransaction: (transactions, ...states) =>
    transactions.some(isRemote) ? null : editing?.spec.appendTransaction?.call(cells, transactions, ...states),
  view: () => {
    void loadTableEditing()
    return {}
  },
})

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
