import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import type { Lost } from '#domain/text/authorship/ledger.ts'
import { charactersIn } from '#domain/text/authorship/standing.ts'
import { inspect } from '#server/documents/inspect.ts'
import { DEFAULT_LIMITS } from '#server/documents/limits.ts'
import { TextDoc } from '#server/documents/text-doc.ts'
import { HeadlessEditor } from './headless-editor.ts'

/** Somebody at a device: an editor, and a line to the others that can be down for a while. */
export type Seat = {
  member: MemberId
  doc: Y.Doc
  editor: HeadlessEditor
  offline: () => void
  /** Sends and gets what was missed, in one message each, as clients do. */
  online: () => void
}

/** A section that some people write in together: the server's document with its checks, without sockets and database. */
export class AuthorshipScene {
  readonly owners = new Map<number, MemberId>()
  readonly text = new TextDoc(this.owners)
  /** What each change took out, since it was last looked at. */
  lost: Lost[] = []
  readonly #lines: { doc: Y.Doc; isOpen: boolean }[] = []

  constructor() {
    this.text.authorship.startFollowing(null)
  }

  join(member: MemberId, clientId: number, from?: Y.Doc): Seat {
    const doc = new Y.Doc()
    doc.clientID = clientId
    if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from), 'server')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.text.doc), 'server')
    const line = { doc, isOpen: true }
    this.#lines.push(line)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (line.isOpen && origin !== 'server') this.receive(member, update, doc)
    })
    const seat = {
      ...{ member, doc, editor: new HeadlessEditor(doc) },
      offline: () => {
        line.isOpen = false
      },
      online: () => {
        line.isOpen = true
        const missing = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.text.doc))
        // The server asks for what it lacks before it sends what it has.
        this.receive(member, missing, doc)
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.text.doc, Y.encodeStateVector(doc)), 'server')
      },
    }
    return seat
  }

  receive(memberId: MemberId, update: Uint8Array, from?: Y.Doc): void {
    const ownerOf = (client: number) => this.owners.get(client)
    const found = inspect(update, { doc: this.text.doc, memberId, ownerOf, limits: DEFAULT_LIMITS })
    if (found.kind === 'nothing-new') return
    if (found.kind === 'refused') throw new Error(`Refused: ${found.refusal.code} ${found.refusal.detail ?? ''}`)
    const applied = this.text.apply(found.update, found.ends, memberId)
    if ('refusal' in applied) throw new Error(`Refused: ${applied.refusal.code} ${applied.refusal.detail ?? ''}`)
    for (const client of found.ends.keys()) this.owners.set(client, memberId)
    this.lost.push(...applied.lost)
    for (const { doc, isOpen } of this.#lines) {
      if (isOpen && doc !== from) Y.applyUpdate(doc, applied.bytes, 'server')
      else if (isOpen && applied.tidied) Y.applyUpdate(doc, applied.tidied, 'server')
    }
  }

  /** Characters that stand, by who wrote them; whoever has none is left out. */
  counts(): Record<string, number> {
    const { fragment, authorship } = this.text
    return Object.fromEntries(charactersIn(fragment, authorship.authorsOf))
  }
}
