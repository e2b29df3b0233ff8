import { countPapers, type Result } from '../ballots/count.ts'
import type { Definition } from '../ballots/definition.ts'
import { lotOrder, lotSeed, NOT_REVEALED } from '../ballots/methods/lot.ts'
import type { Paper } from '../ballots/paper.ts'
import { fromHex, hex } from '../bytes.ts'
import type { Digest, Sha256 } from '../crypto.ts'

/** What a lot is drawn from; `first` is the result that was a tie. */
export type Drawable = { definition: Definition; definitionDigest: Digest; papers: readonly Paper[]; first: Result }
/** Of each side, in hexadecimal; left out where nobody showed it. */
export type Secrets = { citizen?: string | undefined; professional?: string | undefined }

export type DrawnLot = { seed: string; order: string[]; result: Result }

/** The seed, the order and the result that follow from both halves and the box. Anybody can work it out again. */
export function drawLot(sha256: Sha256, { definition, definitionDigest, papers, first }: Drawable, secrets: Secrets) {
  const bytes = (digits: string | undefined) => (digits ? fromHex(digits) : undefined) ?? NOT_REVEALED
  const seed = lotSeed(sha256, {
    definition: digestBytes(definitionDigest),
    citizen: bytes(secrets.citizen),
    professional: bytes(secrets.professional),
    box: digestBytes(first.box),
  })
  const order = lotOrder(sha256, seed, definition.options)
  const result = countPapers(sha256, {
    ...{ definition, definitionDigest, papers, lot: order },
    ...{ cast: first.cast, call: first.quorum.call, openObjections: 0 },
  })
  return { seed: hex(seed), order, result } satisfies DrawnLot
}

const digestBytes = (digest: Digest): Uint8Array => fromHex(digest.slice('sha256:'.length))!

/** Options by their places, as entries name them: an option’s own id may be words. */
export const placesOf = ({ options }: Pick<Definition, 'options'>, some: readonly string[]): number[] =>
  some.map((option) => options.indexOf(option))
