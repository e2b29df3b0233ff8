import type { Node } from 'prosemirror-model'
import type { EditorView, NodeView } from 'prosemirror-view'
import { fieldLabel, fieldsOf, isRecordType } from '#domain/text/record-fields.ts'
import { recordTitle } from '../records.ts'
import { part, setLanguage } from './language.ts'

/** A need, an asset … as a little form in the text. */
export function recordView(node: Node): NodeView {
  const dom = document.createElement('section')
  dom.className = 'record'
  dom.setAttribute('role', 'group')
  const title = part('p', 'record-title')
  const contentDOM = document.createElement('dl')
  dom.append(title, contentDOM)
  const show = (record: Node) => {
    title.textContent = recordTitle(record)
    dom.setAttribute('aria-label', recordTitle(record))
  }
  show(node)
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
  }
}

/** One answer of the form: its label, a hint as long as it is empty, and the words. */
export function fieldView(node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  const { label, hint, required } = about(node, view, getPos())
  const dom = document.createElement('div')
  dom.className = 'record-field'
  const name = part('dt', 'record-label', label)
  if (required) name.append(part('span', 'record-needed', ' (needed)'))
  const help = part('span', 'record-hint', ` ${hint}`)
  name.append(help)
  const contentDOM = document.createElement('dd')
  dom.append(name, contentDOM)
  const show = (field: Node) => {
    help.hidden = hint === '' || field.content.size > 0
    setLanguage(contentDOM, field)
  }
  show(node)
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== node.type || next.attrs.name !== node.attrs.name) return false
      show(next)
      return true
    },
    ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
  }
}

/** What a field is called depends on the form it stands in. */
function about(field: Node, view: EditorView, pos: number | undefined) {
  const type = pos === undefined ? '' : view.state.doc.resolve(pos).parent.type.name
  const name = String(field.attrs.name)
  if (!isRecordType(type)) return { label: name, hint: '', required: false }
  const known = fieldsOf(type).find((candidate) => candidate.name === name)
  return { label: fieldLabel(type, name), hint: known?.hint ?? '', required: known?.required ?? false }
}
