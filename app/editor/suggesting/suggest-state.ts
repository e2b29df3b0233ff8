import type { Node, ResolvedPos } from 'prosemirror-model'
import { EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { DecorationSet, type EditorView } from 'prosemirror-view'
import { initProseMirrorDoc, ySyncPlugin, yUndoPlugin } from 'y-prosemirror'
import * as Y from 'yjs'
import { placeId } from '#domain/text/places.ts'
import { schema } from '#domain/text/schema.ts'
import { type Asks, keys } from '../keys.ts'
import { partAt } from '../own-part.ts'
import { readCaret } from '../read-caret.ts'
import { tables } from '../tables.ts'
import type { Draft } from './draft.ts'
import { draftDifferences, type Suggested } from './drawn.ts'
import { wordsOnly } from './words-only.ts'

type Options = { asks: Asks; suggested: () => readonly Suggested[]; refused: () => void }

/** A text to suggest in, in place of one to write in. */
export function suggestState(draft: Draft, { asks, suggested, refused }: Options): EditorState {
  // Read here: left to do so itself, the binding puts the caret where no words may be.
  const read = draft.fragment.length > 0 ? initProseMirrorDoc(draft.fragment, schema) : null
  return EditorState.create({
    ...(read ? { doc: read.doc } : { schema }),
    plugins: [
      ySyncPlugin(draft.fragment, read ? { mapping: read.mapping } : {}),
      yUndoPlugin(),
      ...tables(),
      ...wordsOnly({ isOpen: ($pos) => isOpen(draft, $pos), refused }),
      ...keys(asks),
      differences(draft, suggested),
    ],
  })
}

function isOpen(draft: Draft, $pos: ResolvedPos): boolean {
  const part = partAt($pos, draft.fragment)
  return part instanceof Y.XmlElement && part._item !== null && draft.live().has(placeId(part._item.id))
}

const key = new PluginKey<DecorationSet>('differences')

/** What waits for an answer has changed. */
export function redraw(view: EditorView): void {
  readCaret(view)
  view.dispatch(view.state.tr.setMeta(key, 'again'))
}

/** Draws what is different here. While letters are being put together by several keys, nothing around them is redrawn. */
function differences(draft: Draft, suggested: Options['suggested']): Plugin<DecorationSet> {
  let isComposing = false
  const draw = (doc: Node): DecorationSet => DecorationSet.create(doc, draftDifferences(doc, draft, suggested()))
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => draw(doc),
      apply: (tr, old) => {
        if (!tr.docChanged && tr.getMeta(key) !== 'again') return old
        return isComposing ? old.map(tr.mapping, tr.doc) : draw(tr.doc)
      },
    },
    view: () => ({
      update: (view, before) => {
        if (key.getState(view.state) !== key.getState(before) && !isComposing) putCaret(view)
      },
    }),
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        compositionstart: () => {
          isComposing = true
          return false
        },
        compositionend: (view) => {
          isComposing = false
          // After the letters are in the text.
          setTimeout(() => view.isDestroyed || redraw(view))
          return false
        },
      },
    },
  })
}

/**
 * The browser's caret, in the letters that it stands behind. Drawn anew, they may leave it beside them, which is the same
 * place to ProseMirror; but what is typed next would come in front of them.
 */
function putCaret(view: EditorView): void {
  const { selection } = view.state
  if (!selection.empty || !view.hasFocus()) return
  const caret = document.getSelection()
  const { node, offset } = view.domAtPos(selection.head, -1)
  if (caret?.anchorNode !== node || caret.anchorOffset !== offset) caret?.collapse(node, offset)
}
