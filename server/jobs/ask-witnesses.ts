import { findHead, type Head } from '#db/log.ts'
import { listSealed } from '#db/sealed.ts'
import {
  deleteCosignaturesBefore,
  listCosignatures,
  listPlansToSign,
  listWitnessContacts,
  saveCosignature,
  saveWitnessContact,
  type WitnessContact,
} from '#db/witnesses.ts'
import type { PlanId } from '#domain/ids.ts'
import type { Hash } from '#domain/log/tree.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { HOUR, SECOND } from '#domain/time.ts'
import { witnessUrl } from '#domain/witnesses/address.ts'
import { keyName, type Witness } from '#domain/witnesses/state.ts'
import type { Deps } from '../deps.ts'
import { type Asked, askWitness, isFork } from '../witnesses/ask.ts'
import { headsOf } from '../witnesses/cosigned.ts'
import { readLeaves } from '../witnesses/leaves.ts'
import { postToWitness } from '../witnesses/request.ts'

/** A log is shown to its witnesses once nothing was added for this long, or after this long in any case. */
const QUIET = 3 * SECOND
const AT_MOST = 15 * SECOND
/** Plans that are asked about at once, and heads whose signatures are kept while they are not enough. */
const PLANS_AT_ONCE = 10
const HEADS_KEPT = 20

/** When each plan's head was first seen to be unsigned, and when it last moved. */
type Waiting = Map<PlanId, { size: number; first: number; moved: number }>

/** Shows heads to their witnesses and keeps what they sign. Beside all else: no command ever waits for it. */
export function askingWitnesses(deps: Deps): (stop: AbortSignal) => Promise<void> {
  const waiting: Waiting = new Map()
  return async (stop) => {
    const due = (await listPlansToSign(deps.db, deps.now())).filter((plan) => isQuiet(waiting, plan, deps.now()))
    await Promise.all(
      due.slice(0, PLANS_AT_ONCE).map(async ({ planId }) => {
        waiting.delete(planId)
        try {
          await askFor(deps, planId, stop)
        } catch (error) {
          // One plan's trouble must not keep the others' heads unsigned; the next round tries again.
          deps.log.error({ err: error, planId }, 'asking witnesses failed')
        }
      }),
    )
  }
}

function isQuiet(waiting: Waiting, { planId, size }: { planId: PlanId; size: number }, now: number): boolean {
  const known = waiting.get(planId)
  const seen = known?.size === size ? known : { size, first: known?.first ?? now, moved: now }
  waiting.set(planId, seen)
  return now - seen.moved >= QUIET || now - seen.first >= AT_MOST
}

/** All who are due are shown one and the same head, so that there is one that all have signed. */
async function askFor(deps: Deps, planId: PlanId, stop: AbortSignal): Promise<void> {
  const head = await findHead(deps.db, planId)
  if (!head) return
  const state = await deps.states.read(deps.db, planId)
  const contacts = (await listWitnessContacts(deps.db, planId)).filter(
    ({ vkey, size, nextAt }) => state.witnesses.has(vkey) && size < head.size && nextAt <= deps.now(),
  )
  const leaves = await readLeaves(deps.db, planId, head.size)
  await Promise.all(
    contacts.map(async (contact) => {
      const witness = state.witnesses.get(contact.vkey)!
      const asked = await ask(deps, planId, head, leaves, witness, contact, stop)
      if (!stop.aborted) await note(deps, planId, head, contact, asked)
    }),
  )
  await prune(deps, planId, state)
}

async function ask(
  deps: Deps,
  planId: PlanId,
  head: Head,
  leaves: readonly Hash[],
  { about }: Witness,
  contact: WitnessContact,
  stop: AbortSignal,
): Promise<Asked> {
  const [sealed] = await listSealed(deps.db, planId, [about])
  const { url = '' } = (sealed?.value ?? {}) as { url?: string }
  const address = witnessUrl(url, deps.witnessHosts)
  if (!address) return { signed: false, trouble: 'unreachable', why: 'its address may not be asked' }
  const send = (body: string) => postToWitness(address, body, deps.witnessHosts, stop)
  const asked = await askWitness(send, head, leaves, contact)
  // Another process of ours may have shown it a newer head meanwhile.
  if (asked.signed || asked.trouble !== 'ahead') return asked
  const now = await findHead(deps.db, planId)
  return (now?.size ?? 0) >= (asked.size ?? 0) ? { signed: false, trouble: 'refused', why: 'the log moved on' } : asked
}

async function note(deps: Deps, planId: PlanId, head: Head, contact: WitnessContact, asked: Asked): Promise<void> {
  const { vkey } = contact
  if (asked.signed) {
    const { line, seconds } = asked
    await deps.db.transaction().execute(async (trx) => {
      const signed = { vkey, size: head.size, tries: 0, trouble: null }
      const isKnown = await saveWitnessContact(trx, planId, signed, 0)
      if (isKnown)
        await saveCosignature(trx, planId, { vkey, size: head.size, checkpoint: head.checkpoint, line, seconds })
    })
    return
  }
  const { trouble, why, size } = asked
  const tries = contact.tries + 1
  const nextAt = deps.now() + (isFork(trouble) ? HOUR : Math.min(HOUR, 5 * SECOND * 2 ** Math.min(tries - 1, 20)))
  const facts = { planId, witness: keyName(vkey), size: head.size, told: size, why }
  if (isFork(trouble)) deps.log.error(facts, 'A WITNESS SAYS THAT THIS LOG FORKED')
  else if (trouble !== contact.trouble) deps.log.warn({ ...facts, trouble }, 'a witness did not sign')
  await deps.db
    .transaction()
    .execute((trx) => saveWitnessContact(trx, planId, { vkey, size: contact.size, tries, trouble }, nextAt))
}

/** What is older than the newest head that enough have signed is no use to anybody. */
async function prune(deps: Deps, planId: PlanId, state: PlanState): Promise<void> {
  const heads = headsOf(await listCosignatures(deps.db, planId), state)
  const oldest = heads.find(({ isEnough }) => isEnough) ?? heads[HEADS_KEPT]
  if (!oldest || heads.at(-1) === oldest) return
  await deps.db.transaction().execute((trx) => deleteCosignaturesBefore(trx, planId, oldest.size))
}
