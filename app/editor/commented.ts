import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { schema } from '#domain/text/schema.ts'
import { onCtrlAlt } from './ctrl-alt.ts'

const key = new PluginKey<DecorationSet>('commented')

/**
 * Shows which words people talk about: a dotted line, and a role that says the words are marked; the text itself stays
 * as it is. `isDone`: of threads that are done, nothing is shown. Ctrl+Alt+M comments, in a text to read too.
 */
export function commented(isDone: (thread: string) => boolean, ask: () => void): Plugin<DecorationSet> {
  const draw = (doc: Node): DecorationSet => {
    const drawn: Decoration[] = []
    doc.descendants((node, pos) => {
      const isOpen = node.marks.some(({ type, attrs }) => type === schema.marks.comment && !isDone(String(attrs.id)))
      if (isOpen) drawn.push(Decoration.inline(pos, pos + node.nodeSize, { class: 'commented', role: 'mark' }))
    })
    return DecorationSet.create(doc, drawn)
  }
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => draw(doc),
      apply: (tr, old) => (tr.docChanged ? draw(tr.doc) : old),
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        keydown: onCtrlAlt('KeyM', ask),
      },
    },
  })
}
