import { AppError } from '../app-error.ts'
import type { Context, Decider } from '../decision.ts'
import { draft } from '../log/entry.ts'
import { COSIGNATURE, parseVerifierKey } from '../log/note.ts'
import type { Sentence } from '../words/words.ts'
import { witnessUrl } from './address.ts'
import { GROUP_NAMES } from './policy.ts'
import { keyMaterial, MOST_WITNESSES, mayAct, type WitnessSide } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** `hosts`: those that the site's operator lists. */
export type WitnessGiven = { hosts: readonly string[] }

/** Naming the same again changes nothing and leaves no entry. */
export const nameWitness: Decider<'witness.name', WitnessGiven> = (context, { name, vkey, url, side }, { hosts }) => {
  const { state, actor } = context
  mustBeOfItsSide(context, side)
  const address = witnessUrl(url, hosts)
  if (!address) throw wrong((words) => words.errors_input_no_witness_address())
  mustBeAKey(context, vkey)
  if (state.witnesses.get(vkey)?.side === side) return { entries: [] }
  mustBeNew(context, vkey)
  if (state.witnesses.size >= MOST_WITNESSES)
    throw wrong((words) => words.errors_witness_too_many({ n: MOST_WITNESSES }))
  const about = { value: { name, url: address.href }, audience: 'members' as const }
  return { entries: [draft('witness.named', actor, { vkey, side, host: address.host }, { witness: about })] }
}

export const removeWitness: Decider<'witness.remove'> = (context, { vkey, reason }) => {
  const { state, actor, me } = context
  const witness = state.witnesses.get(vkey)
  if (!witness) throw new AppError('not-found', (words) => words.errors_no_such_witness())
  mustBeOfItsSide(context, witness.side)
  const author = me?.id
  return {
    entries: [
      draft(
        'witness.removed',
        actor,
        { vkey },
        { reason: { value: reason, audience: 'members', ...(author ? { author } : {}) } },
      ),
    ],
  }
}

function mustBeOfItsSide({ me }: Context, side: WitnessSide): void {
  if (me && mayAct(me, side)) return
  throw new AppError('not-allowed', (words) =>
    side === 'citizen' ? words.errors_witness_of_citizens() : words.errors_witness_of_professionals(),
  )
}

/** Printable ASCII, so that it reads the same wherever it is printed, and is one word of a policy. */
const isSpellable = (name: string): boolean => /^[!-~]{1,100}$/.test(name) && !name.startsWith('#')

function mustBeAKey({ sha256, state }: Context, vkey: string): void {
  const key = parseVerifierKey(sha256, vkey)
  const isFree = key && !(GROUP_NAMES as readonly string[]).includes(key.name) && !key.name.startsWith(state.origin)
  if (key?.type !== COSIGNATURE || !isSpellable(key.name) || !isFree) {
    throw wrong((words) => words.errors_input_no_witness_key())
  }
}

/** Neither the log's own key nor one that is named already: it would be one voice that counts as two. */
function mustBeNew({ sha256, state }: Context, vkey: string): void {
  const bytes = (of: string) => String(parseVerifierKey(sha256, of)?.publicKey)
  const taken = [...state.witnesses.keys(), state.keys.log, state.keys.receipts]
  const isTaken = taken.some((known) => bytes(known) === bytes(vkey) || keyMaterial(known) === keyMaterial(vkey))
  const names = [...state.witnesses.keys()].map((known) => parseVerifierKey(sha256, known)?.name)
  if (isTaken || names.includes(parseVerifierKey(sha256, vkey)?.name)) {
    throw wrong((words) => words.errors_witness_known())
  }
}
