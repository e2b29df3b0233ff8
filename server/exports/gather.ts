import { type BallotRow, listBallots } from '#db/ballots.ts'
import type { Reader } from '#db/client.ts'
import { findHead, type Head } from '#db/log.ts'
import { listSealed, type Sealed } from '#db/sealed.ts'
import { AppError } from '#domain/app-error.ts'
import { isPublicSeal } from '#domain/exports/bundle.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Deps } from '../deps.ts'
import type { SectionText } from '../documents/texts.ts'

export type ExportDeps = Pick<Deps, 'secrets' | 'states' | 'texts'>

/** A plan as it is told outside, all of it as of one size of the log. */
export type Gathered = {
  planId: PlanId
  head: Head
  state: PlanState
  /** Of the entries up to that size, without names and role descriptions. */
  sealed: Sealed[]
  ballots: BallotRow[]
  texts: SectionText[]
  /** What those are called who want to be named somewhere in what is published (LPF-48). */
  names: ReadonlyMap<MemberId, string>
}

const ATTEMPTS = 10

/**
 * Reads everything as of one head, and again if somebody acted meanwhile: outside a transaction reads are not of one
 * moment. `more` reads what else a format needs. `make` runs at once after the last look, for as long as nobody else
 * can: the state is shared, and moves on with the log.
 */
export async function gather<More, Made>(
  deps: ExportDeps,
  reader: Reader,
  planId: PlanId,
  state: PlanState | undefined,
  more: (gathered: Gathered) => Promise<More>,
  make: (gathered: Gathered, more: More) => Made,
): Promise<Made> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const head = await findHead(reader, planId)
    if (!head) throw new AppError('not-found', (words) => words.errors_no_such_plan())
    const folded = state?.size === head.size ? state : await deps.states.read(reader, planId, head.size)
    const all = await listSealed(reader, planId)
    const sealed = all.filter(({ name, audience }) => audience === 'members' && isPublicSeal(name))
    const ballots = await listBallots(reader, planId)
    const texts = await deps.texts.readAll(reader, planId)
    const gathered = { planId, head, state: folded, sealed, ballots, texts, names: namesOf(folded, all) }
    const rest = await more(gathered)
    const after = await findHead(reader, planId)
    if (after?.size === head.size && folded.size === head.size) return make(gathered, rest)
  }
  throw new AppError('busy', (words) => words.errors_plan_changes_fast())
}

function namesOf(state: PlanState, all: readonly Sealed[]): Map<MemberId, string> {
  const bySeal = new Map(all.map(({ seal, value }) => [seal, value]))
  return new Map(
    [...state.naming.keys()].flatMap((id): [MemberId, string][] => {
      const identity = bySeal.get(state.members.get(id)?.identity ?? '')
      const { name } = (identity ?? {}) as { name?: unknown }
      return typeof name === 'string' ? [[id, name]] : []
    }),
  )
}
