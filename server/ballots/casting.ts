import { findBallot, findSeatByKey } from '#db/ballots.ts'
import { AppError } from '#domain/app-error.ts'
import type { CastFacts } from '#domain/ballots/cast.ts'
import type { Choice } from '#domain/ballots/choice.ts'
import { definitionDigest, parseDefinition } from '#domain/ballots/definition.ts'
import { envelopeOf, isPaperSigned, type Paper, signPaper, trackerOf } from '#domain/ballots/paper.ts'
import { signReceipt } from '#domain/ballots/receipt.ts'
import { base64url, fromBase64url } from '#domain/bytes.ts'
import type { CommandOf } from '#domain/commands.ts'
import { boxClosesAt } from '#domain/helping/post.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Scope } from '../commands/handlers.ts'
import { keyPairFrom, nodeCrypto, randomSeed } from '../crypto.ts'
import { receiptSigner } from '../keys.ts'
import type { Outcome } from '../outcome.ts'
import { afreshOf, hashOfKey, settleAfresh } from './afresh.ts'
import { type SeatContent, seatsOf } from './seats.ts'

/** A paper for somebody's seat: their own, or one that a helper enters for them. */
type Cast = Pick<CommandOf<'ballot.cast'>, 'ballotId' | 'choice' | 'paper'> & { voter: MemberId }
type Entering = Cast & { commandId: string; help?: Omit<NonNullable<SeatContent['help']>, 'rev' | 'replaced'> }
const { sha256 } = nodeCrypto

async function definitionOf({ trx, planId }: Scope, { ballotId }: Pick<Cast, 'ballotId'>) {
  const row = await findBallot(trx, planId, ballotId)
  if (!row) throw new AppError('not-found', (words) => words.errors_no_such_vote())
  return parseDefinition(row.definition)
}

export function myId({ me }: Scope) {
  if (!me) throw new AppError('not-allowed', (words) => words.errors_members_vote())
  return me.id
}

/** A retry after a lost reply gets its receipt again. The command's id is kept with the seat alone, and goes with it. */
export async function earlierCast(
  { trx }: Scope,
  { ballotId, voter, commandId: sent }: Pick<Entering, 'ballotId' | 'voter' | 'commandId'>,
): Promise<Outcome | undefined> {
  const seat = await (await seatsOf(trx, ballotId))?.find(voter)
  const earlier = seat?.receipts.find(({ commandId }) => commandId === sent)
  return seat && earlier && { ok: true, entries: [], result: resultOf(seat.paper, earlier.receipt, earlier.rev) }
}

function resultOf(paper: Paper, receipt: string, rev: number) {
  return { receipt, rev, tracker: trackerOf(sha256, fromBase64url(paper.key) ?? new Uint8Array(0)) }
}

export async function castFacts(scope: Scope, command: Cast): Promise<CastFacts> {
  const definition = await definitionOf(scope, command)
  const facts = { choices: definition, signed: true, otherKey: 0, keyOfOther: 0, staleRev: 0 } as const
  const seats = await seatsOf(scope.trx, command.ballotId)
  const seat = await seats?.find(command.voter)
  if (!seats || !command.paper) {
    // The server signs further papers of a seat whose key it made; not of one that a browser made.
    return { ...facts, otherKey: seat && !seat.seed ? 1 : 0 }
  }
  const paper: Paper = { ...command.paper, definition: definitionDigest(sha256, definition) }
  const owner = await findSeatByKey(scope.trx, command.ballotId, seats.macOf(paper.key))
  const lost = (await (await afreshOf(scope.trx, command.ballotId))?.retired()) ?? []
  return {
    choices: definition,
    signed: isPaperSigned(nodeCrypto, paper),
    ...(lost.includes(hashOfKey(paper.key)) ? { lostKey: 1 as const } : {}),
    otherKey: seat && seat.paper.key !== paper.key ? 1 : 0,
    keyOfOther: owner && owner !== command.voter ? 1 : 0,
    staleRev: seat && seat.paper.key === paper.key && paper.rev <= seat.paper.rev ? 1 : 0,
  }
}

/** Puts the paper into the seat, in place of the one before, and answers with the server's signed promise. */
export async function castInto(scope: Scope, command: Entering) {
  const { trx, deps, head, state } = scope
  const { voter, commandId } = command
  const definition = await definitionOf(scope, command)
  const digest = definitionDigest(sha256, definition)
  const seats = await seatsOf(trx, command.ballotId)
  if (!seats) throw new Error('An open vote has no key.')
  const before = await seats.find(voter)
  const { paper, seed } = command.paper
    ? { paper: { ...command.paper, definition: digest }, seed: undefined }
    : assistedPaper(command.choice ?? '', digest, before)
  const ballot = state.ballots.get(command.ballotId)
  const receipt = signReceipt(
    sha256,
    {
      definition: digest,
      envelope: envelopeOf(sha256, paper),
      rev: paper.rev,
      mergeBy: ballot ? boxClosesAt(ballot) : definition.closes,
    },
    receiptSigner(deps.secrets, head, state.origin),
  )
  const receipts = [...(before?.receipts ?? []), { commandId, receipt, rev: paper.rev }]
  const help = command.help ? { ...command.help, rev: paper.rev, replaced: before !== undefined } : before?.help
  await seats.save(trx, voter, { paper, receipts, ...(seed ? { seed } : {}), ...(help ? { help } : {}) })
  await settleAfresh(trx, command.ballotId, voter)
  scope.after(() => deps.wake())
  return resultOf(paper, receipt, paper.rev)
}

/** No JavaScript, a shared tablet, a plain API call: the server makes the key and keeps it until the vote closes. */
function assistedPaper(choice: Choice, definition: Paper['definition'], before: SeatContent | undefined) {
  const seed = before?.seed ?? base64url(randomSeed())
  const { publicKey, sign } = keyPairFrom(fromBase64url(seed)!)
  return { seed, paper: signPaper(publicKey, sign, { choice, definition, rev: (before?.paper.rev ?? 0) + 1 }) }
}
