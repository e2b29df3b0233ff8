import type { Node } from 'prosemirror-model'
import type { EditorView, NodeView } from 'prosemirror-view'
import * as m from '#words'
import { part, setLanguage } from './language.ts'

/** A task with a box to tick. The box is not a stop of the Tab key: Ctrl+Enter ticks it from the keyboard. */
export function taskItemView(node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  const dom = document.createElement('li')
  const label = part('label', 'task-box')
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.tabIndex = -1
  box.setAttribute('aria-label', m.editor_task_done())
  label.append(box)
  const contentDOM = document.createElement('div')
  dom.append(label, contentDOM)
  const show = (item: Node) => {
    box.checked = item.attrs.checked === true
    dom.dataset.checked = String(box.checked)
    setLanguage(dom, item)
  }
  show(node)

  box.addEventListener('change', () => {
    const pos = getPos()
    const checked = box.checked
    if (!view.editable || pos === undefined) box.checked = !checked
    else view.dispatch(view.state.tr.setNodeAttribute(pos, 'checked', checked))
    view.focus()
  })
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    stopEvent: (event) => label.contains(event.target as globalThis.Node),
    ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
  }
}
