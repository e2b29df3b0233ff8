import {
  type Command,
  EditorState,
  type PluginView,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { ySyncPlugin, yUndoPlugin, yUndoPluginKey } from 'y-prosemirror'
import type * as Y from 'yjs'
import { loadTableEditing, tables } from '#app/editor/tables.ts'
import { schema } from '#domain/text/schema.ts'

// A text is written in when all of its editor has come.
await loadTableEditing()

const writing = (doc: Y.Doc): EditorState =>
  EditorState.create({
    schema,
    plugins: [ySyncPlugin(doc.getXmlFragment('default')), yUndoPlugin(), ...tables()],
  })

/**
 * The editor without a page: the state, the schema, the commands and the binding to Yjs are the real ones. What a view
 * does for plugins, and no more, is done here.
 */
export class HeadlessEditor {
  state: EditorState
  readonly #views: PluginView[] = []

  constructor(doc: Y.Doc, state = writing(doc)) {
    this.state = state
    const view = this as unknown as EditorView
    for (const { spec } of state.plugins) if (spec.view) this.#views.push(spec.view(view))
  }

  readonly hasFocus = () => false

  readonly dispatch = (transaction: Transaction): void => {
    const before = this.state
    this.state = this.state.apply(transaction)
    for (const view of this.#views) view.update?.(this as unknown as EditorView, before)
  }

  /** Fails if the command doesn't apply here. */
  run(command: Command): void {
    if (!command(this.state, this.dispatch)) throw new Error('The command does not apply here.')
  }

  /** Chooses these words, or stands before or behind them. */
  choose(words: string, where: 'all' | 'before' | 'behind' = 'all'): void {
    const from = this.#find(words)
    const [start, end] = [
      where === 'behind' ? from + words.length : from,
      where === 'before' ? from : from + words.length,
    ]
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, start, end)))
  }

  goToEnd(): void {
    this.dispatch(this.state.tr.setSelection(Selection.atEnd(this.state.doc)))
  }

  /** Key by key, each a step of its own. */
  type(words: string): void {
    for (const key of words) this.dispatch(this.state.tr.insertText(key))
  }

  /** Deletes so many characters before the caret, one by one. */
  backspace(times: number): void {
    for (let i = 0; i < times; i++) {
      const { from } = this.state.selection
      this.dispatch(this.state.tr.delete(from - 1, from))
    }
  }

  erase(): void {
    this.dispatch(this.state.tr.deleteSelection())
  }

  /** What comes now is undone by itself. */
  pause(): void {
    yUndoPluginKey.getState(this.state)?.undoManager.stopCapturing()
  }

  get words(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '\n')
  }

  destroy(): void {
    for (const view of this.#views) view.destroy?.()
  }

  #find(words: string): number {
    let found = -1
    this.state.doc.descendants((node, pos) => {
      if (!node.isTextblock || found >= 0) return
      const at = node.textBetween(0, node.content.size, undefined, '\ufffc').indexOf(words)
      if (at >= 0) found = pos + 1 + at
    })
    if (found < 0) throw new Error(`There is no “${words}” in “${this.words}”.`)
    return found
  }
}
