import { insertCredential, saveSessionMember } from '#db/identity.ts'
import { findHead, insertHead } from '#db/log.ts'
import { digestOfText } from '#domain/crypto.ts'
import { idOf, type MemberId, type PlanId } from '#domain/ids.ts'
import type { Json } from '#domain/log/canonical.ts'
import { type Draft, draft } from '#domain/log/entry.ts'
import { formatVerifierKey } from '#domain/log/note.ts'
import { EMPTY_FRONTIER, emptyRoot } from '#domain/log/tree.ts'
import type { PlanStart } from '#domain/plan/commands.ts'
import { EDITION } from '#domain/rules/edition.ts'
import { toInstant } from '#domain/time.ts'
import { openingPolicy } from '#domain/witnesses/policy.ts'
import { append, seal } from './append.ts'
import { nodeCrypto, randomSeed, signerFrom } from './crypto.ts'
import type { Deps } from './deps.ts'
import { spendCreationInvitation } from './identity/creation.ts'
import { invite, inviteAgain } from './identity/invitations.ts'
import { derivedToken, hashToken, randomToken } from './identity/tokens.ts'
import { originOf, receiptsName, sealKey } from './keys.ts'

const { sha256 } = nodeCrypto

/** The browser that the facilitator starts from, and their right to start where that takes an invitation. */
export type Starter = {
  sessionHash?: string | undefined
  invitation?: string | undefined
  /** The form's own id: sent twice from one browser, it starts one plan. */
  key?: string | undefined
}
export type Started = { planId: PlanId; member: { id: MemberId; token: string }; link: string }

/**
 * Opens a plan's log: its keys, its first entries and the facilitator. In a browser (`sessionHash`) the facilitator is
 * signed in there; over the API they get a token. The link lets them in from another device, once.
 */
export async function startPlan(
  deps: Deps,
  input: PlanStart,
  { sessionHash, invitation, key }: Starter = {},
): Promise<Started> {
  const once = sessionHash && key ? `${sessionHash} ${key}` : undefined
  const planId = idOf('plan', once ? derivedToken(deps.secrets, 'plan', once) : deps.newId())
  const memberId = idOf('member', once ? derivedToken(deps.secrets, 'founder', once) : deps.newId())
  if (once && (await findHead(deps.db, planId))) {
    const { link } = inviteAgain(deps, { planId, memberId }, 'start')
    return { planId, member: { id: memberId, token: '' }, link }
  }
  const origin = originOf(new URL(deps.publicUrl).host, planId)
  const seeds = { log: randomSeed(), receipts: randomSeed() }
  const signer = signerFrom(origin, seeds.log)
  const keys = {
    log: formatVerifierKey(sha256, origin, signer.publicKey),
    receipts: formatVerifierKey(sha256, receiptsName(origin), signerFrom('', seeds.receipts).publicKey),
  }
  const at = toInstant(deps.now())
  const { entries, sealed } = seal(firstEntries(origin, keys, memberId, input), 0, at)
  const token = randomToken()
  const link = await deps.db.transaction().execute(async (trx) => {
    const head = {
      planId,
      size: 0,
      root: emptyRoot(sha256),
      frontier: EMPTY_FRONTIER,
      facts: 0,
      checkpoint: '',
      logKey: sealKey(deps.secrets, planId, 'log', seeds.log),
      receiptsKey: sealKey(deps.secrets, planId, 'receipts', seeds.receipts),
    }
    if (deps.planCreation === 'invited') await spendCreationInvitation(trx, deps, invitation, planId)
    await insertHead(trx, head)
    await append(trx, head, entries, sealed, signer)
    const member = { planId, memberId }
    if (sessionHash) await saveSessionMember(trx, sessionHash, member)
    else await insertCredential(trx, hashToken(token), member, deps.now())
    return (await invite(trx, deps, member, 'start')).link
  })
  deps.publish({ planId, entries, state: await deps.states.read(deps.db, planId) })
  return { planId, member: { id: memberId, token }, link }
}

function firstEntries(
  origin: string,
  keys: { log: string; receipts: string },
  memberId: MemberId,
  input: PlanStart,
): Draft[] {
  const { title, place, question, method, scope, facilitator } = input
  const sealed = <T>(value: T) => ({ value, audience: 'members' as const })
  const identity: Json = facilitator.email
    ? { email: facilitator.email, name: facilitator.name }
    : { name: facilitator.name }
  const started = { method, facilitatorEmployedBySponsor: facilitator.employedBySponsor, edition: EDITION }
  return [
    draft('log.opened', 'system', { origin, keys, policy: digestOfText(sha256, openingPolicy(keys.log)) }),
    draft('plan.started', memberId, started, {
      title: sealed(title),
      place: sealed(place),
      question: sealed(question),
    }),
    draft(
      'member.joined',
      memberId,
      { side: null, kind: null, function: 'facilitator' },
      { identity: { ...sealed(identity), author: memberId } },
    ),
    ...(scope ? [draft('scope.stated', memberId, {}, { scope: sealed(scope) })] : []),
  ]
}
