import { type Quorum, quorumFor } from '../ballots/definition.ts'
import { openObjections } from '../ballots/state.ts'
import type { CharterChange } from '../charter/state.ts'
import type { Digest } from '../crypto.ts'
import type { Drawing } from '../groups/divide.ts'
import { drawingFor } from '../groups/draw.ts'
import type { BallotId } from '../ids.ts'
import type { Entry, EntryOf } from '../log/entry.ts'
import type { Seal } from '../log/seal.ts'
import type { Lot } from '../lots/state.ts'
import { agreementOf } from '../plan/agreement.ts'
import { ballotOf, type PlanState } from '../plan/state.ts'
import type { SectionKey } from '../text/sections.ts'

/** What the later steps need to know of one vote. */
export type Vote = {
  /** In order of opening, from 1. */
  number: number
  opened: EntryOf<'ballot.opened'>
  /** The sealed words of a suggested change, if that is what it is about. */
  change: Seal | null
  /** A change to the charter, if that is what it is about. */
  amendment: CharterChange | null
  /** The sealed words of an objection, if that is what it is about. */
  objection: Seal | null
  /** What the group's settings asked of it as it opened. */
  quorum: Quorum
  /** Envelopes of papers and marks of voters, as they were published. */
  envelopes: string[]
  marks: string[]
  /** Keys that were given up, and the entries that say so. */
  retired: string[]
  retiredIn: EntryOf<'ballot.keys-retired'>[]
  /** Definitions that the batches name; each must be that of the vote. */
  definitions: Set<Digest>
  closed?: EntryOf<'ballot.closed'>
  /** As it was when the vote closed; `awaited` had a seat and were still members. */
  call: 1 | 2
  objections: number
  awaited: number
  /** The lot that settles a tie, as it was when it was drawn or the record ends. */
  lot: Lot | undefined
  drawn?: EntryOf<'ballot.lot-drawn'>
}

/** The votes that carried the plan when it was agreed, and each section's text where the log named one by then. */
export type AgreedPlan = {
  entry: EntryOf<'plan.agreed'>
  ballots: BallotId[]
  texts: Map<SectionKey, Digest | null>
}

export type Facts = {
  votes: Map<BallotId, Vote>
  agreements: AgreedPlan[]
  /** Digests of sections that the log names. */
  texts: Set<Digest>
  /** Small groups, with what they were drawn from besides the entry before. */
  draws: { entry: EntryOf<'groups.made'>; drawing: Drawing }[]
  /** Votes that are over, closed or called off. */
  over: Set<BallotId>
  /** How many seals the entries hold, and which of those asked for were seen. */
  seals: number
  seen: Set<string>
}

export const noFacts = (): Facts => ({
  votes: new Map(),
  agreements: [],
  texts: new Set(),
  draws: [],
  over: new Set(),
  seals: 0,
  seen: new Set(),
})

/** Keeps what the later steps need of an entry. `state` is the one before it. */
export function collect(facts: Facts, state: PlanState, entry: Entry): void {
  switch (entry.kind) {
    case 'section.frozen':
      facts.texts.add(entry.body.digest)
      break
    case 'ballot.opened':
      for (const { digest } of entry.body.sections) facts.texts.add(digest)
      facts.votes.set(entry.body.ballot, {
        ...{ number: facts.votes.size + 1, opened: entry, envelopes: [], marks: [], retired: [], retiredIn: [] },
        ...{ change: changeIn(state, entry), amendment: amendmentIn(state, entry) },
        objection: objectionIn(state, entry),
        quorum: quorumFor(entry.body.kind, state.settings, { method: entry.body.method, yes: entry.body.yesQuorum }),
        lot: entry.body.lot && state.lots.get(entry.body.lot),
        ...{ definitions: new Set(), call: 1, objections: 0, awaited: 0 },
      })
      break
    case 'papers.batched': {
      const vote = facts.votes.get(entry.body.ballot)
      vote?.definitions.add(entry.body.definition)
      for (const envelope of entry.body.envelopes) vote?.envelopes.push(envelope)
      break
    }
    case 'participation.published': {
      const vote = facts.votes.get(entry.body.ballot)
      vote?.definitions.add(entry.body.definition)
      for (const mark of entry.body.marks) vote?.marks.push(mark)
      break
    }
    case 'ballot.keys-retired': {
      const vote = facts.votes.get(entry.body.ballot)
      vote?.retiredIn.push(entry)
      for (const key of entry.body.keys) vote?.retired.push(key)
      break
    }
    case 'ballot.closed': {
      const vote = facts.votes.get(entry.body.ballot)
      const { call, roll } = ballotOf(state, entry.body.ballot)
      const awaited = roll.filter((id) => state.members.get(id)?.status === 'joined').length
      const objections = openObjections(state, entry.body.ballot)
      if (vote) Object.assign(vote, { closed: entry, call, objections, awaited })
      facts.over.add(entry.body.ballot)
      break
    }
    case 'ballot.lot-drawn': {
      const vote = facts.votes.get(entry.body.ballot)
      if (vote) vote.drawn = entry
      break
    }
    case 'ballot.cancelled':
      facts.over.add(entry.body.ballot)
      break
    case 'groups.made': {
      const { session: id, how, size, kept = false } = entry.body
      const session = state.sessions.get(id)
      if (session) facts.draws.push({ entry, drawing: drawingFor(state, session, { how, size, kept }) })
      break
    }
    case 'plan.agreed': {
      const texts = new Map([...state.sections.values()].map(({ key, text }) => [key, text?.digest ?? null]))
      const { ballots } = agreementOf(state, new Set(entry.body.given.sections))
      facts.agreements.push({ entry, ballots, texts })
      break
    }
  }
}

function changeIn(state: PlanState, { body: { subject } }: EntryOf<'ballot.opened'>): Seal | null {
  return subject.kind === 'suggestion' ? (state.suggestions.get(subject.suggestion)?.change ?? null) : null
}

function objectionIn(state: PlanState, { body: { subject } }: EntryOf<'ballot.opened'>): Seal | null {
  return subject.kind === 'objection' ? (state.objections.get(subject.objection)?.reason ?? null) : null
}

function amendmentIn(state: PlanState, { body: { subject } }: EntryOf<'ballot.opened'>): CharterChange | null {
  return subject.kind === 'charter' ? (state.amendments.get(subject.amendment)?.change ?? null) : null
}
