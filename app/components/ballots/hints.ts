import { isElector } from '#domain/members/state.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** What can be seen without trying: the rules themselves are judged only when the form is sent. */
export function hintsFor(view: PlanView, keys: readonly string[]): string[] {
  const sections = view.sections.filter((section) => keys.includes(section.key))
  const written = sections.filter((section) => !section.empty)
  const open = view.explains.filter((explain) => keys.includes(explain.section) && explain.open).length
  const voting = sections.some((section) => section.state === 'voting')
  const { all, citizens } = votersOf(view)
  return [
    ...(keys.length > 0 && written.length === 0 ? [m.ballots_hint_no_words()] : []),
    ...(voting ? [m.ballots_hint_other_vote()] : []),
    ...(open > 0 ? [m.ballots_hint_explain({ n: open })] : []),
    ...(all === 0 ? [m.ballots_hint_nobody()] : []),
    ...(citizens * 2 < all ? [m.ballots_hint_few_citizens()] : []),
    ...(written.some((section) => !section.askedAt) ? [m.ballots_hint_ask_ready()] : []),
  ]
}

/** Who would have a vote now. */
export function votersOf({ members }: Pick<PlanView, 'members'>): { all: number; citizens: number } {
  const joined = members.filter((member) => isElector(member) && member.status === 'joined')
  return { all: joined.length, citizens: joined.filter((member) => member.side === 'citizen').length }
}
