import * as Y from 'yjs'

/** Somebody who writes a paragraph of their own, letter by letter; remembers when each letter was sent. */
export class Typist {
  readonly clientId: number
  /** When the content up to each clock was sent, on the monotonic clock. */
  readonly sentAt: number[] = []
  readonly #begin: () => void
  readonly #text = new Y.XmlText()
  #timer: NodeJS.Timeout | undefined
  /** How many times faster than usual. */
  pace = 1

  constructor(perSecond: number, send: (update: Uint8Array) => void) {
    const doc = new Y.Doc()
    this.clientId = doc.clientID
    doc.on('update', (update: Uint8Array) => {
      const now = performance.now()
      while (this.sentAt.length < Y.getState(doc.store, doc.clientID)) this.sentAt.push(now)
      send(update)
    })
    this.#begin = () => {
      doc.transact(() => {
        const paragraph = new Y.XmlElement('paragraph')
        doc.getXmlFragment('default').insert(0, [paragraph])
        paragraph.insert(0, [this.#text])
      })
      this.#typeAfter(Math.random() * (1000 / perSecond), 1000 / perSecond)
    }
  }

  /** Starts a paragraph, then types until `stop`. */
  start(): this {
    this.#begin()
    return this
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  /** People don't keep time: the pauses differ by a fifth. */
  #typeAfter(first: number, mean: number): void {
    this.#timer = setTimeout(() => {
      this.#text.insert(this.#text.length, String.fromCharCode(97 + (this.sentAt.length % 26)))
      this.#typeAfter((mean * (0.8 + 0.4 * Math.random())) / this.pace, mean)
    }, first)
  }
}
