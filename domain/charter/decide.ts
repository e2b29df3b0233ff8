import { AppError } from '../app-error.ts'
import { charterDigest } from '../ballots/definition.ts'
import { methodOfGroup } from '../ballots/method-of-group.ts'
import { NO_TEXT, openVote, type VoteGiven } from '../ballots/open.ts'
import { timeToVoteIn } from '../ballots/time-rules.ts'
import type { CommandOf } from '../commands.ts'
import { actorId, type Decider } from '../decision.ts'
import { idOf } from '../ids.ts'
import { draft, type ToSeal } from '../log/entry.ts'
import type { PlanState } from '../plan/state.ts'
import { share } from '../rules/rule.ts'
import { later } from '../time.ts'
import type { Sentence } from '../words/words.ts'
import { allowed, isWithin, ruleWithSettings, settingNow } from './settings.ts'
import {
  amendmentsOnTheirWay,
  type CharterChange,
  type Direction,
  maySignAmendment,
  TWO_THIRDS,
  targetOf,
} from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** Asks for a change and opens the vote on it in one step: what rules stop is not asked for either. */
export const proposeChange: Decider<'charter.propose', VoteGiven> = (context, command, given) => {
  const { state, at, actor, newId, sha256 } = context
  const change = changeOf(state, command.change)
  const direction = directionOf(state, change)
  if (amendmentsOnTheirWay(state, at).some((other) => targetOf(other.change) === targetOf(change))) {
    throw wrong((words) => words.errors_charter_on_its_way())
  }
  const amendment = idOf('amendment', newId)
  const { method, threshold } = voteFor(state, direction)
  const vote = openVote(
    context,
    {
      ...{ type: command.type, kind: 'deciding', method, threshold, question: null, correction: false },
      subject: { kind: 'charter', amendment },
      ...{ closesAt: later(at, timeToVoteIn(state)), closesWhenAll: true },
    },
    { ...NO_TEXT, ...given, text: charterDigest(sha256, amendment, change) },
  )
  if (vote.refusals) return vote
  const { why } = command
  const seals: Record<string, ToSeal> = why
    ? { why: { value: why, audience: 'members', author: actorId(context) } }
    : {}
  const proposed = draft('charter.proposed', actor, { amendment, change, direction }, seals)
  return { ...vote, entries: [proposed, ...vote.entries], result: { ...vote.result, amendmentId: amendment } }
}

/** What is asked for, beside what holds now. */
function changeOf(state: PlanState, asked: CommandOf<'charter.propose'>['change']): CharterChange {
  if (asked.kind === 'method') return { ...asked, from: state.method }
  if (asked.kind === 'principles') return { ...asked, to: [...new Set(asked.to)], from: state.principles }
  const rule = ruleWithSettings(asked.rule)
  const from = rule && settingNow(state, rule, asked.setting)
  if (!rule || !from) throw new AppError('not-found', (words) => words.errors_no_such_setting())
  const { setting, to } = asked
  return { kind: 'setting', rule: rule.id, version: rule.version, setting, from, to: share(to.num, to.den, from.unit) }
}

function directionOf(state: PlanState, change: CharterChange): Direction {
  const direction = allowed(state, change)
  if (direction) return direction
  const setting = change.kind === 'setting' ? ruleWithSettings(change.rule)?.settings[change.setting] : undefined
  const isTooFar = change.kind === 'setting' && setting && !isWithin(change.to, setting)
  throw wrong((words) => (isTooFar ? words.errors_setting_out_of_range() : words.errors_charter_same()))
}

/** As the group usually decides; two thirds to loosen a rule. */
const voteFor = (state: PlanState, direction: Direction): ReturnType<typeof methodOfGroup> =>
  direction === 'loosen' ? { method: 'majority', threshold: TWO_THIRDS } : methodOfGroup(state)

export const signChange: Decider<'charter.sign'> = (context, { amendmentId }) => {
  const { state, at, actor, me } = context
  const amendment = state.amendments.get(amendmentId)
  if (!amendment) throw new AppError('not-found', (words) => words.errors_no_such_amendment())
  if (amendment.state !== 'waiting' || !amendment.signUntil || amendment.signUntil <= at) {
    throw wrong((words) => words.errors_request_closed())
  }
  if (!me || !maySignAmendment(amendment, me, at)) {
    throw new AppError('not-allowed', (words) =>
      me?.id === amendment.proposedBy ? words.errors_charter_asked_yourself() : words.errors_only_citizen_signs(),
    )
  }
  const { id, change } = amendment
  return {
    entries: [
      draft('charter.signed', actor, { amendment: id }),
      draft('charter.changed', 'system', { amendment: id, change }),
    ],
  }
}
