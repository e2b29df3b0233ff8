import type { Node, ResolvedPos } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { DecorationSet } from 'prosemirror-view'
import { ySyncPlugin, yUndoPlugin } from 'y-prosemirror'
import * as Y from 'yjs'
import { placeId } from '#domain/text/places.ts'
import { type Asks, keys } from '../keys.ts'
import { partAt } from '../own-part.ts'
import { tables } from '../tables.ts'
import type { Draft } from './draft.ts'
import { draftDifferences, type Suggested } from './drawn.ts'
import { wordsOnly } from './words-only.ts'

type Options = { asks: Asks; suggested: () => readonly Suggested[]; refused: () => void }

/** What a text to suggest in consists of, in place of one to write in. */
export const suggestPlugins = (draft: Draft, { asks, suggested, refused }: Options): Plugin[] => [
  ySyncPlugin(draft.fragment),
  yUndoPlugin(),
  ...tables(),
  ...wordsOnly({ isOpen: ($pos) => isOpen(draft, $pos), refused }),
  ...keys(asks),
  differences(draft, suggested),
]

function isOpen(draft: Draft, $pos: ResolvedPos): boolean {
  const part = partAt($pos, draft.fragment)
  return part instanceof Y.XmlElement && part._item !== null && draft.live().has(placeId(part._item.id))
}

const key = new PluginKey<DecorationSet>('differences')

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
    props: {
      decorations: (state: EditorState) => key.getState(state),
      handleDOMEvents: {
        compositionstart: () => {
          isComposing = true
          return false
        },
        compositionend: (view) => {
          isComposing = false
          // After the letters are in the text.
          setTimeout(() => view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, 'again')))
          return false
        },
      },
    },
  })
}
