import type { NodeSpec } from 'prosemirror-model'
import {
  hasWords,
  isImageSource,
  languageAttributes,
  languageDom,
  languageFromDom,
  memberOrNull,
  required,
  textOrNull,
  wholeFromDom,
  wholeNumber,
} from './schema-attributes.ts'

/** Headings inside a section; deeper ones confuse more than they order. */
export const DEEPEST_HEADING = 4
/** CommonMark reads at most nine digits before a list's full stop; this leaves room for long lists. */
const HIGHEST_LIST_START = 1_000_000

export const blockNodes = {
  doc: { content: 'block+' },
  // First of its group: prosemirror-model fills an empty place with it.
  paragraph: {
    content: 'inline*',
    group: 'block',
    attrs: languageAttributes,
    parseDOM: [{ tag: 'p', getAttrs: languageFromDom }],
    toDOM: (node) => ['p', languageDom(node), 0],
  },
  heading: {
    content: 'inline*',
    group: 'block',
    attrs: { level: wholeNumber(1, 1, DEEPEST_HEADING), ...languageAttributes },
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      getAttrs: (dom: HTMLElement) => ({ level: Math.min(level, DEEPEST_HEADING), ...languageFromDom(dom) }),
    })),
    toDOM: (node) => [`h${node.attrs.level}`, languageDom(node), 0],
  },
  blockquote: {
    content: 'block+',
    group: 'block',
    // Whose own words these are. Not in the markup: what is copied and pasted is told by whoever pastes it.
    attrs: { teller: memberOrNull, ...languageAttributes },
    defining: true,
    parseDOM: [{ tag: 'blockquote', getAttrs: languageFromDom }],
    toDOM: (node) => ['blockquote', languageDom(node), 0],
  },
  code_block: {
    content: 'text*',
    group: 'block',
    marks: 'comment', // its words can be questioned like any others
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },

  bullet_list: {
    content: 'list_item+',
    group: 'block',
    attrs: languageAttributes,
    parseDOM: [{ tag: 'ul', getAttrs: languageFromDom }],
    toDOM: (node) => ['ul', languageDom(node), 0],
  },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { order: wholeNumber(1, 0, HIGHEST_LIST_START), ...languageAttributes },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (dom) => ({ order: wholeFromDom(dom, 'start', 1, 0, HIGHEST_LIST_START), ...languageFromDom(dom) }),
      },
    ],
    toDOM: (node) => ['ol', { start: node.attrs.order === 1 ? null : node.attrs.order, ...languageDom(node) }, 0],
  },
  list_item: {
    content: 'block+',
    attrs: languageAttributes,
    defining: true,
    parseDOM: [{ tag: 'li', getAttrs: languageFromDom }],
    toDOM: (node) => ['li', languageDom(node), 0],
  },
  task_list: {
    content: 'task_item+',
    group: 'block',
    attrs: languageAttributes,
    parseDOM: [{ tag: 'ul[data-task-list]', priority: 60, getAttrs: languageFromDom }],
    toDOM: (node) => ['ul', { 'data-task-list': '', ...languageDom(node) }, 0],
  },
  task_item: {
    content: 'block+',
    attrs: { checked: { default: false, validate: 'boolean' }, ...languageAttributes },
    defining: true,
    parseDOM: [
      {
        tag: 'li[data-checked]',
        priority: 60,
        getAttrs: (dom) => ({ checked: dom.getAttribute('data-checked') === 'true', ...languageFromDom(dom) }),
      },
    ],
    // The box itself is drawn by the editor, which alone knows its label in the reader's language.
    toDOM: (node) => ['li', { 'data-checked': String(node.attrs.checked), ...languageDom(node) }, 0],
  },

  text: { group: 'inline' },
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    leafText: () => '\n',
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  image: {
    group: 'inline',
    inline: true,
    draggable: true,
    attrs: {
      src: required('the SHA-256 of a picture', isImageSource),
      alt: required('words for people who cannot see the picture', hasWords),
      title: textOrNull,
    },
    leafText: (node) => node.attrs.alt,
    // No `src` in the markup: a digest is no address. The editor's view of the node shows the picture.
    parseDOM: [
      {
        tag: 'img[data-digest]',
        getAttrs: (dom) => {
          const [src, alt] = [dom.getAttribute('data-digest'), dom.getAttribute('alt')]
          return isImageSource(src) && hasWords(alt) ? { src, alt, title: dom.getAttribute('title') } : false
        },
      },
    ],
    toDOM: (node) => ['img', { 'data-digest': node.attrs.src, alt: node.attrs.alt, title: node.attrs.title }],
  },
} satisfies Record<string, NodeSpec>
