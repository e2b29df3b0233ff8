/*
 * What prosemirror-tables does to tables. It is a file of its own, so that it comes after the text (`tables.ts`).
 */
import type { Command } from 'prosemirror-state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  fixTables,
  goToNextCell,
  tableEditing,
  tableEditingKey,
  toggleHeaderColumn,
  toggleHeaderRow,
} from 'prosemirror-tables'
import { isInTable, tablesKey } from './tables.ts'

// Its plugin comes too late to be one of the text's: `tables.ts` keeps its place, and so that is where it has to look.
Object.assign(tableEditingKey, { key: Reflect.get(tablesKey, 'key') })
export const { spec } = tableEditing()

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

export const commands = {
  rowBefore: onWholeTables(addRowBefore),
  rowAfter: onWholeTables(addRowAfter),
  columnBefore: onWholeTables(addColumnBefore),
  columnAfter: onWholeTables(addColumnAfter),
  deleteRow: onWholeTables(deleteRow),
  deleteColumn: onWholeTables(deleteColumn),
  headerRow: onWholeTables(toggleHeaderRow),
  headerColumn: onWholeTables(toggleHeaderColumn),
  nextCell: goToNextCell(1),
  previousCell: goToNextCell(-1),
}
