import { fromUtf8 } from '#domain/bytes.ts'
import { isPolicyFault, parsePolicy } from '#domain/log/policy.ts'
import type { Check, Report } from '#domain/verify/report.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '../crypto.ts'
import { wordsIn } from '../words/words-in.ts'
import type { CliCommand, Io } from './io.ts'

const USAGE = 'Usage: evenground verify FILE [--json] [--key VKEY] [--policy FILE] [--receipt FILE …]\n'

/** Faults that mean "this is no record at all" rather than "this record was changed". */
const UNUSABLE = ['document.not-a-bundle', 'document.wrong-version']

/** Checks an exported record, offline: exit code 0 if it is sound, 1 if not, 2 if it could not be checked. */
export const verifyCommand: CliCommand = async (argv, io) => {
  const asked = readArguments(argv)
  if (!asked) {
    io.stderr(USAGE)
    return 2
  }
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(asked.file)
  } catch {
    io.stderr(`The file ${asked.file} cannot be read. Check its name and that you may open it.\n`)
    return 2
  }
  const policy = asked.policy === undefined ? undefined : await readPolicy(asked.policy, io)
  const receipts = await readReceipts(asked.receipts, io)
  if (policy === null || receipts === null) return 2
  const report = verifyBundle(nodeCrypto, bytes, wordsIn('en'), {
    ...(asked.key === undefined ? {} : { key: asked.key }),
    ...(policy === undefined ? {} : { policy }),
    receipts,
  })
  io.stdout(asked.json ? `${JSON.stringify(report, null, 2)}\n` : inWords(report))
  if (report.ok) return 0
  return UNUSABLE.includes(report.firstBad?.code ?? '') ? 2 : 1
}

/** The reader's own trust policy (c2sp.org/tlog-policy); null if it can't be read, and then they were told. */
async function readPolicy(file: string, io: Io): Promise<string | null> {
  let text: string
  try {
    text = fromUtf8(await io.readFile(file))
  } catch {
    io.stderr(`The file ${file} cannot be read. Check its name and that you may open it.\n`)
    return null
  }
  const read = parsePolicy(nodeCrypto.sha256, text)
  if (!isPolicyFault(read)) return text
  io.stderr(`${file} is no trust policy that can be read: line ${read.line} (${read.reason}).\n`)
  return null
}

/** A voter's own receipts; null if one can't be read, and then they were told. */
async function readReceipts(files: readonly string[], io: Io): Promise<string[] | null> {
  const texts: string[] = []
  for (const file of files) {
    try {
      texts.push(fromUtf8(await io.readFile(file)))
    } catch {
      io.stderr(`The file ${file} cannot be read. Check its name and that you may open it.\n`)
      return null
    }
  }
  return texts
}

type Asked = { file: string; json: boolean; key?: string; policy?: string; receipts: string[] }

function readArguments(argv: readonly string[]): Asked | undefined {
  let file: string | undefined
  const given: Pick<Asked, 'key' | 'policy'> = {}
  const receipts: string[] = []
  let json = false
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i]!
    if (argument === '--json') json = true
    else if (argument === '--receipt' && argv[i + 1]) receipts.push(argv[++i]!)
    else if ((argument === '--key' || argument === '--policy') && argv[i + 1]) {
      const name = argument === '--key' ? 'key' : 'policy'
      if (given[name] !== undefined) return undefined
      given[name] = argv[++i]!
    } else if (argument.startsWith('--') || file !== undefined) return undefined
    else file = argument
  }
  return file === undefined ? undefined : { file, json, receipts, ...given }
}

const SIGN = { recomputed: 'good    ', recorded: 'recorded', failed: 'FAILED  ' } as const

function inWords({ summary, steps, checks, proves, notChecked, firstBad }: Report): string {
  const lines = [summary, '']
  if (firstBad) {
    const where = firstBad.seq === undefined ? 'no single entry' : `entry ${firstBad.seq}`
    lines.push(`First fault: step ${firstBad.step}, ${where}.`, '')
  }
  for (const [index, title] of steps.entries()) {
    const found = checks.filter(({ step }) => step === index + 1)
    lines.push(`${index + 1}. ${title}${found.length === 0 ? ': not reached, or nothing to check' : ''}`)
    lines.push(...found.map(checkLine))
  }
  if (notChecked.length > 0) lines.push('', 'Not checked:', ...notChecked.map((what) => `   - ${what}`))
  return `${[...lines, '', proves].join('\n')}\n`
}

const checkLine = ({ status, sentence }: Check): string => `   ${SIGN[status]} ${sentence}`
