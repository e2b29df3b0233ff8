import * as Y from 'yjs'

/**
 * Whether an update changes anything in this part of the text, or removes it. Looks without applying: where each new
 * piece goes is read from what stands beside it or from what it says its parent is. What is here already changes
 * nothing: with others' words the server sends one's own back.
 */
export function touches(doc: Y.Doc, part: Y.XmlFragment | null, update: Uint8Array): boolean {
  if (!part) return false
  const { structs, ds } = Y.decodeUpdate(update)
  const itemAt = (id: Y.ID): Y.Item | undefined => {
    if (id.clock >= Y.getState(doc.store, id.client)) return undefined
    const found = Y.getItem(doc.store, id) as Y.Item | Y.GC
    return found instanceof Y.Item ? found : undefined
  }
  const isHere = ({ id, length }: Y.Item) => id.clock + length <= Y.getState(doc.store, id.client)
  const isAt = (id: Y.ID) => isWithin(itemAt(id), part)
  // Decoded and not applied, a parent is an id, the name of a root, or left to be the neighbour's.
  const isNew = structs.some((struct) => {
    if (!(struct instanceof Y.Item) || isHere(struct)) return false
    const parent: unknown = struct.parent
    if (parent instanceof Y.ID) return isTheSame(itemAt(parent), part) || isAt(parent)
    return [struct.origin, struct.rightOrigin].some((id) => id !== null && isAt(id))
  })
  return isNew || deletions(ds.clients, doc).some((item) => isWithin(item, part) || holds(item, part))
}

const typeOf = ({ content }: Y.Item): unknown => (content instanceof Y.ContentType ? content.type : undefined)

const isTheSame = (item: Y.Item | undefined, part: Y.XmlFragment) => !!item && typeOf(item) === part

function isWithin(item: Y.Item | undefined, part: Y.XmlFragment): boolean {
  let parent: unknown = item?.parent
  while (parent instanceof Y.AbstractType) {
    if (parent === part) return true
    parent = parent._item?.parent
  }
  return false
}

/** The part itself, or something around it. */
function holds(item: Y.Item, part: Y.XmlFragment): boolean {
  const type = typeOf(item)
  let inner: unknown = part
  while (inner instanceof Y.AbstractType) {
    if (inner === type) return true
    inner = inner._item?.parent
  }
  return false
}

type Range = { clock: number; len: number }

/** What stands here of what an update deletes. */
function deletions(clients: ReadonlyMap<number, readonly Range[]>, doc: Y.Doc): Y.Item[] {
  const found: Y.Item[] = []
  for (const [client, ranges] of clients) {
    const structs = doc.store.clients.get(client) ?? []
    const end = Y.getState(doc.store, client)
    for (const { clock, len } of ranges) {
      if (clock >= end) continue
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i]
        if (!struct || struct.id.clock >= clock + len) break
        if (struct instanceof Y.Item && !struct.deleted) found.push(struct)
      }
    }
  }
  return found
}
