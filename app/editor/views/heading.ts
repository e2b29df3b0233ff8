import type { Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'
import { setLanguage } from './language.ts'

/** The page's title and the section's stand above the text, so its first level is the third of the page. */
const ABOVE = 2

export function headingView(node: Node): NodeView {
  const level = Number(node.attrs.level)
  const dom = document.createElement(`h${Math.min(level + ABOVE, 6)}`)
  setLanguage(dom, node)
  return {
    dom,
    contentDOM: dom,
    update: (next) => {
      if (next.type !== node.type || next.attrs.level !== level) return false
      setLanguage(dom, next)
      return true
    },
  }
}
