import { ANSWER_SETTLES_AFTER } from '#domain/explain/state.ts'
import { may } from '#domain/permissions.ts'
import { later } from '#domain/time.ts'
import type { Words } from '#domain/words/words.ts'
import type { SeenPlan } from './plan-view.ts'
import { guiding } from './todos-guide.ts'
import { voting } from './todos-votes.ts'

/** `until`: when it is too late for it; null where nothing runs out. */
export type Todo = { to: string; label: string; why: string; until: string | null }

/**
 * What waits for this reader, most pressing first: what is going on now, what comes before a first vote, what runs out
 * (the soonest first), then the rest. Private: it is made from what only they and the server know.
 */
export function todosOf(view: SeenPlan, words: Words): Todo[] {
  const others = [
    ...mySignature(view, words),
    ...looserRules(view, words),
    ...voting(view, words),
    ...toEverybody(view, words),
    ...papers(view, words),
    ...access(view, words),
    ...pulses(view, words),
    ...sideNotes(view, words),
    ...lostWords(view, words),
    ...typedForMe(view, words),
    ...suggestions(view, words),
    ...myReadiness(view, words),
    ...questions(view, words),
    ...recordings(view, words),
    ...myTimes(view, words),
  ]
  const pressing = others.filter(({ until }) => until !== null)
  return [
    ...liveMeeting(view, words),
    ...conduct(view, words),
    ...support(view, words),
    ...myRole(view, words),
    ...pressing.toSorted((a, b) => (a.until! < b.until! ? -1 : a.until! > b.until! ? 1 : 0)),
    ...others.filter(({ until }) => until === null),
    ...(view.me.guides ? guiding(view, words) : []),
  ]
}

const at = (view: SeenPlan, page = '') => `/plans/${view.plan.id}${page}`

const liveMeeting = (view: SeenPlan, words: Words): Todo[] =>
  view.sessions
    .filter(({ state, present }) => state === 'open' && !present.includes(view.me.id))
    .map(() => ({
      to: at(view, '/live'),
      label: words.plan_todo_live(),
      why: view.me.guides ? words.plan_todo_live_why_guide() : words.plan_todo_live_why(),
      until: null,
    }))

const mySignature = (view: SeenPlan, words: Words): Todo[] =>
  view.overrides
    .filter((override) => override.maySign)
    .map((override) => ({
      to: `${at(view)}#${override.id}`,
      label: words.plan_todo_sign(),
      why: words.plan_todo_sign_why(),
      until: override.until,
    }))

const looserRules = (view: SeenPlan, words: Words): Todo[] =>
  view.charter.toSign.map(({ id, signUntil }) => ({
    to: at(view, `/charter#${id}`),
    label: words.plan_todo_charter(),
    why: words.plan_todo_charter_why(),
    until: signUntil,
  }))

function myRole(view: SeenPlan, words: Words): Todo[] {
  const { me, members } = view
  const role = members.find((member) => member.id === me.id)?.role
  if (!role || role.signedBy.member) return []
  const why = me.mayWrite ? words.plan_todo_role_why_voter() : words.plan_todo_role_why()
  return [{ to: at(view, '/welcome'), label: words.plan_todo_role(), why, until: null }]
}

/** A question to everybody that this reader has not answered. */
const toEverybody = (view: SeenPlan, words: Words): Todo[] =>
  view.toAnswer.map(({ id, until }) => ({
    to: at(view, `/questions/${id}`),
    label: words.plan_todo_question(),
    why: words.plan_todo_question_why(),
    until,
  }))

const access = (view: SeenPlan, words: Words): Todo[] =>
  view.access.ask.map(({ id, startsAt }) => ({
    to: at(view, `/access#${id}`),
    label: words.plan_todo_access(),
    why: words.plan_todo_access_why(),
    until: startsAt,
  }))

const papers = (view: SeenPlan, words: Words): Todo[] =>
  view.unread.map(({ id, title, startsAt }) => ({
    to: at(view, `/papers/${id}`),
    label: words.plan_todo_paper({ title }),
    why: words.plan_todo_paper_why(),
    until: startsAt,
  }))

/** A talk that was offered to me; or, for the contact, people who wait for one. */
const support = ({ support: { offered, waiting, due }, ...view }: SeenPlan, words: Words): Todo[] => {
  const to = `/plans/${view.plan.id}/support`
  return [
    ...(offered ? [{ to, label: words.plan_todo_offered(), why: words.plan_todo_offered_why(), until: null }] : []),
    ...(waiting > 0
      ? [{ to, label: words.plan_todo_support({ n: waiting }), why: words.plan_todo_support_why(), until: due }]
      : []),
  ]
}

/** A minute at the end of a meeting: how was it? */
/** All lead to one page, where each reads their own. */
const conduct = (view: SeenPlan, words: Words): Todo[] => {
  const todo = (label: string, why: string): Todo => ({ to: at(view, '/support#conduct'), label, why, until: null })
  const { mine, reports, toSign, replies } = view.conduct
  return [
    ...(mine ? [todo(words.conduct_todo_mine(), words.conduct_todo_mine_why())] : []),
    ...(toSign ? [todo(words.conduct_todo_sign(), words.conduct_todo_sign_why())] : []),
    ...(reports ? [todo(words.conduct_todo_report(), words.conduct_todo_report_why())] : []),
    ...replies.map((about) => ({
      ...todo(words.conduct_todo_reply(), words.conduct_todo_reply_why()),
      to: at(view, `/support?about=${about}#next-step`),
    })),
  ]
}

const pulses = (view: SeenPlan, words: Words): Todo[] =>
  view.pulses.map(({ id, until }) => ({
    to: at(view, `/meetings/${id}/pulse`),
    label: words.plan_todo_pulse(),
    why: words.plan_todo_pulse_why(),
    until,
  }))

/** What was said where I was, as long as nobody has written it down. */
const sideNotes = (view: SeenPlan, words: Words): Todo[] =>
  view.sideNotes.mine.map(({ id, until }) => ({
    to: at(view, `/side-meetings#${id}`),
    label: words.plan_todo_side_note(),
    why: words.plan_todo_side_note_why(),
    until,
  }))

/** What others took out of my words, part by part. */
const lostWords = (view: SeenPlan, words: Words): Todo[] =>
  view.sections
    .map(({ key, title }) => ({ key, title, n: view.lost.filter(({ section }) => section === key).length }))
    .filter(({ n }) => n > 0)
    .map(({ key, title, n }) => ({
      to: at(view, `/sections/${key}/lost`),
      label: words.plan_todo_lost({ n, title }),
      why: words.plan_todo_lost_why(),
      until: null,
    }))

const myReadiness = (view: SeenPlan, words: Words): Todo[] =>
  view.sections
    .filter((section) => section.askedAt && !section.empty && section.state !== 'agreed' && !section.myAnswer)
    .filter(() => view.me.mayWrite)
    .map((section) => ({
      to: at(view, `/sections/${section.key}/ready`),
      label: words.plan_todo_ready({ title: section.title }),
      why: words.plan_todo_ready_why(),
      until: null,
    }))

/** Asked of everybody with a vote once, until the plan is agreed. */
const myTimes = (view: SeenPlan, words: Words): Todo[] =>
  may(view.me.function, 'availability.say') && !view.saidWhen && !view.plan.agreed
    ? [{ to: at(view, '/when'), label: words.plan_todo_when(), why: words.plan_todo_when_why(), until: null }]
    : []

/** What others typed for this reader, until they have said whether these are their words. */
const typedForMe = (view: SeenPlan, words: Words): Todo[] =>
  view.spokenWords
    .filter(({ speaker }) => speaker === view.me.id)
    .map(({ id, section, scribe }) => ({
      to: at(view, `/words/${id}`),
      label: words.plan_todo_words({ name: view.members.find((member) => member.id === scribe)?.name ?? '' }),
      why: words.plan_todo_words_why({ title: view.sections.find(({ key }) => key === section)?.title ?? '' }),
      until: null,
    }))

/** Other people's suggestions that my side has not said yes to, part by part. */
function suggestions(view: SeenPlan, words: Words): Todo[] {
  const waiting = view.suggestions.filter(({ mayAccept }) => mayAccept)
  return view.sections
    .filter(({ state }) => state === 'drafting')
    .map(({ key, title }) => ({ key, title, n: waiting.filter(({ section }) => section === key).length }))
    .filter(({ n }) => n > 0)
    .map(({ key, title, n }) => ({
      to: at(view, `/sections/${key}/suggestions`),
      label: words.plan_todo_suggestions({ n, title }),
      why: words.plan_todo_suggestions_why(),
      until: null,
    }))
}

/** What others said into a device, for whoever may type it. */
function recordings(view: SeenPlan, words: Words): Todo[] {
  if (!may(view.me.function, 'words.type')) return []
  return view.recordings.flatMap(({ id, section, speaker }) => {
    const part = view.sections.find(({ key, state }) => key === section && state === 'drafting')
    const name = view.members.find((member) => member.id === speaker)?.name
    if (!part || !name || speaker === view.me.id) return []
    return {
      to: at(view, `/sections/${section}/for-someone?recording=${id}`),
      label: words.plan_todo_recording({ name }),
      why: words.plan_todo_recording_why({ title: part.title }),
      until: null,
    }
  })
}

/** My own question, once it has an answer; and everybody else's, while they have none, for those who may answer. */
function questions(view: SeenPlan, words: Words): Todo[] {
  const clear = view.explains.filter((explain) => explain.mine && explain.open && explain.answeredAt)
  const open = view.explains.filter((explain) => !explain.mine && explain.open && !explain.answeredAt)
  const to = (explain: SeenPlan['explains'][number]) => at(view, `/sections/${explain.section}/ready#${explain.id}`)
  return [
    ...clear.map((explain) => ({
      ...{ to: to(explain), label: words.plan_todo_clear(), why: words.plan_todo_clear_why() },
      until: explain.answeredAt && later(explain.answeredAt, ANSWER_SETTLES_AFTER),
    })),
    ...(may(view.me.function, 'explain.answer') ? open : []).map((explain) => ({
      ...{ to: to(explain), label: words.plan_todo_answer(), why: words.plan_todo_answer_why(), until: null },
    })),
  ]
}
