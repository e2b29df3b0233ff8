import { keymap } from 'prosemirror-keymap'
import type { Node, ResolvedPos } from 'prosemirror-model'
import { type Command, Plugin } from 'prosemirror-state'
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step } from 'prosemirror-transform'
import { ySyncPluginKey } from 'y-prosemirror'
import { LOOKS } from '#domain/text/looks.ts'

type Options = {
  /** Whether there are words in this paragraph for which one can suggest others. */
  isOpen: ($pos: ResolvedPos) => boolean
  /** Somebody tried something else. */
  refused: () => void
}

/**
 * Lets through what changes words within one paragraph, or makes them bold or italic, for that is what a suggestion is
 * about; and what comes from the shared text. What is pasted comes in as plain words.
 */
export function wordsOnly({ isOpen, refused }: Options): Plugin[] {
  const refuse: Command = () => {
    refused()
    return true
  }
  const guard = new Plugin({
    filterTransaction: (tr) => {
      if (!tr.docChanged || tr.getMeta(ySyncPluginKey)) return true
      if (tr.steps.every((step, index) => isAboutLetters(step, tr.docs[index], isOpen))) return true
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
  return [guard, keymap({ 'Mod-e': refuse, 'Mod-k': refuse, Enter: refuse })]
}

function isAboutLetters(step: Step, doc: Node | undefined, isOpen: Options['isOpen']): boolean {
  const isLook = isLookStep(step)
  if (!doc || !(isLook || step instanceof ReplaceStep)) return false
  const $from = doc.resolve(step.from)
  if (!$from.parent.isTextblock || !$from.sameParent(doc.resolve(step.to)) || !isOpen($from)) return false
  if (isLook) return true
  return isWords(step.slice.content.content) && isWords(inlineBetween($from.parent, step, $from.start()))
}

const isLookStep = (step: Step): step is AddMarkStep | RemoveMarkStep =>
  (step instanceof AddMarkStep || step instanceof RemoveMarkStep) && LOOKS.some((look) => look === step.mark.type.name)

const isWords = (nodes: readonly Node[]): boolean => nodes.every((node) => node.isText)

function inlineBetween(parent: Node, { from, to }: ReplaceStep, start: number): Node[] {
  const found: Node[] = []
  parent.nodesBetween(from - start, to - start, (node) => void found.push(node))
  return found
}
