import { compareBytes, concat, hex, utf8 } from '../../bytes.ts'
import type { Sha256 } from '../../crypto.ts'
import { nothingChosen } from '../counting/agreeing.ts'
import { checkOption } from '../counting/checks.ts'
import { forEach, readFields, whole } from '../counting/parameters.ts'
import { tally } from '../counting/tally.ts'
import { inOrder } from '../counting/ties.ts'

const COMMIT_TAG = utf8('evenground-lot-commit-v1\n')
const SEED_TAG = utf8('evenground-lot-seed-v1\n')
const PICK_TAG = utf8('evenground-lot-pick-v1\n')

/** What a scrutineer promises before the vote opens. */
export const lotCommitment = (sha256: Sha256, secret: Uint8Array): Uint8Array => sha256(concat(COMMIT_TAG, secret))

/** Stands for the secret of a scrutineer who won't tell it; the refusal is logged. */
export const NOT_REVEALED = new Uint8Array(32)

export type LotSources = { definition: Uint8Array; citizen: Uint8Array; professional: Uint8Array; box: Uint8Array }

/** To steer it one would need both scrutineers and the last paper. All four are 32 bytes. */
export const lotSeed = (sha256: Sha256, { definition, citizen, professional, box }: LotSources): Uint8Array =>
  sha256(concat(SEED_TAG, definition, citizen, professional, box))

/** Options in the lot's order, the first wins. */
export function lotOrder(sha256: Sha256, seed: Uint8Array, options: readonly string[]): string[] {
  const picks = options.map((option) => ({ option, pick: sha256(concat(PICK_TAG, seed, utf8(option))) }))
  return picks.sort((a, b) => compareBytes(a.pick, b.pick)).map(({ option }) => option)
}

/** An option's number in the lot, as hexadecimal digits, for whoever checks it by hand. */
export const lotPick = (sha256: Sha256, seed: Uint8Array, option: string): string =>
  hex(sha256(concat(PICK_TAG, seed, utf8(option))))

/** `seats`: how many are drawn. `sides`: on which side each stands; `perSide`: how many of a side, within `seats`. */
export type LotParameters = { seats: number; sides: Record<string, string>; perSide: Record<string, number> }

/** People by lot. Options are the roll; nobody casts a paper. */
export const lot = tally<LotParameters>({
  id: 'lot',
  kind: 'binding',
  shape: 'option',
  purposes: ['choose-people'],
  options: null,
  parameters: (given, options) =>
    readFields<LotParameters>(given, {
      seats: { read: whole(1, Math.max(1, options.length)) },
      sides: { read: forEach(options, (side) => (typeof side === 'string' ? side : undefined)), otherwise: {} },
      perSide: { read: forEach(['citizen', 'professional'], whole(0)), otherwise: {} },
    }),
  check: checkOption,
  count: ({ options, parameters: { seats, sides, perSide }, lot }) => {
    // Without a seed nobody is drawn: the order of a list is no lot.
    if (!lot)
      return {
        ...nothingChosen(),
        outcome: 'tie',
        tied: [...options],
        orderMatters: 'yes',
        counts: {},
        path: { order: [] },
        yes: null,
      }
    const asked = Object.entries(perSide)
    const drawn =
      asked.length === 0
        ? lot.slice(0, seats)
        : asked.flatMap(([side, many]) => lot.filter((one) => sides[one] === side).slice(0, many)).slice(0, seats)
    return {
      ...nothingChosen(),
      outcome: drawn.length > 0 ? 'winner' : 'not-adopted',
      winners: inOrder(drawn, options),
      counts: {},
      path: { order: [...lot] },
      lotUsed: true,
      orderMatters: 'yes',
      yes: null,
    }
  },
})
