import { EditorState, type PluginView, TextSelection } from 'prosemirror-state'
import { CellSelection, tableEditingKey } from 'prosemirror-tables'
import type { EditorView } from 'prosemirror-view'
import { expect, test, vi } from 'vitest'

// The commands come once in the life of a page: a page that has none yet is a module that nobody has loaded.
vi.resetModules()
const { insertTable, isInTable, loadTableEditing, tableCommands, tables } = await import('#app/editor/tables.ts')
const { schema } = await import('#domain/text/schema.ts')

/** As much of a view as the commands ask for. */
class Surface {
  isDestroyed = false
  state = EditorState.create({ schema, plugins: tables() })
  readonly views: PluginView[]
  constructor() {
    const view = this as unknown as EditorView
    this.views = this.state.plugins.flatMap(({ spec }) => (spec.view ? [spec.view(view)] : []))
    insertTable(2, 2)(this.state, this.dispatch)
  }
  readonly dispatch = (transaction: Parameters<EditorState['apply']>[0]): void => {
    this.state = this.state.apply(transaction)
  }
  get rows(): number {
    return this.state.doc.firstChild?.childCount ?? 0
  }
}

test('what is asked of a table while its commands are on their way is done when they are there', async () => {
  const surface = new Surface()
  expect(isInTable(surface.state)).toBe(true)
  expect(tableCommands.rowAfter(surface.state, surface.dispatch, surface as unknown as EditorView)).toBe(true)
  expect(surface.rows).toBe(2)
  await loadTableEditing()
  await Promise.resolve()
  expect(surface.rows).toBe(3)
})

test('cells are chosen in the place that the text kept for them', async () => {
  const { state } = new Surface()
  await loadTableEditing()
  const cells: number[] = []
  state.doc.descendants((node, at) => {
    if (node.type.spec.tableRole === 'header_cell' || node.type.spec.tableRole === 'cell') cells.push(at)
  })
  const choosing = state.apply(state.tr.setMeta(tableEditingKey, cells[0]))
  expect(tableEditingKey.getState(choosing)).toBe(cells[0])
  expect(tableEditingKey.getState(choosing.apply(choosing.tr.setMeta(tableEditingKey, -1)))).toBeNull()
  const chosen = state.apply(state.tr.setSelection(CellSelection.create(state.doc, cells[0]!, cells[1]!)))
  const drawn = state.plugins[0]!.props.decorations?.call(state.plugins[0]!, chosen)
  const found: string[] = []
  drawn?.forEachSet((set) => found.push(...set.find().map(({ from }) => String(from))))
  expect(found).toEqual([String(cells[0]), String(cells[1])])
})

test('outside of a table they are nobody’s', () => {
  const { state } = new Surface()
  const outside = state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)))
  expect(isInTable(outside)).toBe(false)
  expect(tableCommands.deleteRow(outside)).toBe(false)
})
