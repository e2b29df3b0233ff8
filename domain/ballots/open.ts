import type { Digest } from '../crypto.ts'
import { type Context, type Decider, type Decision, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import { POST_DAYS } from '../helping/post.ts'
import { idOf, type LotId } from '../ids.ts'
import { draft, type ToSeal } from '../log/entry.ts'
import { lotToOpenWith } from '../lots/decide.ts'
import { promisesOf } from '../lots/state.ts'
import type { CommandType } from '../permissions.ts'
import { isRound, roundFor, standingOf } from '../rounds/state.ts'
import type { FrozenText } from '../sections/entries.ts'
import { SECTION_KEYS } from '../text/sections.ts'
import { isChoosing } from './choosing/methods.ts'
import type { Option } from './choosing/options.ts'
import { define, definitionDigest, questionDigest, quorumFor, type Words } from './definition.ts'
import type { OpenGiven } from './entries.ts'
import { gate, isEverybodyHere, type Proposal } from './proposal.ts'
import { checkProposal, choosingOf, questionOf, thresholdOf } from './proposed.ts'
import { needsReason, type VotePurpose } from './purposes.ts'
import { type BallotSubject, bySide, rollFor, sectionsOf } from './state.ts'
import type { Fraction } from './threshold.ts'

/** Of what people said in private, a yes each. */
type PrivateFacts = 'accessMissing' | 'contactMissing' | 'contactTooLate'

/** What the log doesn't know about the text that is put to the vote. */
export type OpenFacts = {
  texts: (FrozenText & { empty: boolean })[]
  /** Digest of the section, of the plan, or of a suggested change; null for a question. */
  text: Digest | null
  acronyms: string[]
  waitingForHelp: number
  readyCitizens: number
  daysSinceAsked: number
  /** Somebody with a vote agreed to vote on paper, through a helper. */
  byPost?: boolean
} & Pick<OpenGiven, 'reading' | 'options' | 'largestOrganisation' | 'namesWithRank' | PrivateFacts>

/** Of a vote on no text. */
export const NO_TEXT: OpenFacts = {
  ...{ texts: [], text: null, acronyms: [], waitingForHelp: 0, readyCitizens: 0, daysSinceAsked: -1 },
  ...{ reading: null, options: null, largestOrganisation: 0 },
}

/** What a vote on no text of the plan rests on besides the log. */
export type VoteGiven = Pick<OpenFacts, PrivateFacts>

export const openBallot: Decider<'ballot.open', OpenFacts> = (context, command, facts) => {
  checkProposal(command, context)
  const { method, subject: asked, options: _named, ...rest } = command
  const subject: BallotSubject = asked.kind === 'question' ? { kind: 'question' } : asked
  const opening = { ...rest, method, subject, question: questionOf(command) }
  if (!isChoosing(method)) return openVote(context, { ...opening, threshold: thresholdOf(command, method) }, facts)
  const choosing = choosingOf(command, method, rollFor(context.state, command.kind).length)
  return openVote(context, { ...opening, ...choosing }, facts)
}

/** What is to be put to the vote, by whichever command; `type` is that command. */
type Opening = Omit<Proposal, 'sections' | 'text' | 'sidesCompared' | 'breakdown'> & {
  /** It settles a tie. */
  lot?: LotId | undefined
  sidesCompared?: boolean
  breakdown?: boolean | undefined
  yesQuorum?: Fraction | undefined
  purpose?: VotePurpose | undefined
  methodReason?: string | undefined
  wording?: string | undefined
  type: CommandType
  question: Words | null
  /** What people choose from, where they choose. */
  options?: Option[]
}

/** Judges by all rules of `ballot.open`, whoever opens the vote, and fixes its definition. */
export function openVote(context: Context, opening: Opening, facts: OpenFacts): Decision {
  const { state, at, actor, newId, sha256 } = context
  const { type, kind, subject, question, method, threshold, correction, closesAt, closesWhenAll } = opening
  const { sidesCompared = false, breakdown = false, options = [], wording, yesQuorum, purpose } = opening
  const text = facts.text ?? questionDigest(sha256, question ?? { en: '' }, options)
  const given = {
    empty: facts.texts.filter((text) => text.empty).length,
    undefinedAcronyms: facts.acronyms.length,
    waitingForHelp: facts.waitingForHelp,
    readyCitizens: facts.readyCitizens,
    daysSinceAsked: facts.daysSinceAsked,
    reading: facts.reading,
    options: facts.options,
    largestOrganisation: facts.largestOrganisation,
    ...(facts.namesWithRank ? { namesWithRank: facts.namesWithRank } : {}),
    ...(facts.accessMissing ? { accessMissing: facts.accessMissing } : {}),
    ...(facts.contactMissing ? { contactMissing: facts.contactMissing } : {}),
    ...(facts.contactTooLate ? { contactTooLate: facts.contactTooLate } : {}),
  }
  const { checks, refusals } = judgeGate({
    ...{ state, at, gate, given, hints: { acronyms: facts.acronyms } },
    subject: {
      kind,
      subject,
      sections: sectionsOf(subject, SECTION_KEYS),
      method,
      threshold,
      correction,
      closesAt,
      closesWhenAll,
      sidesCompared,
      breakdown,
      text,
    },
  })
  if (refusals.length > 0) return refused(context, type, refusals)
  const ballot = idOf('ballot', newId)
  const roll = bySide(rollFor(state, kind, subject))
  const matter = { subject, text }
  const last = kind === 'deciding' && !correction ? standingOf(state, matter, at)?.last : undefined
  const before = last?.supersededBy ? undefined : last
  const halves = opening.lot ? promisesOf(lotToOpenWith(state, opening.lot)) : undefined
  const declared = {
    ...postDaysOf(context, opening, facts),
    ...(sidesCompared ? { sidesCompared: true as const } : {}),
    ...(isRound({ kind, method, correction }, matter) ? { round: roundFor(state, matter) } : {}),
  }
  const definition = define(
    {
      ...{ ballot, kind, subject, question, text, correction, method, threshold, roll },
      quorum: quorumFor(kind, state.settings, { method, yes: yesQuorum }),
      ...{ closes: closesAt, closesWhenAll, wording, halves },
      ...(breakdown ? { breakdown: 'sides' as const } : {}),
      ...declared,
    },
    options,
  )
  const body = {
    ...{ ballot, kind, subject, method, threshold, correction, text, roll, closesAt, closesWhenAll, given, checks },
    ...declared,
    ...(breakdown ? { breakdown: true as const } : {}),
    ...(yesQuorum ? { yesQuorum } : {}),
    ...(purpose ? { purpose } : {}),
    ...(opening.lot ? { lot: opening.lot } : {}),
    definition: definitionDigest(sha256, definition),
    sections: facts.texts.map(({ section, seq, digest }) => ({ section, seq, digest })),
    secrecy: 'confidential' as const,
  }
  return {
    entries: [
      draft('ballot.opened', actor, body, sealsOf(context, opening)),
      ...(before ? [draft('ballot.superseded', 'system', { ballot: before.id, by: ballot })] : []),
    ],
    result: { ballotId: ballot, definitionDigest: body.definition, textDigest: text },
    definition,
  }
}

/** Why it is decided in another way than is proposed for what it is for; only where it is, so that nothing idle is kept. */
function sealsOf({ state }: Context, { purpose, method, methodReason }: Opening): Record<string, ToSeal> {
  if (!purpose || !methodReason || !needsReason(state, purpose, method)) return {}
  return { methodReason: { value: methodReason, audience: 'members' as const } }
}

/** Letters take days; where all who vote are in the room, or nothing is decided, nobody waits for them (LPF-45). */
function postDaysOf({ state }: Context, { kind }: Opening, { byPost }: OpenFacts): { postDays?: number } {
  return byPost && kind === 'deciding' && !isEverybodyHere(state, kind) ? { postDays: POST_DAYS } : {}
}
