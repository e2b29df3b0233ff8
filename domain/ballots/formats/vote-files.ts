import { type Digest, digestOfText, type Sha256 } from '../../crypto.ts'
import { canonical, type Json } from '../../log/canonical.ts'
import type { Choice } from '../choice.ts'
import type { PaperGroup } from '../counting/tally.ts'
import type { Definition } from '../definition.ts'
import { parseDefinition } from '../definition.ts'
import { type Paper, parseBox } from '../paper.ts'
import { TALLIES } from '../tallies.ts'
import { DIGITS } from './debian.ts'
import type { Election } from './election.ts'
import { FORMATS, type FormatId } from './formats.ts'

/** What is kept of a closed vote: exact texts, as they were hashed, and the log's entries about it. */
export type ClosedVote = { definition: string; box: string; result: string; entries: readonly string[] }
export type VoteFile = { name: string; mime: string; text: string }

/**
 * A closed vote as files that others can count: its definition, box and result as they were hashed, what the log says
 * about it, and its papers in the formats of counting programs, as far as each can say what papers of this method say.
 * Equal papers stand together in those, the most frequent first, so that they keep no order of papers.
 */
export function filesOfVote(sha256: Sha256, vote: ClosedVote): VoteFile[] {
  const definition = parseDefinition(vote.definition)
  const election = electionOf(definition, parseBox(vote.box))
  const text = (name: string, mime: string, text: string): VoteFile => ({ name, mime, text })
  return [
    text('definition.json', 'application/json', vote.definition),
    text('papers.jsonl', 'application/jsonl', vote.box),
    text('result.json', 'application/json', vote.result),
    text('transcript.json', 'application/json', transcriptOf(sha256, vote)),
    ...formatsFor(election).map((id) =>
      text(`papers.${id === 'debian' ? 'txt' : id}`, MIMES[id] ?? 'text/plain', FORMATS[id].write(election)),
    ),
  ]
}

const MIMES: Partial<Record<FormatId, string>> = { csv: 'text/csv' }

/** The vote in one document: what the log says of it, in order, and the digests that tie the other files to it. */
function transcriptOf(sha256: Sha256, { definition, box, result, entries }: ClosedVote): string {
  const digest = (text: string): Digest => digestOfText(sha256, text)
  return canonical({
    v: 'evenground-transcript-v1',
    ...{ definition: digest(definition), box: digest(box), result: digest(result), entries: [...entries] },
  } as Json)
}

/** Options by their English words, which programs print; they are told apart, so each is there once. */
function electionOf(definition: Definition, papers: readonly Paper[]): Election {
  const { shape } = TALLIES[definition.method]
  const nameOf = (id: string) => (shape === 'option' ? id : (definition.labels[id]?.en ?? id))
  const renamed = (choice: Choice): Choice => {
    if (typeof choice === 'string') return nameOf(choice)
    if (!Array.isArray(choice))
      return Object.fromEntries(Object.entries(choice).map(([id, number]) => [nameOf(id), number]))
    return choice.map((one) => (Array.isArray(one) ? one.map(nameOf) : nameOf(one))) as Choice
  }
  return {
    title: definition.question?.en ?? '',
    options: definition.options.map(nameOf),
    shape,
    papers: together(papers.map(({ choice }) => renamed(choice))),
    parameters: moneyOf(definition, nameOf),
  }
}

function together(choices: readonly Choice[]): PaperGroup[] {
  const groups = new Map<string, PaperGroup>()
  for (const choice of choices) {
    const text = canonical(choice as Json)
    groups.set(text, { choice, papers: (groups.get(text)?.papers ?? 0) + 1 })
  }
  const sorted = [...groups].sort(([a, x], [b, y]) => y.papers - x.papers || (a < b ? -1 : 1))
  return sorted.map(([, group]) => group)
}

function moneyOf({ threshold }: Definition, nameOf: (id: string) => string): Record<string, Json> {
  const { budget, costs } = (('parameters' in threshold && threshold.parameters) || {}) as Record<string, Json>
  if (budget === undefined || typeof costs !== 'object' || costs === null) return {}
  return { budget, costs: Object.fromEntries(Object.entries(costs).map(([id, cost]) => [nameOf(id), cost as Json])) }
}

/** CSV holds papers of every kind; the others what they were made for. */
function formatsFor({ shape, options, papers, parameters }: Election): FormatId[] {
  if (parameters.budget !== undefined) return ['csv', 'pb']
  if (shape !== 'order') return ['csv']
  const ranks = papers.map(({ choice }) => choice as string[][])
  const isStrict = ranks.every((paper) => paper.every((rank) => rank.length === 1))
  const isComplete = ranks.every((paper) => paper.flat().length === options.length)
  const preflib = `${isStrict ? 's' : 't'}o${isComplete ? 'c' : 'i'}` as const
  return options.length <= DIGITS.length ? ['csv', 'blt', preflib, 'debian'] : ['csv', 'blt', preflib]
}
