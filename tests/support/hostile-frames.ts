import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { startText } from './documents-clients.ts'
import { message } from './documents-raw.ts'
import { updateOf, words } from './yjs-updates.ts'

/** What somebody sends who means harm; the same for the same numbers. `ends` are those that may cost them the line. */
export type Hostile = { stays: () => Uint8Array; ends: () => Uint8Array | string }

/** `victim` is an honest document, whose client id and content are abused. */
export function hostileFrames(random: () => number, victim: Y.Doc): Hostile {
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(all: readonly T[]): T => all[below(all.length)]!
  const noise = (length: number) => Uint8Array.from({ length }, () => below(256))
  const genuine = genuineUpdates(victim)
  const known = () => Y.getState(victim.store, victim.clientID)

  const forged = () =>
    message(0, 2, updateOf([[victim.clientID, known(), 1, (e) => words(e, [victim.clientID, known() - 1], 'forged')]]))
  const rewritten = () =>
    message(
      0,
      2,
      updateOf([[victim.clientID, below(known()), 1, (e) => words(e, [victim.clientID, 0], 'x'.repeat(50))]]),
    )
  const gap = () => message(0, 2, updateOf([[below(2 ** 32), 1 + below(1_000), 1, (e) => words(e, [7, 7], 'gap')]]))
  const dangling = () => message(0, 2, updateOf([[below(2 ** 32), 0, 1, (e) => words(e, [below(2 ** 32), 9], 'air')]]))
  const deletion = () => message(0, 2, updateOf([], [[victim.clientID, [known() + below(99), 1 + below(2 ** 30)]]]))
  const replay = () => message(0, 1 + below(2), pick(genuine))
  const impostor = () =>
    message(1, undefined, cursor(victim.clientID, 2 ** 30 + below(2 ** 20), '{"user":{"name":"Ann"}}'))
  const timeOut = () => message(1, undefined, cursor(victim.clientID, 2 ** 30 + below(2 ** 20), 'null'))
  const noState = () => message(1, undefined, cursor(below(2 ** 32), below(2 ** 30), '{'.repeat(1 + below(5_000))))

  const truncated = () => {
    const whole = message(0, 1 + below(2), pick(genuine))
    return whole.subarray(0, 1 + below(whole.length - 1))
  }
  const flipped = () => {
    const update = pick(genuine).slice()
    for (let flips = 1 + below(4); flips > 0; flips--) update[below(update.length)] = below(256)
    return message(0, 1 + below(2), update)
  }
  const huge = () => {
    const encoder = encoding.createEncoder()
    for (const number of [below(2), below(3), 2 ** (20 + below(32))]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8Array(encoder, noise(below(30)))
    return encoding.toUint8Array(encoder)
  }
  const uncountable = () => message(0, 2, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, ...noise(below(20))))

  return {
    stays: () => pick([forged, rewritten, gap, dangling, deletion, replay, impostor, timeOut, noState])(),
    ends: () => pick([() => noise(1 + below(60)), truncated, flipped, huge, uncountable, () => 'a word of text'])(),
  }
}

function cursor(clientId: number, clock: number, state: string): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, clientId, clock]) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, state)
  return encoding.toUint8Array(encoder)
}

/** Edits such as editors make, on top of what the victim has. */
export function genuineUpdates(victim: Y.Doc): Uint8Array[] {
  return Array.from({ length: 20 }, (_, index) => {
    const doc = new Y.Doc()
    doc.clientID = index + 1
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim))
    const before = Y.encodeStateVector(doc)
    startText(doc, 'a new paragraph')
    const text = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText
    text.format(2, 5, { strong: {} })
    text.delete(0, 1)
    return Y.encodeStateAsUpdate(doc, before)
  })
}
