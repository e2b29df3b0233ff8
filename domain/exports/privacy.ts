import type { NamingPlace } from '../naming/state.ts'
import { FEWEST_SEATS } from './small-numbers.ts'

/** A vote as a finished document tells it: its number there, and how many had a seat. */
export type ToldVote = { number: number; seats: number; isOpen: boolean }

/** Where a vote begins in the document, and where the last one ends. */
const PLACE = /id="(?:vote-(\d+)|part-dissent)"/g
/** A number in a cell of its own, as both formats write tables. */
const CELL = /<td>\s*\d+\s*<\/td>|\|\s*\d+\s*\|/g
/** What stands after "Who took part", and the outcome. */
const TOOK_PART = /took-part"(?:><\/a>Who took part:|>)([^<\n]*)/
const OUTCOME = /<strong>([^<]*)<\/strong>|^\*\*(.*)\*\*$/m
const NUMBER = /\d+/g

/**
 * How many numbers of votes with few seats stand in a document that is about to leave (LPF-47, domain handbook §5.9).
 * Reads the finished text, so that it finds what a mistake in making it would let through. It looks at what the program
 * writes of a vote (outcome, who took part, table); words that members wrote are theirs.
 */
export function numbersToHide(text: string, votes: readonly ToldVote[]): number {
  const few = new Set(votes.filter(({ seats, isOpen }) => seats < FEWEST_SEATS && !isOpen).map(({ number }) => number))
  const places = [...text.matchAll(PLACE)]
  return places
    .map(({ index, 1: number }, i) => ({ number: Number(number), told: text.slice(index, places[i + 1]?.index) }))
    .filter(({ number }) => few.has(number))
    .reduce((sum, { told }) => sum + numbersIn(told), 0)
}

function numbersIn(told: string): number {
  const tookPart = TOOK_PART.exec(told)?.[1] ?? ''
  const outcome = OUTCOME.exec(told)
  // That fewer than five had a vote is what may be said.
  const said = [...(tookPart.match(NUMBER) ?? [])].filter((found) => Number(found) !== FEWEST_SEATS)
  const inOutcome = (outcome?.[1] ?? outcome?.[2] ?? '').match(NUMBER)?.length ?? 0
  return (told.match(CELL)?.length ?? 0) + said.length + inOutcome
}

/** Before a name, as both formats mark one; the rest of a document holds none that the program wrote. */
const NAMED = /<b data-named="([a-z]+)">/g

/** How a document spells the names of those who want to be named, by the place where they do. */
export type MayBeNamed = Record<NamingPlace, ReadonlySet<string>>

/**
 * How many names stand in a document that is about to leave, in a place where nobody of that name wants to be named
 * now (LPF-48). Like `numbersToHide` it reads the finished text.
 */
export function namesToHide(text: string, may: MayBeNamed): number {
  const isAsked = ({ 0: mark, 1: place, index }: RegExpExecArray) =>
    [...(may[place as NamingPlace] ?? [])].some((name) => text.startsWith(`${name}</b>`, index + mark.length))
  return [...text.matchAll(NAMED)].filter((found) => !isAsked(found)).length
}
