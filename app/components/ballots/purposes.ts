import { PURPOSES, type VotePurpose } from '#domain/ballots/purposes.ts'
import type { AnyMethodId } from '#domain/ballots/state.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { wordsOfMethod } from './method-words.ts'
import { methodForText, type Suggestion } from './suggested-method.ts'

type PurposeWords = { title: string; hint: string }

/** What a vote may be for, in the words of a guide. */
export const PURPOSE_WORDS: Record<VotePurpose, PurposeWords> = {
  'feel-the-room': { title: m.ballots_purpose_feel(), hint: m.ballots_purpose_feel_hint() },
  'agree-a-text': { title: m.ballots_purpose_agree(), hint: m.ballots_purpose_agree_hint() },
  'choose-one': { title: m.ballots_purpose_one(), hint: m.ballots_purpose_one_hint() },
  'choose-several': { title: m.ballots_purpose_several(), hint: m.ballots_purpose_several_hint() },
  'divide-money': { title: m.ballots_purpose_money(), hint: m.ballots_purpose_money_hint() },
  'find-a-date': { title: m.ballots_purpose_date(), hint: m.ballots_purpose_date_hint() },
  'choose-people': { title: m.ballots_purpose_people(), hint: m.ballots_purpose_people_hint() },
}

export const purposeIn = (text: string | null): VotePurpose | null =>
  PURPOSES.find((purpose) => purpose === text) ?? null

/** Why this way is proposed for that, in one line. Agreeing a text is the group's own matter. */
const WHY: Record<Exclude<VotePurpose, 'agree-a-text'>, { method: AnyMethodId; why: (method: string) => string }> = {
  'feel-the-room': { method: 'fist5', why: (method) => m.ballots_purpose_feel_why({ method }) },
  'choose-one': { method: 'ranked', why: (method) => m.ballots_purpose_one_why({ method }) },
  'choose-several': { method: 'approval', why: (method) => m.ballots_purpose_several_why({ method }) },
  'divide-money': { method: 'budget-es', why: (method) => m.ballots_purpose_money_why({ method }) },
  'find-a-date': { method: 'time', why: (method) => m.ballots_purpose_date_why({ method }) },
  'choose-people': { method: 'approval', why: (method) => m.ballots_purpose_people_why({ method }) },
}

/** What a form proposes for what the vote is for. */
export function methodFor(purpose: VotePurpose, view: Pick<PlanView, 'plan' | 'members'>): Suggestion {
  if (purpose === 'agree-a-text') return methodForText(view)
  const { method, why } = WHY[purpose]
  return { method, why: why(wordsOfMethod(method).title) }
}

/** Other ways that can serve it too; who takes one of these says why. */
export const OTHER_WAYS: Record<VotePurpose, readonly AnyMethodId[]> = {
  'feel-the-room': ['fist5', 'gradients8', 'majority', 'dots', 'score'],
  'agree-a-text': ['consent', 'gradients8', 'fist5', 'majority'],
  'choose-one': ['ranked', 'approval', 'score', 'ranked-irv'],
  'choose-several': ['approval'],
  'divide-money': ['budget-es', 'approval', 'ranked'],
  'find-a-date': ['time', 'approval'],
  'choose-people': ['approval', 'ranked', 'score'],
}

/** A text is agreed, or felt out before that. */
export const textPurpose = (text: string | null): 'agree-a-text' | 'feel-the-room' =>
  text === 'feel-the-room' ? 'feel-the-room' : 'agree-a-text'
