import { keymap } from 'prosemirror-keymap'
import type { Node, ResolvedPos } from 'prosemirror-model'
import { type Command, Plugin } from 'prosemirror-state'
import { ReplaceStep, type Step } from 'prosemirror-transform'
import { ySyncPluginKey } from 'y-prosemirror'

type Options = {
  /** Whether there are words in this paragraph for which one can suggest others. */
  isOpen: ($pos: ResolvedPos) => boolean
  /** Somebody tried something else. */
  refused: () => void
}

/**
 * Lets through what changes words within one paragraph, for a suggestion is about the words of a paragraph; and what
 * comes from the shared text. What is pasted comes in as plain words.
 */
export function wordsOnly({ isOpen, refused }: Options): Plugin[] {
  const refuse: Command = () => {
    refused()
    return true
  }
  const guard = new Plugin({
    filterTransaction: (tr) => {
      if (!tr.docChanged || tr.getMeta(ySyncPluginKey)) return true
      if (tr.steps.every((step, index) => isAboutWords(step, tr.docs[index], isOpen))) return true
      refused()
      return false
    },
    props: {
      handlePaste: (view, _event, slice) => {
        const words = slice.content.textBetween(0, slice.content.size, ' ', ' ').replaceAll(/\s+/g, ' ')
        if (words.trim() !== '') view.dispatch(view.state.tr.insertText(words).scrollIntoView())
        return true
      },
      handleDrop: () => {
        refused()
        return true
      },
    },
  })
  return [guard, keymap({ 'Mod-b': refuse, 'Mod-i': refuse, 'Mod-e': refuse, 'Mod-k': refuse, Enter: refuse })]
}

function isAboutWords(step: Step, doc: Node | undefined, isOpen: Options['isOpen']): boolean {
  if (!(step instanceof ReplaceStep) || !doc) return false
  const $from = doc.resolve(step.from)
  if (!$from.parent.isTextblock || !$from.sameParent(doc.resolve(step.to)) || !isOpen($from)) return false
  return isWords(step.slice.content.content) && isWords(inlineBetween($from.parent, step, $from.start()))
}

const isWords = (nodes: readonly Node[]): boolean => nodes.every((node) => node.isText)

function inlineBetween(parent: Node, { from, to }: ReplaceStep, start: number): Node[] {
  const found: Node[] = []
  parent.nodesBetween(from - start, to - start, (node) => void found.push(node))
  return found
}
