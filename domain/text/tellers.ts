import * as Y from 'yjs'

type AnyType = Y.ContentType['type']

/** Whose own words a quotation holds, if anybody is named: nobody else changes it. */
export function tellerOf(quotation: Y.XmlElement): string | null {
  const teller: unknown = quotation.getAttribute('teller')
  return typeof teller === 'string' ? teller : null
}

/**
 * Whether a change by this member touches somebody else's quotation, or names somebody else as the teller of one. For
 * the handler of `doc.on('afterTransaction', …)`. A quotation that is moved as it stands, as editors do when they
 * rebuild what stands around it, is not touched. Costs as much as the change, not as the text.
 */
export function touchesAnother(transaction: Y.Transaction, member: string): boolean {
  for (const [type, keys] of transaction.changed) if (changesAnother(type, keys, transaction, member)) return true
  const [taken, put] = [takenOut(transaction, member), putIn(transaction, member)]
  if (taken.length !== put.length) return true
  return taken.sort().join(SEPARATOR) !== put.sort().join(SEPARATOR)
}

const SEPARATOR = '\u0000'
const isQuotation = (type: unknown): type is Y.XmlElement =>
  type instanceof Y.XmlElement && type.nodeName === 'blockquote'
const isNew = ({ id }: Y.Item, { beforeState }: Y.Transaction) => id.clock >= (beforeState.get(id.client) ?? 0)

/** A quotation that was there before and still is: nobody else writes within it, and its teller stays its teller. */
function changesAnother(
  changed: AnyType,
  keys: ReadonlySet<string | null>,
  transaction: Y.Transaction,
  member: string,
): boolean {
  for (let type: AnyType | null = changed; type?._item; type = type._item.parent as AnyType | null) {
    if (!isQuotation(type) || type._item === null || type._item.deleted || isNew(type._item, transaction)) continue
    if (type === changed && keys.has('teller')) return true
    const teller = tellerOf(type)
    if (teller !== null && teller !== member) return true
  }
  return false
}

/** Other people's quotations that went, each as its teller and its words. */
function takenOut(transaction: Y.Transaction, member: string): string[] {
  const found: string[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || isNew(struct, transaction)) return
    const type = struct.content instanceof Y.ContentType ? struct.content.type : null
    if (!isQuotation(type)) return
    const teller: unknown = type._map.get('teller')?.content.getContent().at(-1)
    const wentNow = (item: Y.Item) => Y.isDeleted(transaction.deleteSet, item.id)
    if (typeof teller === 'string' && teller !== member) found.push(`${teller} ${wordsIn(type, wentNow)}`)
  })
  return found
}

/** And those that came. */
function putIn({ doc, beforeState, afterState }: Y.Transaction, member: string): string[] {
  const found: string[] = []
  for (const [client, after] of afterState) {
    const before = beforeState.get(client) ?? 0
    if (before === after) continue
    const structs = doc.store.clients.get(client) ?? []
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index++) {
      const struct = structs[index]
      if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentType)) continue
      const { type } = struct.content
      if (!isQuotation(type)) continue
      const teller = tellerOf(type)
      if (teller !== null && teller !== member) found.push(`${teller} ${wordsIn(type, (item) => !item.deleted)}`)
    }
  }
  return found
}

function wordsIn(parent: AnyType, counts: (item: Y.Item) => boolean): string {
  let words = ''
  for (let item = parent._start; item; item = item.right) {
    if (!counts(item)) continue
    if (item.content instanceof Y.ContentString) words += item.content.str
    else if (item.content instanceof Y.ContentType) words += `\n${wordsIn(item.content.type, counts)}`
  }
  return words
}
