import type { Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'
import { imageUrl } from '../images.ts'

/** Shows the picture that a digest names. */
export const imageView =
  (planId: string) =>
  (node: Node): NodeView => {
    const dom = document.createElement('img')
    const show = ({ attrs }: Node) => {
      const src = imageUrl(planId, String(attrs.src))
      if (dom.getAttribute('src') !== src) dom.src = src
      dom.alt = String(attrs.alt)
      dom.title = typeof attrs.title === 'string' ? attrs.title : ''
    }
    show(node)
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false
        show(next)
        return true
      },
    }
  }
