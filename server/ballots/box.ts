import { findBallot } from '#db/ballots.ts'
import { listDocuments } from '#db/documents.ts'
import { AppError } from '#domain/app-error.ts'
import { isChoosing } from '#domain/ballots/choosing/methods.ts'
import type { CloseFacts } from '#domain/ballots/close.ts'
import type { Result } from '#domain/ballots/count.ts'
import { definitionDigest, parseDefinition } from '#domain/ballots/definition.ts'
import { participationMark } from '#domain/ballots/paper.ts'
import { countsBySide, standOf, type Voted } from '#domain/ballots/sides.ts'
import { type Ballot, bySide } from '#domain/ballots/state.ts'
import type { Digest } from '#domain/crypto.ts'
import type { BallotId, MemberId, PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Scope } from '../commands/handlers.ts'
import { nodeCrypto } from '../crypto.ts'
import type { Secrets } from '../secrets.ts'
import { afreshOf } from './afresh.ts'
import { type SeatContent, seatsOf } from './seats.ts'

type Closing = { ballotId: BallotId }

/** A seat's mark in the list of who voted; the member is shown their own, and nobody else can compute it. */
export function markOf(secrets: Secrets, planId: PlanId, memberId: MemberId, definition: Digest): string {
  return participationMark(nodeCrypto.sha256, secrets.mac('participation', `${planId} ${memberId}`), definition)
}

/** Whether everybody who still can has voted; whoever left is not waited for. */
function haveAllVoted(state: PlanState, { roll }: Ballot, voters: ReadonlySet<MemberId>): 0 | 1 {
  const awaited = roll.filter((id) => state.members.get(id)?.status === 'joined')
  return roll.length > 0 && awaited.every((id) => voters.has(id)) ? 1 : 0
}

export async function allVoted({ trx, state }: Scope, { ballotId }: Closing): Promise<{ allVoted: 0 | 1 }> {
  const ballot = state.ballots.get(ballotId)
  const seats = (await (await seatsOf(trx, ballotId))?.list()) ?? []
  return { allVoted: ballot ? haveAllVoted(state, ballot, new Set(seats.map((seat) => seat.memberId))) : 0 }
}

const sideAndChoice =
  ({ members }: PlanState) =>
  ({ memberId, content }: { memberId: MemberId; content: SeatContent }): Voted => ({
    ...{ side: members.get(memberId)?.side ?? null, choice: content.paper.choice },
  })

/** Opens the box in memory: the one moment at which anything sees papers, and only to close the vote. */
export async function closeFacts(scope: Scope, { ballotId }: Closing): Promise<Omit<CloseFacts, 'change'>> {
  const { trx, deps, planId, state } = scope
  const row = await findBallot(trx, planId, ballotId)
  const ballot = state.ballots.get(ballotId)
  if (!row || !ballot) throw new AppError('not-found', (words) => words.errors_no_such_vote())
  const definition = parseDefinition(row.definition)
  const digest = definitionDigest(nodeCrypto.sha256, definition)
  const seats = (await (await seatsOf(trx, ballotId))?.list()) ?? []
  const voters = seats.map(({ memberId }) => state.members.get(memberId)).filter((member) => member !== undefined)
  return {
    definition,
    box: seats.map(({ content }) => content.paper),
    retired: (await (await afreshOf(trx, ballotId))?.retired()) ?? [],
    marks: seats.map(({ memberId }) => markOf(deps.secrets, planId, memberId, digest)),
    result: row.result ? (JSON.parse(row.drawn ?? row.result) as Result) : null,
    voters: bySide(voters),
    papers: seats.length,
    // Looked at only where that was declared before anybody voted.
    stand:
      ballot.sidesCompared && !isChoosing(definition.method)
        ? standOf(definition.method, seats.map(sideAndChoice(state)))
        : null,
    bySide: definition.breakdown === 'sides' ? countsBySide(definition.options, seats.map(sideAndChoice(state))) : null,
    changedSections: await countChanged(scope, ballot),
    allVoted: haveAllVoted(state, ballot, new Set(seats.map((seat) => seat.memberId))),
  }
}

/** Sections whose document moved or was unlocked since it was put to the vote; there can be none. */
async function countChanged({ trx, planId, deps }: Scope, ballot: Ballot): Promise<number> {
  const documents = new Map(
    (await listDocuments(trx, planId)).map((document) => [document.section as string, document]),
  )
  let changed = 0
  for (const { section, seq, digest } of ballot.sections) {
    const document = documents.get(section)
    const isUnlocked = document ? document.frozenAt === null : seq !== 0
    // Comments move a document and leave its text as it was.
    const hasMoved = document !== undefined && document.seq !== seq
    if (isUnlocked || (hasMoved && (await deps.texts.read(trx, planId, section)).digest !== digest)) changed++
  }
  return changed
}
