import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { consumeOverrides } from '../overrides/evolve.ts'
import { EDITION } from '../rules/edition.ts'
import { FACILITATION, type PlanEntries, type RefusedBody } from './entries.ts'
import type { PlanState } from './state.ts'

const evolveRefused = (state: PlanState, { body }: { body: RefusedBody }) => {
  for (const { rule } of body.refusals) state.refusals[rule] = (state.refusals[rule] ?? 0) + 1 + body.repeats
}

/** Rules of a later release are not ours to judge by: whoever reads such a log needs that release. */
function knownEdition(edition: number): number {
  if (!Number.isSafeInteger(edition) || edition < 1 || edition > EDITION)
    illegal('is_judged_by_rules_of_a_later_release')
  return edition
}

export const evolvePlan: Evolvers<PlanEntries> = {
  'log.opened': (state, { actor, body }) => {
    if (state.size > 0 || actor !== 'system') illegal('opens_a_log_that_is_open_already')
    state.origin = body.origin
    state.keys = body.keys
  },
  'plan.started': (state, { seals, body, at }) => {
    if (state.startedAt || !state.origin) illegal('starts_a_plan_twice')
    if (!seals.title || !seals.place || !seals.question) illegal('starts_a_plan_without_title_place_and_question')
    state.startedAt = at
    state.title = seals.title
    state.place = seals.place
    state.question = seals.question
    state.method = body.method
    state.facilitatorEmployedBySponsor = body.facilitatorEmployedBySponsor
    if (body.edition !== undefined) state.edition = knownEdition(body.edition)
  },
  'rules.adopted': (state, { actor, body }) => {
    if (actor !== 'system' || body.edition <= state.edition) illegal('adopts_rules_that_hold_already')
    state.edition = knownEdition(body.edition)
  },
  'scope.stated': (state, { seals }) => {
    if (!seals.scope) illegal('states_a_scope_without_sealing_it')
    state.scope = seals.scope
  },
  'plan.agreed': (state, { body, at, seq }) => {
    if (body.ballots.length === 0) illegal('agrees_a_plan_without_a_vote')
    for (const id of body.ballots) {
      const ballot = state.ballots.get(id)
      if (ballot?.outcome !== 'adopted' || ballot.kind !== 'deciding') illegal('agrees_a_plan_without_its_vote')
    }
    consumeOverrides(state, body.checks, seq)
    state.agreed = { at, text: body.text, ballots: body.ballots, seq }
    for (const section of state.sections.values()) section.state = 'agreed'
  },
  ...(Object.fromEntries(FACILITATION.map((type) => [`${type}.refused`, evolveRefused])) as unknown as Evolvers<
    Pick<PlanEntries, `${(typeof FACILITATION)[number]}.refused`>
  >),
}
