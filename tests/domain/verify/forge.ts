import { findHead } from '#db/log.ts'
import type { Signer } from '#domain/crypto.ts'
import { type Bundle, signBundle } from '#domain/exports/bundle.ts'
import { parseBundle } from '#domain/exports/bundle-parse.ts'
import type { MemberId } from '#domain/ids.ts'
import { canonical, type Json } from '#domain/log/canonical.ts'
import { signCheckpoint } from '#domain/log/checkpoint.ts'
import { LOG_VERSION } from '#domain/log/entry.ts'
import { formatVerifierKey } from '#domain/log/note.ts'
import { rootOfTexts } from '#domain/verify/root.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto, randomSeed, signerFrom } from '#server/crypto.ts'
import { logSigner } from '#server/keys.ts'
import type { FinishedPlan } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'

const { sha256 } = nodeCrypto

// biome-ignore lint/suspicious/noExplicitAny: a forger is bound by no type
export type Forged = any

/** Whoever runs the server has the log's key and can sign whatever they like. */
export async function operatorOf({ world, planId, state }: FinishedPlan): Promise<Signer> {
  const head = await findHead(world.db, planId)
  if (!head) throw new Error('There is no plan.')
  return logSigner(world.deps.secrets, head, (await state()).origin)
}

export function parsed(text: string): Bundle {
  const result = parseBundle(text)
  if ('problem' in result) throw new Error(result.problem.sentence(english))
  return result.bundle
}

/** The bundle with changes, signed anew all through: checkpoint and document fit what stands in it. */
export function signAgain(text: string, signer: Signer, change: (bundle: Forged) => void): string {
  const { signature: _, ...bundle } = structuredClone(parsed(text)) as Forged
  change(bundle)
  bundle.size = bundle.entries.length
  const { origin, size, entries } = bundle
  bundle.checkpoint = signCheckpoint(sha256, { origin, size, root: rootOfTexts(sha256, entries) }, signer)
  bundle.sealed.sort((a: Forged, b: Forged) => (a.seal < b.seal ? -1 : 1))
  return signBundle(sha256, bundle, signer).text
}

/** Changes one entry of a bundle that is being forged. */
export function edit(bundle: Forged, seq: number, change: (entry: Forged) => void): void {
  const entry = JSON.parse(bundle.entries[seq])
  change(entry)
  bundle.entries[seq] = canonical(entry)
}

/** Adds an entry as nobody's rules allowed it. */
export function add(bundle: Forged, kind: string, actor: MemberId | 'system', body: unknown, seals = {}): number {
  const seq = bundle.entries.length
  const { at } = JSON.parse(bundle.entries[seq - 1])
  bundle.entries.push(canonical({ v: LOG_VERSION, seq, at, actor, kind, body, seals } as unknown as Json))
  return seq
}

/** Number of the first entry of a kind; of the n-th with `n`. */
export function seqOf(bundle: Pick<Bundle, 'entries'>, kind: string, n = 1): number {
  const found = bundle.entries.flatMap((text, seq) => (text.includes(`"kind":"${kind}"`) ? [seq] : []))
  const seq = found[n - 1]
  if (seq === undefined) throw new Error(`There is no ${kind}.`)
  return seq
}

/** The same log under another key, all through, as a forger without the real one would have to make it. */
export function underAnotherKey(text: string): { text: string; key: string } {
  const { origin } = parsed(text)
  const signer = signerFrom(origin, randomSeed())
  const key = formatVerifierKey(sha256, origin, signer.publicKey)
  const forged = signAgain(text, signer, (bundle) => {
    bundle.keys.log = key
    bundle.policy = `log ${key}\n\nquorum none\n`
    edit(bundle, 0, ({ body }) => {
      body.keys.log = key
      body.policy = `sha256:${Buffer.from(sha256(Buffer.from(bundle.policy))).toString('hex')}`
    })
  })
  return { text: forged, key }
}

/** The codes of what is wrong with a bundle, each once. */
export function faults(text: string, key?: string): string[] {
  const { checks } = verifyBundle(nodeCrypto, text, english, key === undefined ? {} : { key })
  return [...new Set(checks.filter(({ status }) => status === 'failed').map(({ code }) => code))]
}

/** Puts an entry of the server itself in at a place, dated as the one that it comes before; all after it move on by one. */
export function insert(bundle: Forged, seq: number, kind: string, body: unknown): void {
  const { at } = JSON.parse(bundle.entries[seq])
  const entry = { v: LOG_VERSION, seq, at, actor: 'system', kind, body, seals: {} }
  bundle.entries.splice(seq, 0, canonical(entry as unknown as Json))
  for (let later = seq + 1; later < bundle.entries.length; later++) edit(bundle, later, (moved) => (moved.seq = later))
}
