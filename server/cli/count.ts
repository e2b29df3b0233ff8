import { dirname, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BallotToCount, CannotCount, countBallot, countText } from '#domain/ballots/counting/count.ts'
import { TooManyRaises } from '#domain/ballots/counting/equal-shares.ts'
import type { TallyId } from '#domain/ballots/counting/tally.ts'
import { readBox } from '#domain/ballots/formats/box.ts'
import { BadFile, type Election } from '#domain/ballots/formats/election.ts'
import { FORMAT_IDS, FORMATS, type FormatId } from '#domain/ballots/formats/formats.ts'
import { lotOrder } from '#domain/ballots/methods/lot.ts'
import { TALLIES, TALLY_IDS } from '#domain/ballots/tallies.ts'
import { fromHex, fromUtf8 } from '#domain/bytes.ts'
import { parseBundle } from '#domain/exports/bundle-parse.ts'
import { type VoteInBundle, voteInBundle } from '#domain/exports/vote-in-bundle.ts'
import type { Json } from '#domain/log/canonical.ts'
import { nodeCrypto } from '../crypto.ts'
import { wordsIn } from '../words/words-in.ts'
import { faultText } from './count-faults.ts'
import type { CliCommand, Io } from './io.ts'

const USAGE = `Usage: evenground count --method ID [options] FILE

  --method ID          ${TALLY_IDS.slice(0, 7).join(', ')},
                       ${TALLY_IDS.slice(7).join(', ')}
  --format ID          ${FORMAT_IDS.join(', ')}, box; otherwise by how the name of the file ends
  --seats K            how many win (approval, lot)
  --status-quo OPTION  leaves things as they are (ranked)
  --parameters JSON    the method’s own rules; what is left out is as usual
  --lot-seed HEX       settles ties by lot, with this seed of 32 bytes; otherwise a tie is reported
  --definition FILE    of a box; otherwise definition.json beside it
  --ballot N           FILE is a plan’s file “To be checked”; counts its vote number N, or the one with that id
`

/** What cannot be done, in one sentence. */
class Refused extends Error {}

type Asked = {
  method?: string | undefined
  format?: string | undefined
  seats?: string | undefined
  'status-quo'?: string | undefined
  parameters?: string | undefined
  'lot-seed'?: string | undefined
  definition?: string | undefined
  ballot?: string | undefined
}

/** Counts a file of papers and prints the result as canonical JSON. Exit codes: 0 counted, 1 bad file, 2 wrong arguments. */
export const countCommand: CliCommand = async (argv, io) => {
  const asked = readArguments(argv)
  if (!asked) {
    io.stderr(USAGE)
    return 2
  }
  try {
    const ballot = await ballotFrom(asked.file, asked.options, io)
    io.stdout(`${countText(countBallot(ballot))}\n`)
    return 0
  } catch (error) {
    if (error instanceof Refused) io.stderr(`${error.message}\n`)
    else if (error instanceof BadFile) io.stderr(`${asked.file}: ${error.message}\n`)
    else if (error instanceof TooManyRaises) io.stderr(`${error.message}\n`)
    else if (error instanceof CannotCount) io.stderr(`${faultText(error.fault)}\n`)
    else throw error
    return error instanceof Refused ? 2 : 1
  }
}

function readArguments(argv: readonly string[]): { file: string; options: Asked } | undefined {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...{ method: text, format: text, seats: text, 'status-quo': text, parameters: text },
        ...{ 'lot-seed': text, definition: text, ballot: text },
      },
    })
    return positionals.length === 1 ? { file: positionals[0]!, options: values } : undefined
  } catch {
    return undefined
  }
}

async function ballotFrom(file: string, options: Asked, io: Io): Promise<BallotToCount> {
  const text = await textOf(file, io)
  if (options.ballot !== undefined) return ofDefinition(voteIn(text, options.ballot), options)
  const format = formatOf(file, options.format)
  if (format === 'box') {
    const definition = await textOf(options.definition ?? join(dirname(file), 'definition.json'), io)
    return ofDefinition({ definition: definition.trimEnd(), box: text }, options)
  }
  const method = methodOf(options.method)
  const { shape, options: own } = TALLIES[method]
  const election = FORMATS[format].read(text, shape)
  if (election.shape !== shape) {
    throw new Refused(`${method} counts ${PAPERS[shape]}, but this file holds ${PAPERS[election.shape]}.`)
  }
  if (shape === 'order' && (election.seats ?? 1) > 1) {
    io.stderr(`The file is for ${election.seats} seats; ${method} finds one winner.\n`)
  }
  const parameters = parametersOf(method, election, options)
  return withLot({ method, options: own ?? election.options, papers: election.papers, parameters }, options['lot-seed'])
}

/** A vote whose rules stand in its definition. */
function ofDefinition({ definition, box }: VoteInBundle, options: Asked): BallotToCount {
  const ballot = readBox(nodeCrypto, definition, box)
  if (options.method !== undefined && options.method !== ballot.method) {
    throw new Refused(`This vote was to be counted by ${ballot.method}; its definition cannot be changed afterwards.`)
  }
  return withLot(ballot, options['lot-seed'])
}

function voteIn(text: string, which: string): VoteInBundle {
  const parsed = parseBundle(text)
  if ('problem' in parsed) throw new Refused(parsed.problem.sentence(wordsIn('en')))
  const vote = voteInBundle(parsed.bundle, which)
  if (!vote) throw new Refused(`The file holds no closed vote “${which}”.`)
  return vote
}

const PAPERS = {
  option: 'papers that name one thing',
  set: 'papers that name some options',
  order: 'papers that rank options',
  numbers: 'papers that give numbers to options',
}

function methodOf(given: string | undefined): TallyId {
  if (given === undefined) throw new Refused(`Say which method is to count, with --method: ${TALLY_IDS.join(', ')}.`)
  const method = TALLY_IDS.find((id) => id === given)
  if (!method) throw new Refused(`There is no method “${given}”. There are: ${TALLY_IDS.join(', ')}.`)
  return method
}

function formatOf(file: string, given: string | undefined): FormatId | 'box' {
  if (given !== undefined) {
    const format = ([...FORMAT_IDS, 'box'] as const).find((id) => id === given)
    if (!format) throw new Refused(`There is no format “${given}”. There are: ${FORMAT_IDS.join(', ')}, box.`)
    return format
  }
  const extension = extname(file).slice(1).toLowerCase()
  if (extension === 'jsonl') return 'box'
  const format = FORMAT_IDS.find((id) => FORMATS[id].extensions.includes(extension))
  if (!format) throw new Refused(`The name of ${file} does not say what it holds. Say so with --format.`)
  return format
}

/** Of what the file says, only what this method knows; then what was asked for. */
function parametersOf(method: TallyId, election: Election, options: Asked): Json {
  const parameters: Record<string, Json> = {}
  if (method === 'ranked') Object.assign(parameters, { statusQuo: null }, election.parameters)
  if (method === 'budget-es') Object.assign(parameters, election.parameters)
  if (options.parameters !== undefined) Object.assign(parameters, objectFrom(options.parameters))
  if (options['status-quo'] !== undefined) {
    if (method !== 'ranked') throw new Refused(`--status-quo is for ranked; ${method} knows no such thing.`)
    parameters.statusQuo = options['status-quo'].normalize('NFC')
  }
  if (options.seats !== undefined) {
    const name = { approval: 'winners', lot: 'seats' }[method as string]
    if (!name) throw new Refused(`--seats is for approval and lot; ${method} knows no such thing.`)
    if (!/^[1-9]\d{0,6}$/.test(options.seats))
      throw new Refused(`--seats must be a whole number, not “${options.seats}”.`)
    parameters[name] = Number(options.seats)
  }
  return parameters
}

function objectFrom(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // The sentence below says it.
  }
  throw new Refused('--parameters must be a JSON object, such as {"unranked":"ignored"}.')
}

function withLot(ballot: BallotToCount, seed: string | undefined): BallotToCount {
  if (seed === undefined) return ballot
  const bytes = fromHex(seed)
  if (bytes?.length !== 32) throw new Refused('--lot-seed must be 64 hexadecimal digits in lower case.')
  return { ...ballot, tie: 'lot', lot: lotOrder(nodeCrypto.sha256, bytes, ballot.options) }
}

async function textOf(file: string, io: Io): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(file)
  } catch {
    throw new Refused(`The file ${file} cannot be read. Check its name and that you may open it.`)
  }
  try {
    return fromUtf8(bytes)
  } catch {
    // Many older files are in the one-byte letters of western Europe.
    io.stderr(`${file} is not written in UTF-8; it is read as Latin-1.\n`)
    return new TextDecoder('latin1').decode(bytes)
  }
}
