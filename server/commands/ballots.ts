import { randomBytes } from 'node:crypto'
import { endBallot, extendBallot, findBallot, forgetDeleted, insertBallot, lockOpenBallot } from '#db/ballots.ts'
import { findAuthor } from '#db/sealed.ts'
import { resultText } from '#domain/ballots/count.ts'
import { definitionText } from '#domain/ballots/definition.ts'
import { boxOf } from '#domain/ballots/paper.ts'
import type { Decision } from '#domain/decision.ts'
import type { BallotId, ObjectionId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import { LOT_TIME, lotOf } from '#domain/lots/state.ts'
import { toMilliseconds } from '#domain/time.ts'
import { allVoted, closeFacts } from '../ballots/box.ts'
import { castFacts, castInto, earlierCast, myId } from '../ballots/casting.ts'
import { openFacts } from '../ballots/opening.ts'
import { privateToVote } from '../contacts/to-vote.ts'
import { applyIfSaid, fitNow } from '../suggestions/applying.ts'
import { freezeTexts, thawSections } from './freezing.ts'
import type { Handlers, Scope } from './handlers.ts'

const bodyOf = <K extends Entry['kind']>(entries: readonly Entry[], kind: K) =>
  entries.find((entry) => entry.kind === kind)?.body as Extract<Entry, { kind: K }>['body'] | undefined

/** Writing goes on where the vote did not agree the text, and it was not paused before. */
async function release(scope: Scope, ballotId: BallotId, agreed: boolean) {
  const ballot = scope.state.ballots.get(ballotId)
  if (!ballot || agreed) return
  const sections = ballot.sections.map(({ section }) => section)
  await thawSections(
    scope,
    sections.filter((key) => scope.state.sections.get(key)?.before?.state === 'drafting'),
  )
}

/** What a vote needs from its first moment, whichever command opened it: locked texts, its definition, its key. */
export async function keepBallot(scope: Scope, { definition }: Decision, entries: readonly Entry[]): Promise<void> {
  const opened = bodyOf(entries, 'ballot.opened')
  if (!opened || !definition) return
  await freezeTexts(scope, opened.sections, { kind: 'vote', about: opened.ballot })
  const row = {
    plan_id: scope.planId,
    ballot_id: opened.ballot,
    closes_at: toMilliseconds(opened.closesAt),
    seats: opened.roll.citizen + opened.roll.professional,
    closes_when_all: opened.closesWhenAll ? 1 : 0,
    definition: definitionText(definition),
  }
  await insertBallot(scope.trx, row, randomBytes(32))
}

/** Whether the words of a suggested change that is voted on fit into the text as it is now. */
async function changeOf(scope: Scope, ballotId: BallotId) {
  const subject = scope.state.ballots.get(ballotId)?.subject
  const suggestion = subject?.kind === 'suggestion' ? scope.state.suggestions.get(subject.suggestion) : undefined
  return suggestion ? fitNow(scope, suggestion) : null
}

/** Until when both halves of its lot are waited for, where it was a tie; the clock draws it then. */
function lotDue({ state }: Scope, ballotId: BallotId, entries: readonly Entry[]): number | null {
  const closed = entries.find((entry) => entry.kind === 'ballot.closed')
  const isTie = closed?.kind === 'ballot.closed' && closed.body.outcome === 'tie'
  return isTie && lotOf(state, ballotId) ? toMilliseconds(closed.at) + LOT_TIME : null
}

const forget = (scope: Scope) => scope.after(() => forgetDeleted(scope.deps.db))

/** Whose an objection without a name is, only the author beside its seal says. */
async function isOwn({ trx, planId, state, me }: Scope, { objectionId }: { objectionId: ObjectionId }) {
  const objection = state.objections.get(objectionId)
  return { own: !!objection && !!me && (await findAuthor(trx, planId, objection.reason)) === me.id }
}

export const ballotHandlers = {
  'ballot.open': {
    given: openFacts,
    effects: (scope, _command, decision, entries) => keepBallot(scope, decision, entries),
  },
  'ballot.cast': {
    secret: true,
    lock: async ({ trx, planId }, { ballotId }) => void (await lockOpenBallot(trx, planId, ballotId)),
    replay: (scope, { ballotId }) => earlierCast(scope, { ballotId, voter: myId(scope), commandId: scope.commandId }),
    given: (scope, command) => castFacts(scope, { ...command, voter: myId(scope) }),
    effects: (scope, command) => castInto(scope, { ...command, voter: myId(scope), commandId: scope.commandId }),
  },
  'ballot.close': {
    lock: async ({ trx, planId }, { ballotId }) => void (await lockOpenBallot(trx, planId, ballotId)),
    given: async (scope, command) => ({
      ...(await closeFacts(scope, command)),
      change: await changeOf(scope, command.ballotId),
    }),
    effects: async (scope, { ballotId }, { counted }, entries) => {
      if (!counted) return
      const { box } = await closeFacts(scope, { ballotId })
      const end = { box: boxOf(box), result: resultText(counted), lot_due: lotDue(scope, ballotId, entries) }
      await endBallot(scope.trx, ballotId, { state: 'closed', ...end })
      const deciding = scope.state.ballots.get(ballotId)?.kind === 'deciding'
      await release(scope, ballotId, deciding && bodyOf(entries, 'ballot.closed')?.outcome === 'adopted')
      await applyIfSaid(scope, entries)
      forget(scope)
    },
    onRefused: async ({ trx }, { ballotId }, entries) => {
      const extended = bodyOf(entries, 'ballot.extended')
      if (extended) await extendBallot(trx, ballotId, toMilliseconds(extended.closesAt))
    },
    restore: async ({ trx, planId }, { ballotId }) => {
      const row = await findBallot(trx, planId, ballotId)
      return row?.result ? { result: JSON.parse(row.drawn ?? row.result) } : undefined
    },
  },
  'ballot.notice': { given: allVoted },
  'ballot.cancel': {
    lock: async ({ trx, planId }, { ballotId }) => void (await lockOpenBallot(trx, planId, ballotId)),
    effects: async (scope, { ballotId }) => {
      await endBallot(scope.trx, ballotId, { state: 'cancelled' })
      await release(scope, ballotId, false)
      forget(scope)
    },
  },
  'objection.withdraw': { given: isOwn },
  'objection.answer': { given: isOwn },
  'objection.relay': { given: isOwn },
  'objection.test': {
    given: (scope, { closesAt }) => privateToVote(scope, { at: scope.at, closesAt }),
    effects: (scope, _command, decision, entries) => keepBallot(scope, decision, entries),
  },
} satisfies Handlers
