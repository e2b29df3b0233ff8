import type { MarkSpec } from 'prosemirror-model'
import { isSafeHref, isText, required, textOrNull } from './schema-attributes.ts'

/** A page that a link opens gets no hold on ours. */
export const LINK_REL = 'noopener'

const isCommentId = (value: unknown): value is string => isText(value) && /^[A-Za-z0-9_-]{1,64}$/.test(value)

/**
 * In the order in which they wrap text, the outermost first. None but `link` and `comment` has attributes, and none
 * shuts another out: two people who mark the same words differently must both succeed.
 */
export const marks = {
  link: {
    attrs: { href: required('an address of the web, e-mail or telephone', isSafeHref), title: textOrNull },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = dom.getAttribute('href')
          return isSafeHref(href) ? { href, title: dom.getAttribute('title') } : false
        },
      },
    ],
    toDOM: (mark) => ['a', { href: mark.attrs.href, title: mark.attrs.title, rel: LINK_REL }, 0],
  },
  em: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      // Text copied from Google Docs comes in one big <b style="font-weight: normal">.
      { tag: 'b', getAttrs: (dom) => (dom.style.fontWeight === 'normal' ? false : null) },
      // Within bold words, some that aren't.
      { style: 'font-weight=normal', clearMark: ({ type }) => type.name === 'strong' },
      { style: 'font-weight=400', clearMark: ({ type }) => type.name === 'strong' },
      { style: 'font-weight', getAttrs: (weight) => (/^(?:bold(?:er)?|[5-9]\d\d)$/.test(weight) ? null : false) },
    ],
    toDOM: () => ['strong', 0],
  },
  code: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
  /** Where a comment is about. Not part of what is voted on. `excludes: ''` lets comments overlap. */
  comment: {
    attrs: { id: required('the id of a comment', isCommentId) },
    excludes: '',
    inclusive: false,
    parseDOM: [
      {
        tag: 'span[data-comment]',
        getAttrs: (dom) => {
          const id = dom.getAttribute('data-comment')
          return isCommentId(id) ? { id } : false
        },
      },
    ],
    toDOM: (mark) => ['span', { 'data-comment': mark.attrs.id }, 0],
  },
} satisfies Record<string, MarkSpec>
