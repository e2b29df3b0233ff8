import * as encoding from 'lib0/encoding'

/** Structs of one client from a clock on, and what writes them. */
export type Block = [client: number, clock: number, structs: number, write: (encoder: encoding.Encoder) => void]
export type Deletions = [client: number, ...ranges: [clock: number, length: number][]]
export type Id = [client: number, clock: number]

/** An update in Yjs's v1 format, written by hand, so that it can say what Yjs would not. */
export function updateOf(blocks: readonly Block[], deletions: readonly Deletions[] = []): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, blocks.length)
  for (const [client, clock, structs, write] of blocks) {
    for (const number of [structs, client, clock]) encoding.writeVarUint(encoder, number)
    write(encoder)
  }
  encoding.writeVarUint(encoder, deletions.length)
  for (const [client, ...ranges] of deletions) {
    for (const number of [client, ranges.length]) encoding.writeVarUint(encoder, number)
    for (const range of ranges) for (const number of range) encoding.writeVarUint(encoder, number)
  }
  return encoding.toUint8Array(encoder)
}

/** Words after the character `origin`, and before `right`, if given. */
export function words(encoder: encoding.Encoder, origin: Id, text: string, right?: Id): void {
  encoding.writeUint8(encoder, 4 | 128 | (right ? 64 : 0))
  for (const number of [...origin, ...(right ?? [])]) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, text)
}

/** A struct that says that something is missing here. */
export function skip(encoder: encoding.Encoder, length: number): void {
  encoding.writeUint8(encoder, 10)
  encoding.writeVarUint(encoder, length)
}

/** A node in another one, or at the top of the text. */
export function node(encoder: encoding.Encoder, parent: Id | 'default', name: string): void {
  encoding.writeUint8(encoder, 7)
  if (parent === 'default') {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, parent)
  } else {
    for (const number of [0, ...parent]) encoding.writeVarUint(encoder, number)
  }
  encoding.writeVarUint(encoder, 3)
  encoding.writeVarString(encoder, name)
}

/** The value null for an attribute, as if there had been none before. */
export function attribute(encoder: encoding.Encoder, parent: Id, name: string): void {
  encoding.writeUint8(encoder, 8 | 32)
  for (const number of [0, ...parent]) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, name)
  for (const number of [1, 126]) encoding.writeVarUint(encoder, number)
}
