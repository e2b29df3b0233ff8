import * as Y from 'yjs'

/**
 * The paragraphs, cells and fields that hold words which the server lacks, as they read now. `known` is how far the
 * server's text goes, by client id. What was only deleted shows nowhere.
 */
export function wordsOnlyHere(fragment: Y.XmlFragment, known: ReadonlyMap<number, number>): string[] {
  const found: string[] = []
  const walk = (parent: Y.XmlFragment) => {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) {
        const words = isNew(child, known) ? plain(child) : ''
        if (words !== '') found.push(words)
      } else if (child instanceof Y.XmlFragment) walk(child)
    }
  }
  walk(fragment)
  return found
}

const plain = (text: Y.XmlText): string =>
  (text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')
    .trim()

function isNew(text: Y.XmlText, known: ReadonlyMap<number, number>): boolean {
  for (let item = text._start; item !== null; item = item.right) {
    const { client, clock } = item.id
    if (!item.deleted && item.countable && clock + item.length > (known.get(client) ?? 0)) return true
  }
  return false
}

/** How far the text on the server goes, by client id, as far as it is known here. */
export function createServerText() {
  let known = new Map<number, number>()
  const has = (vector: ReadonlyMap<number, number>) => {
    for (const [client, clock] of vector) known.set(client, Math.max(clock, known.get(client) ?? 0))
  }
  return {
    known: (): ReadonlyMap<number, number> => known,
    /** All of it, as the server says when somebody connects. */
    says: (vector: Map<number, number>) => {
      known = new Map(vector)
    },
    has,
    /** What comes from there is there. */
    sent: (update: Uint8Array) => has(Y.parseUpdateMeta(update).to),
  }
}
