import type { Node } from 'prosemirror-model'
import { attributes } from './html-text.ts'
import { schema } from './schema.ts'

/** What people say about the words of a text: which threads are open, where they are read, and which were met so far. */
export type Talk = { open: ReadonlySet<string>; page: string; met: Set<string> }

type Group = { nodes: Node[]; threads: string[] }

const { comment, link } = schema.marks

/** Neighbours about which people say the same things, together. */
export function talkedAbout(parent: { readonly children: readonly Node[] }, { open }: Talk): Group[] {
  const groups: (Group & { key: string })[] = []
  for (const node of parent.children) {
    const marks = node.isText ? node.marks : []
    const threads = marks.flatMap(({ type, attrs }) =>
      type === comment && open.has(attrs.id) ? [String(attrs.id)] : [],
    )
    const key = [...threads, marks.some(({ type }) => type === link)].join(' ')
    const last = groups.at(-1)
    if (last?.key === key) last.nodes.push(node)
    else groups.push({ nodes: [node], threads, key })
  }
  return groups
}

/** A way to what people say, from the words themselves; words that lead elsewhere already are only marked. */
export function withTalk(
  html: string,
  threads: readonly string[],
  nodes: readonly Node[],
  { page, met }: Talk,
): string {
  if (threads.length === 0) return html
  const places = threads.filter((thread) => !met.has(thread)).map((thread) => `<span id="words-${thread}"></span>`)
  for (const thread of threads) met.add(thread)
  const isLink = nodes.some(({ marks }) => marks.some(({ type }) => type === link))
  const words = isLink
    ? `<span class="commented">${html}</span>`
    : `<a${attributes({ class: 'commented', href: `${page}#${threads[0]}` })}>${html}</a>`
  return places.join('') + words
}
