import { utf8 } from '../bytes.ts'
import { type Digest, digestOf, type Sha256, type Signer } from '../crypto.ts'
import type { BallotId } from '../ids.ts'
import { jcs, NotCanonical } from '../log/canonical.ts'
import { signNote } from '../log/note.ts'
import type { OpenedSeal, Seal } from '../log/seal.ts'
import type { SectionKey } from '../text/sections.ts'

export const BUNDLE_VERSION = 'evenground-bundle-v1'

/**
 * A plan's whole record up to `size` entries, as one document whose bytes are its canonical JSON (`spell`).
 * Documents that the log names by digest stand in it as strings, exactly as they were hashed.
 *
 * What a reader learns: every step that was taken, by opaque ids; how many of each side took part in each vote; the
 * words that all members may read (question, reasons, dissent, answers); the texts, earlier ones too; each paper of a
 * closed vote, without who cast it. What a reader can't learn: who is behind an id (names, e-mail addresses and what
 * each person agreed to do stay out, see `isPublicSeal`), who wrote what was given without a name, how anybody voted,
 * and anything that was erased. Three limits: in a vote with very few seats, numbers can be as good as names (documents
 * for the public leave them out, but a proof without its papers would prove nothing); whoever was there may recognise people by what they did, and people may
 * have named somebody in their own words.
 */
export type Bundle = {
  v: typeof BUNDLE_VERSION
  /** Name of the log; also the name of its key. */
  origin: string
  /** How many entries it covers. */
  size: number
  /** Signed note over exactly these entries. */
  checkpoint: string
  /**
   * The newest head that enough witnesses signed (else the newest that any did), with their signatures; it covers the
   * first entries, or all. Left out where none has signed.
   */
  cosigned?: string
  keys: { log: string; receipts: string }
  /** Whose signatures are enough, as it follows from the log (c2sp.org/tlog-policy, `witnesses/policy`). */
  policy: string
  entries: string[]
  /** Sorted by seal. */
  sealed: SealedText[]
  definitions: Record<Digest, string>
  boxes: Record<BallotId, string>
  results: Record<Digest, string>
  texts: Record<Digest, string>
  /** The text of each section as it was when this document was made, in the template's order. */
  current: { section: SectionKey; digest: Digest }[]
  /** Signed note by the log's key over everything else (`signedText`), so that each byte here is covered. */
  signature: string
}
export type SealedText = { seal: Seal } & OpenedSeal
export type UnsignedBundle = Omit<Bundle, 'signature'>

/** Names of seals whose words may leave the plan. `identity` and `role` are about one person and never do. */
const PUBLIC_SEALS: readonly string[] = [
  'title',
  'place',
  'question',
  'scope',
  'commitment',
  'call',
  'candidates',
  'reason',
  'text',
  'answer',
]
export const isPublicSeal = (name: string): boolean => PUBLIC_SEALS.includes(name)

/** A bundle's exact text, cut around its signature. Canonical JSON sorts its keys, which puts it before `size`. */
export type Spelling = { before: string[]; signature: string; after: string }

/** Throws NotCanonical where a string holds half a character. */
export function spell({ signature, ...bundle }: Bundle): Spelling {
  const { boxes, checkpoint, cosigned, current, definitions, ...later } = bundle
  const { entries, keys, origin, policy, results, sealed, ...rest } = later
  const first = { boxes, checkpoint, ...(cosigned === undefined ? {} : { cosigned }), current, definitions }
  return {
    before: [
      `${jcs(first).slice(0, -1)},"entries":`,
      textsJson(entries),
      `,${jcs({ keys, origin, policy, results, sealed }).slice(1, -1)},`,
    ],
    signature: signaturePart(signature),
    after: jcs(rest).slice(1),
  }
}

const signaturePart = (signature: string): string => `"signature":${jcs(signature)},`

/** As `jcs` writes them, at once: a long log has a million entries. */
function textsJson(texts: readonly string[]): string {
  if (!texts.every((text) => text.isWellFormed())) throw new NotCanonical('a_string_holds_half_a_character')
  return JSON.stringify(texts)
}

/** The text of the note that signs a bundle. `unsigned` is the canonical JSON of everything but the signature. */
export function signedText(sha256: Sha256, { origin, size }: UnsignedBundle, unsigned: Uint8Array): string {
  return `${origin}\nbundle\n${size}\n${digestOf(sha256, unsigned)}\n`
}

/** Signs a bundle with the log's key; the same content gives the same bytes. */
export function signBundle(sha256: Sha256, bundle: UnsignedBundle, signer: Signer): { bundle: Bundle; text: string } {
  const { before, after } = spell({ ...bundle, signature: '' })
  const unsigned = utf8([...before, after].join(''))
  const signature = signNote(sha256, signedText(sha256, bundle, unsigned), signer)
  const signed = { ...bundle, signature }
  return { bundle: signed, text: [...before, signaturePart(signature), after].join('') }
}
