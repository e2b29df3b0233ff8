import type { Ballot, Outcome } from '#domain/ballots/state.ts'
import type { PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { isRound } from '#domain/questions/stages.ts'
import type { Question } from '#domain/questions/state.ts'
import { waitingRecordings, waitingWords } from '#domain/scribing/state.ts'
import { SECTION_KEYS } from '#domain/text/sections.ts'

/** Where in a plan there is something of each kind to look at. Null: this plan has none. */
export type Places = {
  plan: string
  openVote: string | null
  /** Adopted, with words of somebody who disagreed beside it where there are any. */
  adoptedVote: string | null
  /** Closed, and adopted nothing. */
  lostVote: string | null
  /** In which people chose one of several. */
  chosenVote: string | null
  /** Sections by state; `written` and `empty` are those that people can write in. */
  written: string | null
  empty: string | null
  /** The form for one paragraph. */
  paragraph: string | null
  /** What changed in a text since it began, and a page that asks whether an old text shall come back. */
  compared: string | null
  restored: string | null
  /** The form of a need, an action … that stands in a text. */
  record: string | null
  /** What somebody is sent who votes on paper. */
  contact: string | null
  /** The record of a meeting that is over. */
  sessionRecord: string | null
  /** What somebody typed for a member, who has not answered. */
  spoken: string | null
  /** Something to read before a meeting that is to come. */
  paper: string | null
  /** Questions to everybody: answers hidden in a meeting, shown, and in people's own time. */
  hiddenAnswers: string | null
  shownAnswers: string | null
  ownTime: string | null
  /** Where a recording is typed. */
  recording: string | null
  voting: string | null
  agreed: string | null
  /** Where a meeting goes on. */
  meeting: string | null
  agenda: string | null
  pulse: string | null
  /** Links in letters: to say yes to, said yes to before, and to end them. */
  confirmMail: string | null
  confirmedMail: string | null
  mailOff: string | null
  /** A link that nobody has used yet, one that was used, and whom the unused one is for. */
  link: string | null
  usedLink: string | null
  invited: string | null
  /** The door of a meeting that is on, by its own code and by a card. */
  door: string | null
  seat: string | null
}

/** Found by what the log says, so that any plan will do: a test's own, or the demo. `filled`: sections with words. */
export function placesIn(planId: PlanId, state: PlanState, filled: ReadonlySet<string>): Places {
  const plan = `/plans/${planId}`
  const ballots = [...state.ballots.values()]
  const address = (ballot: Ballot | undefined) => (ballot ? `${plan}/ballots/${ballot.id}` : null)
  const closed = (outcomes: readonly Outcome[]) =>
    ballots.filter(({ state: at, outcome }) => at === 'closed' && outcome !== null && outcomes.includes(outcome))
  const disagreed = new Set([...state.dissents.values()].map(({ ballot }) => ballot))
  const adopted = closed(['adopted'])
  const part = (holds: (key: string) => boolean) => {
    const key = SECTION_KEYS.find(holds)
    return key ? `${plan}/sections/${key}` : null
  }
  const [spoken] = waitingWords(state)
  const [paper] = state.papers.values()
  const over = [...state.sessions.values()].find((session) => session.state === 'closed')
  const [said] = waitingRecordings(state)
  const asked = (holds: (question: Question) => boolean) => {
    const question = [...state.questions.values()].find(holds)
    return question ? `${plan}/questions/${question.id}` : null
  }
  const inOwnTime = ({ session }: Question) => isRound(state.sessions.get(session)!)
  const isIn = (key: string, wanted: string) => [...state.sections].some(([k, s]) => k === key && s.state === wanted)
  const askedAbout = [...state.sections].find(
    ([key, { state: at, askedAt }]) => at === 'drafting' && askedAt && filled.has(key),
  )
  return {
    plan,
    openVote: address(ballots.find((ballot) => ballot.state === 'open')),
    adoptedVote: address(adopted.find(({ id }) => disagreed.has(id)) ?? adopted.at(-1)),
    chosenVote: address(closed(['winner']).at(-1)),
    lostVote: address(closed(['objections-open', 'not-adopted', 'no-quorum']).at(0)),
    written: askedAbout ? `${plan}/sections/${askedAbout[0]}` : part((key) => isIn(key, 'drafting') && filled.has(key)),
    empty: part((key) => isIn(key, 'drafting') && !filled.has(key)),
    voting: part((key) => isIn(key, 'voting')),
    agreed: part((key) => isIn(key, 'agreed') && filled.has(key)),
    ...{ paragraph: null, compared: null, restored: null, link: null, usedLink: null, invited: null },
    hiddenAnswers: asked((question) => question.revealedAt === null && !inOwnTime(question)),
    shownAnswers: asked(({ revealedAt }) => revealedAt !== null),
    ownTime: asked(inOwnTime),
    recording: said ? `${plan}/sections/${said.section}/for-someone?recording=${said.id}` : null,
    contact: null,
    paper: paper ? `${plan}/papers/${paper.id}` : null,
    sessionRecord: over ? `${plan}/meetings/${over.id}` : null,
    spoken: spoken ? `${plan}/words/${spoken.id}` : null,
    meeting: state.openSession ? plan : null,
    pulse: state.openSession ? `${plan}/meetings/${state.openSession}/pulse` : null,
    agenda: state.openSession ? `${plan}/meetings/${state.openSession}/agenda` : null,
    ...{ confirmMail: null, confirmedMail: null, mailOff: null, door: null, seat: null },
    ...{ paragraph: null, record: null, link: null, usedLink: null, invited: null },
  }
}
