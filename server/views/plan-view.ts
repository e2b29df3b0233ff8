import { findAvailability } from '#db/availability.ts'
import { listBallots, listSeats } from '#db/ballots.ts'
import type { Reader } from '#db/client.ts'
import { listDissentAnswers } from '#db/dissent.ts'
import { listLastChanges } from '#db/documents.ts'
import { findHead } from '#db/log.ts'
import { listReadiness } from '#db/readiness.ts'
import { listSealed } from '#db/sealed.ts'
import { timeToVoteIn } from '#domain/ballots/time-rules.ts'
import { maySignAmendment } from '#domain/charter/state.ts'
import { dissentWindow } from '#domain/dissent/window.ts'
import { isOpen } from '#domain/explain/state.ts'
import type { BallotId, MemberId, PlanId } from '#domain/ids.ts'
import { isDeclared } from '#domain/interests/state.ts'
import { namingOf } from '#domain/naming/state.ts'
import { maySign, rulesInQuestion } from '#domain/overrides/state.ts'
import { may, mayWrite } from '#domain/permissions.ts'
import type { ScopeText } from '#domain/plan/commands.ts'
import { fairnessOf } from '#domain/plan/fairness.ts'
import { memberOf, type Phase, type PlanState, phaseOf } from '#domain/plan/state.ts'
import { waitingRecordings, waitingWords } from '#domain/scribing/state.ts'
import { openSuggestions, sideToSayYes } from '#domain/suggestions/state.ts'
import { sectionPrompt, sectionTitle } from '#domain/text/section-words.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/text/sections.ts'
import { toInstant } from '#domain/time.ts'
import type { Words } from '#domain/words/words.ts'
import { accessTodos } from '../access/view.ts'
import { votesToConfirm } from '../ballots/afresh.ts'
import { conductTodos } from '../conduct/view.ts'
import type { Deps } from '../deps.ts'
import { votesToHelpWith } from '../helping/todos.ts'
import { lossesOf } from '../history/view.ts'
import { lotViews } from '../lots/view.ts'
import { unreadPapers } from '../papers/view.ts'
import { pulsesToAnswer } from '../pulse/view.ts'
import { questionsToAnswer } from '../questions/todos.ts'
import { talkOf } from '../rounds/view.ts'
import { notesToWrite } from '../side-meetings/view.ts'
import { timelineDates } from '../timeline/dates.ts'
import { supportTodos } from '../wellbeing/view.ts'
import { type BallotView, ballotView } from './ballot-view.ts'
import { type Opened, openFor } from './opened.ts'
import { type Todo, todosOf } from './todos.ts'

/** A plan as one member may see it, and what waits for them: what API, pages, mail and live pages start from. */
export type SeenPlan = Awaited<ReturnType<typeof seenPlan>>
export type PlanView = SeenPlan & { todos: Todo[] }

type Name = { name: string; email?: string }

/** Reads a plan for one member, in their language. Throws `not-found` for no such plan. */
export async function planView(deps: Deps, db: Reader, planId: PlanId, me: MemberId, words: Words): Promise<PlanView> {
  const seen = await seenPlan(deps, db, planId, me, words)
  return { ...seen, todos: todosOf(seen, words) }
}

async function seenPlan(deps: Deps, db: Reader, planId: PlanId, me: MemberId, words: Words) {
  const head = await findHead(db, planId)
  const state = await deps.states.read(db, planId, head?.size)
  const reader = memberOf(state, me)
  const sealed = await listSealed(db, planId)
  const opened = openFor(sealed, reader)
  // Whose an anonymous objection or question is, only they themselves are told.
  const mine = new Set(sealed.filter(({ author }) => author === me).map(({ seal }) => seal))
  const answered = await listDissentAnswers(db, planId, [...state.ballots.keys()])
  const readiness = await listReadiness(db, planId, SECTION_KEYS)
  const text = (seal: string | null) => (seal ? ((opened[seal]?.value as string | undefined) ?? null) : null)
  const nameOf = (id: MemberId | null) => (id ? nameIn(opened, state, id) : null)
  const myAnswer = (key: SectionKey, digest: string) => {
    const answer = readiness.find(({ section, memberId }) => section === key && memberId === me)
    return answer && (answer.state === 'help' || answer.digest === digest) ? answer.state : null
  }
  const texts = new Map((await deps.texts.readAll(db, planId)).map((section) => [section.section, section]))
  const changes = await listLastChanges(db, planId)
  return {
    plan: {
      id: planId,
      title: text(state.title) ?? '',
      place: text(state.place) ?? '',
      question: text(state.question) ?? '',
      method: state.method,
      scope: state.scope ? ((opened[state.scope]?.value as ScopeText | undefined) ?? null) : null,
      startedAt: state.startedAt,
      agreed: state.agreed,
      citizensShortSince: state.citizensShortSince,
      rulesInQuestion: rulesInQuestion(state),
    },
    phase: phaseOf(state) as Phase,
    now: toInstant(deps.now()),
    head: { size: state.size, checkpoint: head?.checkpoint ?? '' },
    me: {
      id: me,
      name: nameOf(me) ?? '',
      side: reader.side,
      function: reader.function,
      mayWrite: mayWrite(reader.function),
      /** Has said, within the last year, what they could gain or lose by the plan. */
      declared: isDeclared(state, me, toInstant(deps.now())),
      guides: may(reader.function, 'ballot.open'),
      /** Where they want to be named in what is published. */
      naming: namingOf(state, me),
      role: reader.role ? { ...reader.role, text: opened[reader.role.seal]?.value ?? null } : null,
    },
    sections: SECTION_KEYS.map((key) => {
      const section = state.sections.get(key)!
      const current = texts.get(key)!
      return {
        key,
        title: sectionTitle(key, words),
        prompt: sectionPrompt(key, words),
        state: section.state,
        digest: current.digest,
        seq: current.seq,
        empty: current.empty,
        // Whose words stand in it; who deleted words or moved a comma is in the history, not here.
        authors: current.authors.map((id) => ({ id, name: nameOf(id) ?? 'A former member' })),
        changedAt: changes.has(key) ? toInstant(changes.get(key)!) : null,
        ballotId: section.ballot,
        askedAt: section.askedAt,
        myAnswer: myAnswer(key, current.digest),
      }
    }),
    members: [...state.members.values()].map((member) => ({
      ...{ id: member.id, name: nameOf(member.id) ?? words.log_former_member(), side: member.side, kind: member.kind },
      ...{ function: member.function, status: member.status, joinedAt: member.joinedAt },
      role: member.role
        ? {
            version: member.role.version,
            signedBy: member.role.signedBy,
            text: opened[member.role.seal]?.value ?? null,
          }
        : null,
    })),
    sessions: sessionsView(state, text),
    conduct: await conductTodos(db, state, { planId, me, now: toInstant(deps.now()) }),
    pulses: await pulsesToAnswer(db, state, { planId, memberId: me, now: toInstant(deps.now()) }),
    // Asked of everybody, and not answered by this reader yet; votes in which somebody counts on their help.
    toAnswer: await questionsToAnswer(db, state, { planId, me: reader, now: toInstant(deps.now()) }),
    toHelp: await votesToHelpWith(db, state, { planId, me }),
    toConfirm: await votesToConfirm(db, state, me),
    ballots: await ballotViews(db, planId, state, me, { words, now: toInstant(deps.now()), text }),
    lots: lotViews(state, { planId, me, secrets: deps.secrets, nameOf }),
    objections: [...state.objections.values()].map((o) => ({
      ...o,
      author: nameOf(o.author),
      mine: mine.has(o.reason),
      reason: text(o.reason),
      ...talkOf(state, o, { me, isMine: mine.has(o.reason), now: toInstant(deps.now()), nameOf, text }),
    })),
    dissents: [...state.dissents.values()].map((d) => ({ ...d, author: nameOf(d.author), text: text(d.text) })),
    explains: [...state.explains.values()].map((x) => ({
      ...{ id: x.id, section: x.section, askedAt: x.askedAt, answeredAt: x.answeredAt },
      ...{
        question: text(x.question),
        answer: text(x.answer),
        open: isOpen(x, toInstant(deps.now())),
        mine: mine.has(x.question),
      },
    })),
    // Their words are on a page of their own; here only what waits for whom.
    suggestions: openSuggestions(state).map((suggestion) => ({
      ...{ id: suggestion.id, section: suggestion.section },
      mayAccept: sideToSayYes(suggestion, reader) !== null,
    })),
    // Words that somebody typed for a member: told to the two whom it concerns.
    spokenWords: waitingWords(state)
      .filter(({ speaker, scribe }) => speaker === me || scribe === me)
      .map(({ id, section, speaker, scribe, typedAt }) => ({ id, section, speaker, scribe, typedAt })),
    recordings: waitingRecordings(state).map(({ id, section, speaker, saidAt }) => ({ id, section, speaker, saidAt })),
    overrides: [...state.overrides.values()].map((o) => ({
      ...{
        id: o.id,
        gate: o.gate,
        rule: o.rule,
        type: o.type,
        ballot: o.ballot,
        requestedAt: o.requestedAt,
        until: o.until,
      },
      ...{ state: o.state, usedBy: o.usedBy, reason: text(o.reason) },
      requestedBy: nameOf(o.requestedBy),
      countersignedBy: nameOf(o.countersignedBy),
      maySign:
        o.state === 'asked' && o.until > toInstant(deps.now()) && maySign(state).some((member) => member.id === me),
    })),
    charter: {
      toSign: [...state.amendments.values()]
        .filter((amendment) => maySignAmendment(amendment, reader, toInstant(deps.now())))
        .map(({ id, signUntil }) => ({ id, signUntil })),
      dissentWindow: dissentWindow(state),
      timeToVote: timeToVoteIn(state),
      // Numbers of rules that the group chose itself.
      settings: state.settings,
    },
    /** Whether this reader has said when they can come. Nobody is told of others. */
    saidWhen: (await findAvailability(db, planId, me)) !== undefined,
    // What this reader has to say or to arrange about what people need; nobody else's.
    access: await accessTodos(db, planId, state, reader, toInstant(deps.now())),
    // Ready in the form that this reader needs, and not opened yet.
    unread: (await unreadPapers(db, planId, state, reader)).map(({ id, title, startsAt }) => ({
      ...{ id, title: text(title) ?? '', startsAt },
    })),
    // Side meetings of which nobody has written what was said: this reader's own to write, and how many are late.
    sideNotes: notesToWrite(state, me, toInstant(deps.now())),
    // Which steps end next, and whether their last days are near or over.
    timeline: timelineDates(state, toInstant(deps.now())),
    // Who waits for a talk, the contact alone is told; that one was offered, only whom it is for.
    support: await supportTodos(db, planId, state, reader),
    // Only they themselves hear of it.
    lost: (await lossesOf(deps, { planId, memberId: me })).map(({ id, section }) => ({ id, section })),
    dissentAnswered: answered.filter(({ memberId }) => memberId === me).map(({ ballotId }) => ballotId),
    fairness: fairnessOf(state, toInstant(deps.now())),
    exports: state.exports,
    refusals: state.refusals,
  }
}

function nameIn(opened: Opened, state: PlanState, id: MemberId): string | null {
  const identity = state.members.get(id)?.identity
  return identity ? ((opened[identity]?.value as Name | undefined)?.name ?? null) : null
}

const sessionsView = (state: PlanState, text: (seal: string | null) => string | null) =>
  [...state.sessions.values()].map((session) => ({
    ...{
      id: session.id,
      kind: session.kind,
      startsAt: session.startsAt,
      minutes: session.minutes,
      openedAt: session.openedAt,
      state: session.state,
    },
    title: text(session.title) ?? '',
    present: [...session.present],
    attended: session.attended.size,
    queue: session.id === state.openSession ? state.queue : [],
    turn: session.id === state.openSession ? state.turn : null,
  }))

async function ballotViews(
  db: Reader,
  planId: PlanId,
  state: PlanState,
  me: MemberId,
  seen: Parameters<typeof ballotView>[5],
): Promise<BallotView[]> {
  const rows = await listBallots(db, planId)
  const views = new Map<BallotId, BallotView>()
  for (const row of rows) {
    const ballot = state.ballots.get(row.ballot_id as BallotId)
    if (!ballot) continue
    const voters = row.state === 'open' ? (await listSeats(db, ballot.id)).map((seat) => seat.memberId) : []
    views.set(ballot.id, ballotView(state, ballot, row, me, voters, seen))
  }
  // In the order in which they were opened.
  return [...state.ballots.keys()].flatMap((id) => views.get(id) ?? [])
}
