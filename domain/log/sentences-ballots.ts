import type { BallotEntries } from '../ballots/entries.ts'
import type { DissentEntries } from '../dissent/entries.ts'
import type { Sentences } from './sentences.ts'
import { timeInWords } from './sentences-time.ts'
import { BALLOT_KIND, counted, METHOD, OUTCOME, quoted, SUBJECT, theVote } from './sentences-words.ts'

export const ballotSentences: Sentences<BallotEntries & DissentEntries> = {
  'ballot.opened': ({ body }, who, { title }) => {
    const { citizen, professional } = body.roll
    const seats = `${counted(citizen, 'citizen', 'citizens')} and ${counted(professional, 'professional', 'professionals')}`
    const known = body.subject.kind === 'question' ? title?.(body.ballot) : undefined
    const subject = known ? `the question ${quoted(known)}` : SUBJECT[body.subject.kind](body.subject)
    const what = body.correction ? `a correction of ${subject}` : subject
    return `${who} put ${what} to a vote, ${METHOD[body.method]}. ${BALLOT_KIND[body.kind]} ${capital(seats)} have a seat. It closes on ${timeInWords(body.closesAt)}.`
  },
  'ballot.extended': ({ body }, _who, names) =>
    `Too few people had voted, so ${theVote(body.ballot, names)} stays open until ${timeInWords(body.closesAt)}, once.`,
  'ballot.noticed': ({ body }, _who, names) =>
    `Everybody has voted. Whoever wants to change their mind can do so until ${timeInWords(body.closesAt)}, when ${theVote(body.ballot, names)} closes.`,
  'papers.batched': ({ body }, _who, names) =>
    `${capital(counted(body.envelopes.length, 'sealed voting paper', 'sealed voting papers'))} of ${theVote(body.ballot, names)} ${body.envelopes.length === 1 ? 'was' : 'were'} put on record.`,
  'participation.published': ({ body }, _who, names) =>
    `${capital(counted(body.marks.length, 'mark', 'marks'))} of people who took part in ${theVote(body.ballot, names)} ${body.marks.length === 1 ? 'was' : 'were'} put on record. Only each voter knows their own.`,
  'ballot.closed': ({ body, actor }, who, names) => {
    const { citizen, professional } = body.given.voters
    const voted = `${counted(citizen, 'citizen', 'citizens')} and ${counted(professional, 'professional', 'professionals')} voted.`
    const low = body.lowCitizenTurnout ? ' Fewer than half of the citizens took part.' : ''
    const head =
      actor === 'system'
        ? `${capital(theVote(body.ballot, names))} closed when its time was over.`
        : `${who} closed ${theVote(body.ballot, names)}.`
    return `${head} ${OUTCOME[body.outcome]} ${capital(voted)}${low}`
  },
  'ballot.cancelled': ({ body }, who, names) =>
    `${who} called off ${theVote(body.ballot, names)}, with a reason and a second signature. The papers were destroyed unread.`,
  'objection.raised': ({ body }, who, names) =>
    `${body.anonymous ? 'Somebody who wants no name' : who} objected in ${theVote(body.ballot, names)} and said why.`,
  'objection.withdrawn': ({ body, actor }, who, names) =>
    `${actor === 'system' ? 'Whoever objected without a name' : who} took the objection back in ${theVote(body.ballot, names)}.`,
  'dissent.recorded': ({ body }, who, names) =>
    `${body.anonymous ? 'Somebody who wants no name' : who} had it written down that they disagree with the result of ${theVote(body.ballot, names)}.`,
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
