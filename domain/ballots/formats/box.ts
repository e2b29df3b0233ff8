import { type Crypto, digestOfText } from '../../crypto.ts'
import { canonical, type Json, NotCanonical, parseCanonical } from '../../log/canonical.ts'
import { isChoice } from '../choice.ts'
import type { BallotToCount } from '../counting/count.ts'
import type { TallyQuorum } from '../counting/quorum.ts'
import type { PaperGroup, TallyId, TieRule } from '../counting/tally.ts'
import { boxOf, isPaperSigned, type Paper } from '../paper.ts'
import { TALLIES } from '../tallies.ts'
import type { Fraction } from '../threshold.ts'
import { BadFile } from './election.ts'

/**
 * Our own box: the definition, and `papers.jsonl` with one signed paper a line. Every paper must be spelt canonically,
 * signed by its own key, for this definition, and no key there twice: a forged paper is a fault, not a vote.
 */
export function readBox(crypto: Crypto, definition: string, box: string): BallotToCount {
  const rules = definitionOf(definition)
  const digest = digestOfText(crypto.sha256, definition)
  if (box !== '' && !box.endsWith('\n'))
    throw new BadFile(box.split('\n').length, 'the box does not end in a line feed.')
  let before = ''
  const papers = box
    .split('\n')
    .slice(0, -1)
    .map((text, i): PaperGroup => {
      const line = i + 1
      const paper = paperIn(text, line)
      if (paper.definition !== digest) throw new BadFile(line, 'this paper was cast in another vote.')
      if (paper.key <= before)
        throw new BadFile(line, 'papers must be sorted by their keys, and no key may be there twice.')
      if (!isPaperSigned(crypto, paper as Paper)) throw new BadFile(line, 'the signature of this paper is wrong.')
      before = paper.key
      return { choice: paper.choice, papers: 1 }
    })
  return { ...rules, papers }
}

/** The same papers as a box again. */
export const writeBox = (papers: readonly Paper[]): string => boxOf(papers)

type AnyPaper = Omit<Paper, 'choice'> & { choice: PaperGroup['choice'] }

function paperIn(text: string, line: number): AnyPaper {
  const paper = spelt(text, line, 'the paper') as Partial<Record<string, Json>>
  const { choice, definition, key, rev, sig } = paper
  const keys = Object.keys(paper).join()
  const isSound = typeof definition === 'string' && typeof key === 'string' && typeof sig === 'string'
  if (keys !== 'choice,definition,key,rev,sig' || !isSound || typeof rev !== 'number' || rev < 1 || !isChoice(choice)) {
    throw new BadFile(line, 'this is not a paper: it needs choice, definition, key, rev and sig.')
  }
  return paper as unknown as AnyPaper
}

function spelt(text: string, line: number, what: string): object {
  try {
    const value = parseCanonical(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    if (error instanceof NotCanonical) throw new BadFile(line, `${what} cannot be read: ${error.message}.`)
    throw error
  }
  throw new BadFile(line, `${what} is not an object.`)
}

/** Rules of the count from a definition. Sides are not in a box, so their quorum is left to whoever knows who took part. */
function definitionOf(text: string): Omit<BallotToCount, 'papers'> {
  const given = spelt(text, 1, 'the definition') as Record<string, Json>
  const { method, options, roll, quorum, tie } = given
  const isList = Array.isArray(options) && options.every((option) => typeof option === 'string')
  if (typeof method !== 'string' || !Object.hasOwn(TALLIES, method) || !isList) {
    throw new BadFile(1, 'the definition names no method and options that can be counted.')
  }
  return {
    method: method as TallyId,
    options: options as string[],
    parameters: parametersOf(given),
    ...(typeof roll === 'object' && roll !== null ? { roll: roll as Record<string, number> } : {}),
    quorum: quorumOf(quorum),
    tie: (tie === 'lot' ? 'lot' : 'report') satisfies TieRule,
  }
}

/** A vote that chooses has its method's parameters; of others the threshold is all there is. */
function parametersOf({ parameters, threshold = {} }: Record<string, Json>): Json {
  if (parameters !== undefined) return parameters
  const isObject = typeof threshold === 'object' && threshold !== null && !Array.isArray(threshold)
  return isObject ? ((threshold as Record<string, Json>).parameters ?? threshold) : threshold
}

function quorumOf(quorum: Json | undefined): TallyQuorum {
  const { all, yes } = (quorum ?? {}) as { all?: string; yes?: string }
  return { all: fractionOf(all) ?? { num: 0, den: 1 }, sides: {}, yes: fractionOf(yes) ?? null }
}

function fractionOf(text: string | undefined): Fraction | undefined {
  const [, num, den] = /^(\d{1,9})\/([1-9]\d{0,8})$/.exec(text ?? '') ?? []
  return num === undefined ? undefined : { num: Number(num), den: Number(den) }
}

/** The definition's own spelling, for whoever writes a box to disk. */
export const writeDefinition = (definition: Json): string => canonical(definition)
