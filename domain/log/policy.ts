import type { Crypto, Sha256 } from '../crypto.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { COSIGNATURE, ED25519, openNoteBy, parseNote, parseVerifierKey, type VerifierKey } from './note.ts'

/** Whose word is enough for a checkpoint (c2sp.org/tlog-policy): logs, witnesses, groups of them, and the quorum. */
export type Policy = {
  logs: Keyed[]
  witnesses: (Keyed & { name: string })[]
  groups: Group[]
  /** A witness, a group or `none`. */
  quorum: string
}
export type Keyed = { vkey: string; key: VerifierKey; url?: string }
export type Group = { name: string; atLeast: 'all' | 'any' | number; members: string[] }

/** What is printed of it: keys as they are spelt. */
type Printable = Pick<Policy, 'groups' | 'quorum'> & {
  logs: Omit<Keyed, 'key'>[]
  witnesses: (Omit<Keyed, 'key'> & { name: string })[]
}

export const NO_QUORUM = 'none'

/** Which line can't be read, from 1 (0: the file as a whole), and why. */
export type PolicyFault = { line: number; reason: PolicyFaultReason }
export type PolicyFaultReason =
  | 'characters'
  | 'no-end'
  | 'too-many'
  | 'word'
  | 'parts'
  | 'key'
  | 'same-key'
  | 'name'
  | 'same-name'
  | 'unknown-name'
  | 'member-twice'
  | 'number'
  | 'quorum-twice'
  | 'no-quorum'

/** The file's lines. What `parsePolicy` reads gives the same policy again. */
export function formatPolicy({ logs, witnesses, groups, quorum }: Printable): string {
  const withUrl = (line: string, url?: string) => (url === undefined ? line : `${line} ${url}`)
  const parts = [
    logs.map(({ vkey, url }) => withUrl(`log ${vkey}`, url)),
    witnesses.map(({ name, vkey, url }) => withUrl(`witness ${name} ${vkey}`, url)),
    [
      ...groups.map(({ name, atLeast, members }) => `group ${name} ${atLeast} ${members.join(' ')}`),
      `quorum ${quorum}`,
    ],
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n')
}

class BadLine extends Error {
  readonly reason: PolicyFaultReason
  constructor(reason: PolicyFaultReason) {
    super(reason)
    this.reason = reason
  }
}
const bad = (reason: PolicyFaultReason): never => {
  throw new BadLine(reason)
}

const MOST_CHARACTERS = 100_000
const MOST_OF_A_KIND = 64

/** Reads a policy file as strictly as it is written down; never guesses. */
export function parsePolicy(sha256: Sha256, text: string): Policy | PolicyFault {
  if (text.length > MOST_CHARACTERS) return { line: 0, reason: 'too-many' }
  if (/(?![\t\n])\p{Cc}/u.test(text)) return { line: 0, reason: 'characters' }
  if (!text.endsWith('\n')) return { line: 0, reason: 'no-end' }
  const reading = createReading(sha256)
  for (const [index, line] of text.slice(0, -1).split('\n').entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '')
    if (words.length === 0 || words[0]!.startsWith('#')) continue
    try {
      reading.take(words)
    } catch (error) {
      if (error instanceof BadLine) return { line: index + 1, reason: error.reason }
      throw error
    }
  }
  const { quorum, ...policy } = reading.policy
  return quorum === undefined ? { line: 0, reason: 'no-quorum' } : { ...policy, quorum }
}

export const isPolicyFault = (read: Policy | PolicyFault): read is PolicyFault => 'reason' in read

function createReading(sha256: Sha256) {
  const policy: Omit<Policy, 'quorum'> & { quorum?: string } = { logs: [], witnesses: [], groups: [] }
  const names = new Set<string>()
  const members = new Set<string>()

  function keyed(known: readonly Keyed[], type: number, [vkey = '', url, ...more]: string[]): Keyed {
    if (more.length > 0) return bad('parts')
    const key = parseVerifierKey(sha256, vkey)
    if (key?.type !== type) return bad('key')
    if (known.some((other) => String(other.key.publicKey) === String(key.publicKey))) return bad('same-key')
    if (known.length >= MOST_OF_A_KIND) return bad('too-many')
    return url === undefined ? { vkey, key } : { vkey, key, url }
  }
  function define(name: string | undefined): string {
    if (name === undefined || name === NO_QUORUM) return bad('name')
    if (names.has(name)) return bad('same-name')
    names.add(name)
    return name
  }
  function member(name: string): string {
    if (!names.has(name)) return bad('unknown-name')
    if (members.has(name)) return bad('member-twice')
    members.add(name)
    return name
  }

  const take: Record<string, (words: string[]) => void> = {
    log: (words) => void policy.logs.push(keyed(policy.logs, ED25519, words)),
    witness: ([name, ...words]) => {
      const read = keyed(policy.witnesses, COSIGNATURE, words)
      policy.witnesses.push({ name: define(name), ...read })
    },
    group: ([name, threshold = '', ...of]) => {
      if (of.length === 0) bad('parts')
      if (policy.groups.length >= MOST_OF_A_KIND) bad('too-many')
      const atLeast = threshold === 'all' || threshold === 'any' ? threshold : whole(threshold, of.length)
      const listed = of.map(member)
      policy.groups.push({ name: define(name), atLeast, members: listed })
    },
    quorum: ([name, ...more]) => {
      if (name === undefined || more.length > 0) bad('parts')
      if (policy.quorum !== undefined) bad('quorum-twice')
      if (name !== NO_QUORUM && !names.has(name!)) bad('unknown-name')
      policy.quorum = name!
    },
  }
  return {
    policy,
    take: ([word, ...words]: string[]) => {
      if (!Object.hasOwn(take, word!)) bad('word')
      take[word!]!(words)
    },
  }
}

function whole(text: string, most: number): number {
  const number = Number(text)
  return /^[1-9]\d{0,5}$/.test(text) && number <= most ? number : bad('number')
}

/** Is the quorum met when these witnesses (by their names in the policy) have signed? */
export function isQuorum({ groups, quorum }: Policy, signed: ReadonlySet<string>): boolean {
  if (quorum === NO_QUORUM) return true
  const has = new Set(signed)
  // Groups name only what stands before them, so one pass is enough.
  for (const { name, atLeast, members } of groups) {
    const needed = atLeast === 'all' ? members.length : atLeast === 'any' ? 1 : atLeast
    if (members.filter((member) => has.has(member)).length >= needed) has.add(name)
  }
  return has.has(quorum)
}

export type Judged =
  /** `malformed`: no note. `signature`: a key that we know signed badly or twice, or nobody that we know signed. */
  | { fault: 'malformed' | 'signature' | 'no-log' | 'not-a-checkpoint' }
  | { checkpoint: Checkpoint; signed: { name: string; seconds: number }[]; missing: string[]; quorum: boolean }

/** What a note is worth by a policy: who of its witnesses signed and when, who did not, and whether that is enough. */
export function judgeNote(crypto: Crypto, policy: Policy, note: string): Judged {
  if (!parseNote(note)) return { fault: 'malformed' }
  const keys = [...policy.logs, ...policy.witnesses].map(({ key }) => key)
  const opened = openNoteBy(crypto, note, keys)
  if (!opened) return { fault: 'signature' }
  const checkpoint = parseCheckpoint(opened.text)
  if (!checkpoint) return { fault: 'not-a-checkpoint' }
  const has = new Map(opened.signers.map(({ key, seconds = 0 }) => [key, seconds]))
  if (!policy.logs.some(({ key }) => has.has(key) && key.name === checkpoint.origin)) return { fault: 'no-log' }
  const signed = policy.witnesses.flatMap(({ name, key }) => (has.has(key) ? [{ name, seconds: has.get(key)! }] : []))
  const missing = policy.witnesses.filter(({ key }) => !has.has(key)).map(({ name }) => name)
  return { checkpoint, signed, missing, quorum: isQuorum(policy, new Set(signed.map(({ name }) => name))) }
}
