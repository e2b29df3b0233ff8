import { type Digest, digestOfText, type Sha256, type Signer } from '../crypto.ts'
import type { BallotId } from '../ids.ts'
import { type Json, jcs, NotCanonical } from '../log/canonical.ts'
import { signNote } from '../log/note.ts'
import type { OpenedSeal, Seal } from '../log/seal.ts'
import type { SectionKey } from '../text/sections.ts'

export const BUNDLE_VERSION = 'evenground-bundle-v1'

/**
 * A plan's whole record up to `size` entries, as one document whose bytes are its canonical JSON (`bundleText`).
 * Documents that the log names by digest stand in it as strings, exactly as they were hashed.
 *
 * What a reader learns: every step that was taken, by opaque ids; the words that members may all read (question,
 * reasons, dissent, answers); the texts; each paper of a closed vote, without who cast it. What a reader can't learn:
 * who is behind an id (names, e-mail addresses and what each person agreed to do stay out, see `isPublicSeal`), who
 * wrote what was given without a name, how anybody voted, and anything that was erased. Papers and result of a vote
 * with fewer than `FEWEST_SEATS` seats stay out too: with so few, numbers would be names.
 */
export type Bundle = {
  v: typeof BUNDLE_VERSION
  /** Name of the log; also the name of its key. */
  origin: string
  /** How many entries it covers. */
  size: number
  /** Signed note over exactly these entries. */
  checkpoint: string
  keys: { log: string; receipts: string }
  /** The policy whose digest stands in the first entry (c2sp.org/tlog-policy). */
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

/** In public, a vote with fewer seats is only "passed" or "not passed" (domain handbook §5.9). */
export const FEWEST_SEATS = 5

/** Names of seals whose words may leave the plan. `identity` and `role` are about one person and never do. */
const PUBLIC_SEALS: readonly string[] = ['title', 'place', 'question', 'scope', 'reason', 'text', 'answer']
export const isPublicSeal = (name: string): boolean => PUBLIC_SEALS.includes(name)

/** The canonical JSON of everything but the signature: what is signed. Throws NotCanonical for half a character. */
export function unsignedText({ size, texts, v, ...rest }: UnsignedBundle): string {
  const { boxes, checkpoint, current, definitions, entries, keys, origin, policy, results, sealed } = rest
  const before = jcs({ boxes, checkpoint, current, definitions })
  const after = jcs({ keys, origin, policy, results, sealed, size, texts, v })
  return `${before.slice(0, -1)},"entries":${textsJson(entries)},${after.slice(1)}`
}

/** As `jcs` writes them, at once: a long log has a million entries. */
function textsJson(texts: readonly string[]): string {
  if (!texts.every((text) => text.isWellFormed())) throw new NotCanonical('A string holds half a character.')
  return JSON.stringify(texts)
}

/** The exact text of a bundle. Canonical JSON sorts its keys, so the signature's place is before `size`. */
export function bundleText(bundle: Bundle, unsigned: string = unsignedText(bundle)): string {
  const { signature, size, texts, v } = bundle
  const end = jcs({ size, texts, v } as unknown as Json).slice(1)
  return `${unsigned.slice(0, -end.length)}"signature":${jcs(signature)},${end}`
}

/** The text of the note that signs a bundle. */
export function signedText(sha256: Sha256, { origin, size }: UnsignedBundle, unsigned: string): string {
  return `${origin}\nbundle\n${size}\n${digestOfText(sha256, unsigned)}\n`
}

/** Signs a bundle with the log's key; the same content gives the same bytes. */
export function signBundle(sha256: Sha256, bundle: UnsignedBundle, signer: Signer): { bundle: Bundle; text: string } {
  const unsigned = unsignedText(bundle)
  const signed = { ...bundle, signature: signNote(sha256, signedText(sha256, bundle, unsigned), signer) }
  return { bundle: signed, text: bundleText(signed, unsigned) }
}
