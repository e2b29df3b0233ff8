import type { Node } from 'prosemirror-model'
import type { EditorView, NodeView } from 'prosemirror-view'
import { fieldsOf, isRecordType } from '#domain/text/record-fields.ts'
import * as m from '#words'
import { type FormWords, fieldWords } from '../form-words.ts'
import { recordTitle } from '../records.ts'
import { part, setLanguage } from './language.ts'

/** A need, an asset … as a little form in the text. */
export const recordView =
  (forms: FormWords) =>
  (node: Node): NodeView => {
    const dom = document.createElement('section')
    dom.className = 'record'
    dom.setAttribute('role', 'group')
    const title = part('p', 'record-title')
    const contentDOM = document.createElement('dl')
    dom.append(title, contentDOM)
    const show = (record: Node) => {
      title.textContent = recordTitle(record, forms)
      dom.setAttribute('aria-label', recordTitle(record, forms))
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
export const fieldView =
  (forms: FormWords) =>
  (node: Node, view: EditorView, getPos: () => number | undefined): NodeView => {
    const { label, hint, required } = about(node, view, getPos(), forms)
    const dom = document.createElement('div')
    dom.className = 'record-field'
    const name = part('dt', 'record-label', label)
    if (required) name.append(part('span', 'record-needed', ` ${m.editor_form_needed()}`))
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
function about(field: Node, view: EditorView, pos: number | undefined, forms: FormWords) {
  const type = pos === undefined ? '' : view.state.doc.resolve(pos).parent.type.name
  const name = String(field.attrs.name)
  if (!isRecordType(type)) return { label: name, hint: '', required: false }
  const required = fieldsOf(type).some((known) => known.name === name && known.required)
  return { ...fieldWords(forms, type, name), required }
}
