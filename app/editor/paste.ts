import { DOMParser, Fragment, type Node, type ParseOptions, Slice } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { schema } from '#domain/text/schema.ts'

/** Far deeper than any page that somebody wrote; the schema's own limit counts from the top of the whole text. */
const DEEPEST = 24

/** Pasted text that nests deeper than anybody reads comes in as plain paragraphs, in one piece otherwise. */
export function tamePaste(slice: Slice): Slice {
  if (depthOf(slice.content) <= DEEPEST) return slice
  const paragraphs: Node[] = []
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true
    const words = node.textContent
    paragraphs.push(schema.node('paragraph', null, words === '' ? [] : [schema.text(words)]))
    return false
  })
  return new Slice(Fragment.from(paragraphs), 0, 0)
}

function depthOf(fragment: Fragment): number {
  let deepest = 0
  fragment.forEach((node) => {
    deepest = Math.max(deepest, 1 + depthOf(node.content))
  })
  return deepest
}

/** The server takes 20,000 Yjs structs at once, and a paragraph is up to four of them. */
const MOST_NODES = 4_000
/** And a message of 1 MB. */
const MOST_WORDS = 300_000

/** More at once than the server would take: better said before than never saved. */
export function isTooMuch({ content }: Slice): boolean {
  let nodes = 0
  content.descendants(() => {
    nodes++
    return nodes <= MOST_NODES
  })
  return nodes > MOST_NODES || content.size > MOST_WORDS
}

/** A picture file that is pasted or dropped gets the same question as one that was chosen: what does it show? */
export function pastedPicture(data: DataTransfer | null, ask: (file: File) => void): boolean {
  // Copied from a page or a document, a picture comes beside its markup: then the words are what is meant.
  if (!data || data.types.includes('text/html')) return false
  const file = [...data.files].find(({ type }) => type.startsWith('image/'))
  if (!file) return false
  ask(file)
  return true
}

/**
 * What comes from Word is cleaned first (from-word.ts), by what is loaded after the text. If that cannot come, the words
 * come in as they are.
 */
export function pastedFromWord(view: EditorView, data: DataTransfer | null): boolean {
  const html = data?.getData('text/html') ?? ''
  if (!/\bmso-|class=["']?Mso/.test(html) || view.state.selection.$from.parent.type.spec.code) return false
  const cleaned = import('./later.ts').then(({ cleanFromWord }) => cleanFromWord(html)).catch(() => html)
  void cleaned.then((words) => view.isDestroyed || view.pasteHTML(words))
  return true
}

/*
 * Our pages allow no styles in markup, and a browser applies that to what is pasted as well: bold words from Google
 * Docs, which are bold by a style, would come in plain, and its wrapper, not bold by a style, would make all bold. So
 * styles travel under another name and are set again where that is allowed, on the parsed elements.
 */
export const carryStyles = (html: string): string =>
  html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/(<[a-z][^>]*?\s)style(\s*=)/gi, '$1data-style$2')

class PasteParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (dom instanceof Element) {
      for (const element of dom.querySelectorAll<HTMLElement>('[data-style]')) {
        element.style.cssText = element.dataset.style ?? ''
      }
    }
    return super.parseSlice(dom, options)
  }
}

export const pasteParser = new PasteParser(schema, DOMParser.fromSchema(schema).rules)
