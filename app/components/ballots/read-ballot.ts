import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { dissentUntil } from '#domain/dissent/until.ts'
import { middleWords } from '#domain/exports/vote-words.ts'
import { isElector, isRoleAgreed } from '#domain/members/state.ts'
import { DAY, later } from '#domain/time.ts'
import type { BallotView } from '#server/views/ballot-view.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { readHelped } from '../helping/read-helped.ts'
import { isScale } from './choice-order.ts'
import { choicesFor, choicesOf } from './choices.ts'
import { readKeys } from './keys/read-keys.ts'
import { wordsOfMethod } from './method-words.ts'
import { ownWords, questionOf, shortName } from './names.ts'
import { neededWords } from './needed-words.ts'
import { nextWords } from './next-words.ts'
import { outcomeTag } from './outcome.ts'
import { readChosen } from './paper/read-chosen.ts'
import { paperFor } from './paper/read-paper.ts'
import { PURPOSE_WORDS } from './purposes.ts'
import { readChange } from './read-change.ts'
import { readPapers } from './read-papers.ts'
import { textsOf } from './read-texts.ts'
import { resultWords } from './result-words.ts'
import { rollWords, soFarWords, turnoutWords } from './turnout-words.ts'

/** Everything that the page of a vote shows to one reader, with its words: the browser loads none that it doesn't show. */
export async function readBallot(context: AppLoadContext, planId: string | undefined, ballotId: string | undefined) {
  const view = await planFor(context, planId)
  const ballot = view.ballots.find((known) => known.id === ballotId)
  if (!ballot) throw new Response(m.ballots_not_found(), { status: 404 })
  const { plan, me, members } = view
  const self = members.find((member) => member.id === me.id)
  const until = dissentUntil(view, ballot)
  return {
    plan: { id: plan.id },
    me: { guides: me.guides },
    ballot: standingOf(ballot),
    commandId: context.newId(),
    isMeeting: view.sessions.some(({ state }) => state === 'open'),
    helped: await readHelped(context, view, ballot),
    keys: await readKeys(context, view, ballot),
    address: `${context.publicUrl}/plans/${plan.id}/ballots/${ballot.id}`,
    question: questionOf(ballot),
    own: ownWords(ballot.question),
    choices: choicesFor(ballot.definition, me.id),
    paper: paperFor(ballot.definition),
    isShuffled: !isScale(ballot.method),
    texts: await textsOf(context, view, ballot),
    change: await readChange(context, view, ballot),
    charter: charterOf(plan.id, ballot),
    chosen: readChosen(ballot.definition, ballot.result),
    round: ballot.round,
    again: votePage(plan.id, ballot),
    judged: judgedIn(view, ballot),
    testUntil: later(view.now, TEST_DAYS * DAY),
    relays: members
      .filter(({ id, status, function: fn }) => status === 'joined' && isElector({ function: fn }) && id !== me.id)
      .map(({ id, name }) => ({ value: id, label: name })),
    lot: view.lots.find((lot) => lot.ballot === ballot.id) ?? null,
    papers: await readPapers(context, plan.id, ballot),
    files: ballot.state === 'closed' ? await context.filesOfVote(plan.id, ballot.id) : [],
    talk: ballot.talk && { ...ballot.talk, by: members.find(({ id }) => id === ballot.talk?.by)?.name ?? null },
    words: wordsFor(ballot),
    next: ballot.postUntil ? { text: m.helping_post_open(), at: ballot.postUntil } : nextWords(ballot, until),
    role: self?.role ?? null,
    // Whoever has no seat needs no role to be agreed here.
    roleAgreed: !ballot.onRoll || (!!self && isRoleAgreed(self)),
    mustDeclare: ballot.kind === 'deciding' && ballot.onRoll && ballot.state === 'open' && !view.me.declared,
    objections: view.objections.filter((objection) => objection.ballot === ballot.id),
    dissents: view.dissents.filter((dissent) => dissent.ballot === ballot.id),
    dissentUntil: until,
    dissentAnswered: view.dissentAnswered.includes(ballot.id),
  }
}
export type BallotPage = Awaited<ReturnType<typeof readBallot>>

/** A day more than the shortest time, as it is suggested. */
const TEST_DAYS = 3

/** Where the guide puts the same to the vote again. */
function votePage(planId: string, { subject }: BallotView): string {
  if (subject.kind === 'section') return `/plans/${planId}/sections/${subject.section}/vote`
  return `/plans/${planId}/vote${subject.kind === 'plan' ? '?what=plan' : '?what=question'}`
}

/** The objection that the others are asked about. */
function judgedIn({ objections }: Pick<PlanView, 'objections'>, { subject }: BallotView) {
  const found = subject.kind === 'objection' ? objections.find(({ id }) => id === subject.objection) : undefined
  return found ? { author: found.author, reason: found.reason } : null
}

const charterOf = (planId: string, { charter, subject }: BallotView) =>
  charter && subject.kind === 'charter' ? { title: charter, to: `/plans/${planId}/charter#${subject.amendment}` } : null

/** What the page itself looks at; the rest of a vote goes to it as words. */
function standingOf(ballot: BallotView) {
  const { id, kind, state, onRoll, youVoted, roll, closesAt, closesWhenAll, closedAt, noticeUntil, call } = ballot
  const { retired, definitionDigest, lowCitizenTurnout, postUntil, isVotingOver } = ballot
  return {
    ...{ id, kind, state, onRoll, youVoted, closesAt, closesWhenAll, closedAt, noticeUntil, call },
    ...{
      retired,
      definitionDigest,
      lowCitizenTurnout,
      postUntil,
      isVotingOver,
      few: roll.citizen + roll.professional < FEW,
    },
  }
}

/** So few that a result may show how somebody voted (voting handbook §4.7). */
const FEW = 10

const KIND_WORDS: Record<BallotView['kind'], () => string> = {
  deciding: m.ballots_kind_deciding_hint,
  sensing: m.ballots_kind_sensing_hint,
  procedural: m.ballots_kind_procedural_hint,
}

function wordsFor(ballot: BallotView) {
  const { definition, method, state, kind, result } = ballot
  return {
    name: shortName(ballot),
    tag: outcomeTag(ballot),
    kind: KIND_WORDS[kind](),
    method: wordsOfMethod(method).title,
    needed: neededWords(definition),
    purpose: ballot.purpose ? PURPOSE_WORDS[ballot.purpose].title : null,
    reason: ballot.methodReason,
    breakdown: definition.breakdown === 'sides' ? m.ballots_breakdown_declared() : null,
    middle: result ? middleWords(definition, result, m) : '',
    sides: definition.sidesCompared ? m.ballots_sides_compared() : null,
    roll: rollWords(ballot),
    soFar: state === 'open' ? soFarWords(ballot) : null,
    result: state === 'open' ? null : resultWords(ballot),
    turnout: state === 'closed' ? turnoutWords(ballot) : [],
    numbers:
      result && !result.chosen
        ? choicesOf(definition).map(({ id, label }) => ({
            ...{ id, label, n: result.counts[id] ?? 0 },
            sides: result.sides
              ? { citizen: result.sides.citizen[id] ?? 0, professional: result.sides.professional[id] ?? 0 }
              : null,
          }))
        : [],
  }
}
