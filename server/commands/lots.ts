import { drawnLot, findBallot, lockBallot } from '#db/ballots.ts'
import { AppError } from '#domain/app-error.ts'
import type { Result } from '#domain/ballots/count.ts'
import { resultText } from '#domain/ballots/count.ts'
import { parseDefinition } from '#domain/ballots/definition.ts'
import { parseBox } from '#domain/ballots/paper.ts'
import type { BallotId } from '#domain/ids.ts'
import type { LotGiven } from '#domain/lots/decide.ts'
import { lotOf } from '#domain/lots/state.ts'
import { keptHalf } from '../lots/kept.ts'
import type { Handlers, Opening, Scope } from './handlers.ts'

/** The box of a vote that was a tie, and the halves that the server keeps. Secret as long as nothing asks for them. */
async function lotGiven({ trx, deps, planId, state }: Scope, ballotId: BallotId): Promise<LotGiven> {
  const row = await findBallot(trx, planId, ballotId)
  if (!row) throw new AppError('not-found', (words) => words.errors_no_such_vote())
  const lot = lotOf(state, ballotId)
  const kept = (side: 'citizen' | 'professional') =>
    lot?.[side].kept ? keptHalf(deps.secrets, planId, lot.id, lot[side].by) : undefined
  return {
    definition: parseDefinition(row.definition),
    box: row.box === null ? [] : parseBox(row.box),
    first: row.result === null ? null : (JSON.parse(row.result) as Result),
    kept: { citizen: kept('citizen'), professional: kept('professional') },
  }
}

/** Two halves at once, or a half and the clock, wait for each other here. */
const lock = async ({ trx, planId }: Opening, { ballotId }: { ballotId: BallotId }) => lockBallot(trx, planId, ballotId)

/** Kept in the same transaction as the entry, so that a crash leaves either a lot to draw or a lot that is drawn. */
async function keepDrawn({ trx }: Scope, ballotId: BallotId, counted: Result | undefined): Promise<void> {
  if (counted) await drawnLot(trx, ballotId, resultText(counted))
}

export const lotHandlers = {
  'lot.commit': {
    given: async ({ deps, planId, me }, { lotId }) => ({
      secret: me ? keptHalf(deps.secrets, planId, lotId, me.id) : '',
    }),
  },
  'lot.reveal': {
    lock,
    given: (scope, { ballotId }) => lotGiven(scope, ballotId),
    effects: (scope, { ballotId }, { counted }) => keepDrawn(scope, ballotId, counted),
  },
  'lot.draw': {
    lock,
    given: (scope, { ballotId }) => lotGiven(scope, ballotId),
    effects: (scope, { ballotId }, { counted }) => keepDrawn(scope, ballotId, counted),
  },
} satisfies Handlers
