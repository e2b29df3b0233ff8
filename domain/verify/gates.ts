import {
  endedBy,
  onePaperEach,
  QUORUM_RULES,
  quorum,
  quorumOfCitizens,
  wordingUnchanged,
} from '../ballots/closing-rules.ts'
import type { CloseGiven } from '../ballots/entries.ts'
import { sectionsOf } from '../ballots/state.ts'
import { endingRules } from '../floor/rules.ts'
import { judgeGate } from '../gates.ts'
import { boxClosesAt } from '../helping/post.ts'
import type { Entry } from '../log/entry.ts'
import { agreementOf } from '../plan/agreement.ts'
import { ballotOf, type PlanState } from '../plan/state.ts'
import type { Check, Gate, Judgement } from '../rules/rule.ts'
import { NOTHING_GIVEN } from '../sessions/opening.ts'
import { NOBODY_ANSWERED } from '../sessions/scheduling.ts'
import { SECTION_KEYS } from '../text/sections.ts'

/** What is only measured, so that the group can see how it does. */
const NUDGES = endingRules.map(({ id }) => id)

/** A gate that an entry passed: what it recorded, and the same judged again from the log before it. */
export type Passage = {
  gate: Gate
  recorded: readonly Check[]
  judged: Judgement
  /** Rules that may have failed all the same, because they void a result instead of forbidding to close. */
  mayFail: readonly string[]
}

/** Judges an entry's gate again with `state` as it was before the entry; undefined for an entry that passed none. */
export function judgeAgain(state: PlanState, entry: Entry): Passage | undefined {
  const { at } = entry
  switch (entry.kind) {
    case 'ballot.opened': {
      const { kind, subject, method, threshold, correction, closesAt, closesWhenAll, given, checks } = entry.body
      const { sidesCompared = false, breakdown = false, text } = entry.body
      const sections = sectionsOf(subject, SECTION_KEYS)
      const proposal = {
        ...{ kind, subject, sections, method, threshold, correction, closesAt, closesWhenAll, sidesCompared, text },
        breakdown,
      }
      return passage('ballot.open', checks, judgeGate({ state, at, gate: 'ballot.open', subject: proposal, given }))
    }
    case 'ballot.closed': {
      const { ballot, given, checks, outcome } = entry.body
      const judged = judgeGate({ state, at, gate: 'ballot.close', subject: { ballot }, given, ballot })
      // The first time too few vote, a vote is extended, never closed.
      const isExtended = outcome === 'no-quorum' && ballotOf(state, ballot).call === 1
      return { ...passage('ballot.close', checks, judged), mayFail: isExtended ? [] : endedBy(outcome) }
    }
    case 'ballot.extended': {
      const { ballot, checks } = entry.body
      const given = givenOf(checks, entry.at < boxClosesAt(ballotOf(state, ballot)))
      const judged = judgeGate({ state, at, gate: 'ballot.close', subject: { ballot }, given, ballot })
      return { ...passage('ballot.close', checks, judged), mayFail: QUORUM_RULES }
    }
    case 'ballot.cancelled': {
      const { ballot, checks } = entry.body
      const judged = judgeGate({ state, at, gate: 'ballot.cancel', subject: { ballot }, given: {}, ballot })
      return passage('ballot.cancel', checks, judged)
    }
    case 'session.scheduled': {
      const {
        kind,
        startsAt,
        minutes,
        forThoseLeftOut = false,
        agenda,
        given = NOBODY_ANSWERED,
        checks = [],
      } = entry.body
      const subject = { kind, startsAt, minutes, forThoseLeftOut, ...(agenda ? { agenda } : {}) }
      return passage('session.schedule', checks, judgeGate({ state, at, gate: 'session.schedule', subject, given }))
    }
    case 'session.opened': {
      const { session, given = NOTHING_GIVEN, checks = [] } = entry.body
      return passage(
        'session.open',
        checks,
        judgeGate({ state, at, gate: 'session.open', subject: { session }, given }),
      )
    }
    case 'session.closed': {
      const { session, checks = [] } = entry.body
      const judged = judgeGate({ state, at, gate: 'session.close', subject: { session }, given: {} })
      return passage('session.close', checks, judged)
    }
    case 'step.started': {
      const { session, step, checks } = entry.body
      const subject = { session, step, ...(entry.actor === 'system' ? { byGroup: true as const } : {}) }
      return passage('step.start', checks, judgeGate({ state, at, gate: 'step.start', subject, given: {} }))
    }
    case 'groups.made': {
      const { session, groups, checks } = entry.body
      const judged = judgeGate({ state, at, gate: 'groups.make', subject: { session, groups }, given: {} })
      return passage('groups.make', checks, judged)
    }
    case 'groups.moved': {
      const { session, member, to, checks } = entry.body
      const judged = judgeGate({ state, at, gate: 'groups.move', subject: { session, member, to }, given: {} })
      return passage('groups.move', checks, judged)
    }
    case 'turn.granted': {
      const { session, member, held = 0, checks = [] } = entry.body
      const answer = state.queue.some((place) => place.member === member && place.answer)
      const subject = { session, member, answer, reason: !!entry.seals.reason }
      return passage('turn.grant', checks, judgeGate({ state, at, gate: 'turn.grant', subject, given: { held } }))
    }
    case 'turn.ended': {
      const { session, seconds, checks = [] } = entry.body
      const judged = judgeGate({ state, at, gate: 'turn.end', subject: { session, seconds }, given: {} })
      return { ...passage('turn.end', checks, judged), mayFail: NUDGES }
    }
    case 'conduct.paused': {
      const { session, member, given, checks } = entry.body
      const judged = judgeGate({ state, at, gate: 'conduct.pause', subject: { session, member }, given })
      return passage('conduct.pause', checks, judged)
    }
    case 'conduct.reviewed': {
      const { session, member, given, checks } = entry.body
      const judged = judgeGate({ state, at, gate: 'conduct.review', subject: { session, member }, given })
      return passage('conduct.review', checks, judged)
    }
    case 'section.thawed': {
      const { section, checks } = entry.body
      return passage(
        'section.thaw',
        checks,
        judgeGate({ state, at, gate: 'section.thaw', subject: { section }, given: {} }),
      )
    }
    case 'seat-card.made':
    case 'seat-card.replaced':
    case 'member.reissued': {
      const { member, checks } = entry.body
      const judged = judgeGate({ state, at, gate: 'member.reissue', subject: { member }, given: {} })
      return passage('member.reissue', checks, judged)
    }
    case 'plan.agreed': {
      const { given, checks } = entry.body
      const subject = agreementOf(state, new Set(given.sections))
      return passage('plan.agree', checks, judgeGate({ state, at, gate: 'plan.agree', subject, given }))
    }
    case 'export.made': {
      const { format, given, checks } = entry.body
      return passage('export.make', checks, judgeGate({ state, at, gate: 'export.make', subject: { format }, given }))
    }
    default:
      return undefined
  }
}

/** What a second call rested on: its entry holds the measures alone, but they say it all. */
function givenOf(checks: readonly Check[], isEarly: boolean): CloseGiven {
  const measured = (id: string) => checks.find(({ rule }) => rule === id)?.measured.num ?? 0
  const papers = measured(quorum.id)
  const citizen = measured(quorumOfCitizens.id)
  return {
    voters: { citizen, professional: papers - citizen },
    papers: papers + measured(onePaperEach.id),
    changedSections: measured(wordingUnchanged.id),
    // Before its time a vote may be closed only if all have voted.
    allVoted: isEarly ? 1 : 0,
  }
}

const passage = (gate: Gate, recorded: readonly Check[], judged: Judgement): Passage => ({
  gate,
  recorded,
  judged,
  mayFail: [],
})
