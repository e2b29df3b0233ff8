import type { Mark } from 'prosemirror-model'
import { base64, concat, utf8 } from '../bytes.ts'
import type { Sha256 } from '../crypto.ts'
import { schema } from './schema.ts'

/*
 * How y-prosemirror 1.3.7 names marks in a Yjs text: by their name, or, where several of a kind may overlap,
 * `name--HASH`, so that each has a key of its own.
 */
const OVERLAPPING = /^(.*)--[a-zA-Z0-9+/=]{8}$/s

/** The mark that a formatting key of a Yjs text stands for. */
export const markName = (key: string): string => OVERLAPPING.exec(key)?.[1] ?? key

const overlaps = (mark: Mark): boolean => !mark.type.excludes(mark.type)

/**
 * The key under which y-prosemirror keeps this mark. Comments need `sha256`, because their key holds a hash; throws
 * without it. (Any eight characters would be read alike, but a client would rewrite them with its next edit.)
 */
export function markKey(mark: Mark, sha256?: Sha256): string {
  if (!overlaps(mark)) return mark.type.name
  if (!sha256) throw new Error(`A ${mark.type.name} can only be written with a hash function.`)
  const hash = sha256(anyBytes({ type: mark.type.name, attrs: mark.attrs }))
  const folded = new Uint8Array(6)
  hash.forEach((byte, index) => {
    folded[index % 6]! ^= byte
  })
  return `${mark.type.name}--${base64(folded)}`
}

/** Whether a key's spelling fits its mark: only overlapping marks carry a hash. */
export const isMarkKey = (key: string): boolean => {
  const type = schema.marks[markName(key)]
  return type !== undefined && (key === type.name || !type.excludes(type))
}

/** lib0's `encodeAny` (encoding.js, writeAny) for what attributes of marks hold: text, null and objects of them. */
function anyBytes(value: unknown): Uint8Array {
  if (value === null) return Uint8Array.of(126)
  if (typeof value === 'string') return concat(Uint8Array.of(119), lengthAndText(value))
  const members = Object.entries(value as object)
  const written = members.map(([key, member]) => concat(lengthAndText(key), anyBytes(member)))
  return concat(Uint8Array.of(118), varUint(members.length), ...written)
}

function lengthAndText(text: string): Uint8Array {
  const bytes = utf8(text)
  return concat(varUint(bytes.length), bytes)
}

/** Seven bits a byte, the lowest first; the top bit says that more follow. */
function varUint(value: number): Uint8Array {
  return value < 128 ? Uint8Array.of(value) : concat(Uint8Array.of(128 | (value & 127)), varUint(value >>> 7))
}
