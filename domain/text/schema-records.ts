import type { NodeSpec } from 'prosemirror-model'
import { isFieldName, RECORD_TYPES, type RecordType } from './record-fields.ts'
import { isText, languageAttributes, languageDom, languageFromDom, required } from './schema-attributes.ts'

/** Short labels that people say out loud: N1, A12. Not unique by force: two people may add N13 at the same moment. */
export const isRecordId = (value: unknown): value is string => isText(value) && /^[A-Za-z0-9-]{1,12}$/.test(value)

const record = (type: RecordType): NodeSpec => ({
  // Any fields in any order, even none: a stricter rule could be broken by two honest edits, and a client would then
  // delete the whole record. (`field+` is not possible either: ProseMirror would have to make up a field's name.)
  content: 'field*',
  group: 'block',
  attrs: { id: required('a short label such as N1', isRecordId) },
  defining: true,
  isolating: true,
  parseDOM: [
    {
      tag: `section[data-record="${type}"]`,
      contentElement: 'dl',
      getAttrs: (dom) => {
        const id = dom.getAttribute('data-id')
        return isRecordId(id) ? { id } : false
      },
    },
  ],
  toDOM: (node) => ['section', { 'data-record': type, 'data-id': node.attrs.id }, ['dl', 0]],
})

const records = Object.fromEntries(RECORD_TYPES.map((type) => [type, record(type)])) as Record<RecordType, NodeSpec>

export const recordNodes = {
  ...records,
  /** One answer of a record. It holds words, not a value: typing together and authorship work in it as anywhere. */
  field: {
    content: 'text*',
    marks: 'link em strong comment',
    attrs: { name: required('the name of a field', isFieldName), ...languageAttributes },
    defining: true,
    isolating: true,
    parseDOM: [
      {
        tag: 'div[data-field]',
        contentElement: 'dd',
        getAttrs: (dom) => {
          const name = dom.getAttribute('data-field')
          return isFieldName(name) ? { name, ...languageFromDom(dom) } : false
        },
      },
    ],
    // The editor shows the label in the reader's language; here it only has to keep <dl> valid.
    toDOM: (node) => [
      'div',
      { 'data-field': node.attrs.name, ...languageDom(node) },
      ['dt', { contenteditable: 'false' }, node.attrs.name],
      ['dd', 0],
    ],
  },
} satisfies Record<string, NodeSpec>
