import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import { listTalksOf, type StoredTalk } from '#db/talks.ts'
import { type Contribution, contributionsOf, newsSince } from '#domain/contributions/contribution.ts'
import type { Talk } from '#domain/contributions/talk.ts'
import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import type { Json } from '#domain/log/canonical.ts'
import type { Seal } from '#domain/log/seal.ts'
import { memberOf, type PlanState } from '#domain/plan/state.ts'
import type { Change } from '#domain/suggestions/state.ts'
import { type QuotedLook, quotedLooks } from '#domain/suggestions/wanted-looks.ts'
import { toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { type LossView, lossesOf } from '../history/view.ts'
import { openFor } from '../views/opened.ts'

type Asking = { planId: PlanId; memberId: MemberId }

/** A contribution with its words, for whoever gave it. Null: there are none, or they were erased. */
export type ContributionView = Contribution & {
  name: string | null
  said: string | null
  /** How words of their suggestion are to look. */
  looks: readonly QuotedLook[]
  answered: string | null
}

/** Everything that a member gave to a plan and what became of it, the newest first. Nobody else may be told. */
export async function listContributions(deps: Deps, { planId, memberId }: Asking): Promise<ContributionView[]> {
  const { db } = deps
  const state = await deps.states.read(db, planId)
  const talks = await listTalksOf(db, planId, memberId)
  const losses = await lossesOf(deps, { planId, memberId })
  const found = contributionsOf(state, {
    ...{ me: memberId, asked: await askedBy(db, planId, state, memberId) },
    ...{ talks: talks.map(talkOf), losses },
  })
  const open = await opening(db, planId, state, memberId, found)
  const textOf = (seal: Seal | null) => wordsIn(open(seal))
  return found.map((one) => ({
    ...one,
    looks: one.kind === 'suggestion' ? looksIn(open(one.words)) : [],
    name: textOf(one.by && (state.members.get(one.by)?.identity ?? null)),
    ...(one.kind === 'comment'
      ? wordsOfTalk(talks, one.id, memberId)
      : { said: one.kind === 'loss' ? wordsLost(losses, one.id) : textOf(one.words), answered: textOf(one.answer) }),
  }))
}

/**
 * What others did with a member's words since an instant, the newest first. The one way to ask for it: the pages do, and
 * whatever else brings people news, such as mail, asks here too, with the moment of the last news that it sent.
 */
export async function listNews(deps: Deps, asking: Asking, since: Instant): Promise<ContributionView[]> {
  return newsSince(await listContributions(deps, asking), since)
}

/** The seals of the questions that this member asked: the log names nobody. */
async function askedBy(db: Reader, planId: PlanId, { explains }: PlanState, me: MemberId): Promise<Set<Seal>> {
  const questions = [...explains.values()].map(({ question }) => question)
  const sealed = await listSealed(db, planId, questions)
  return new Set(sealed.filter(({ author }) => author === me).map(({ seal }) => seal as Seal))
}

/** Opens, as far as this member may, what the contributions hide, and the names of those who answered. */
async function opening(db: Reader, planId: PlanId, state: PlanState, me: MemberId, found: readonly Contribution[]) {
  const identities = found.flatMap(({ by }) => (by && state.members.get(by)?.identity) ?? [])
  const seals = [...identities, ...found.flatMap(({ words, answer }) => [words ?? [], answer ?? []].flat())]
  const opened = openFor(await listSealed(db, planId, [...new Set(seals)]), memberOf(state, me))
  return (seal: Seal | null): Json | undefined => (seal ? opened[seal]?.value : undefined)
}

/** A sentence, the words of a suggestion, or the name in an identity. */
function wordsIn(value: Json | undefined): string | null {
  if (typeof value === 'string') return value
  const { text, name } = (value ?? {}) as { text?: string; name?: string }
  return text ?? name ?? null
}

const looksIn = (value: Json | undefined): QuotedLook[] => (value ? quotedLooks(value as Change) : [])

const talkOf = ({ id, section, resolvedBy, resolvedAt, said }: StoredTalk): Talk => ({
  ...{ id, section, said: said.map(({ by, at }) => ({ by, at: toInstant(at) })) },
  resolved: resolvedBy && resolvedAt ? { by: resolvedBy, at: toInstant(resolvedAt) } : null,
})

function wordsOfTalk(talks: readonly StoredTalk[], id: string, me: MemberId) {
  const said = talks.find((talk) => talk.id === id)?.said ?? []
  const mine = said.findLastIndex(({ by }) => by === me)
  return { said: said[mine]?.text ?? null, answered: said.slice(mine + 1).at(-1)?.text ?? null }
}

const wordsLost = (losses: readonly LossView[], id: string): string | null =>
  losses.find((loss) => loss.id === id)?.words.join('\n') ?? null
