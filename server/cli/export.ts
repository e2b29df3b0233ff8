import { fromUtf8 } from '#domain/bytes.ts'
import { EXPORT_FORMATS, type ExportFormat } from '#domain/exports/state.ts'
import { idPattern, type PlanId } from '#domain/ids.ts'
import { renderExport } from '../exports/render.ts'
import type { CliCommand } from './io.ts'
import { openOffline } from './offline.ts'

const USAGE = `Usage: evenground export PLAN --format ${EXPORT_FORMATS.join('|')} [--out FILE]\n`

/** Writes a plan as a document, to a file or to standard output. Reads only: the log gets no entry. */
export const exportCommand: CliCommand = async (argv, io) => {
  const asked = readArguments(argv)
  if (!asked) {
    io.stderr(USAGE)
    return 2
  }
  const { deps, close } = await openOffline(io.environment)
  try {
    const { bytes, size, missing } = await renderExport(deps, deps.db, asked.planId, asked.format)
    if (missing.length > 0) io.stderr(`This document leaves out: ${missing.join(', ')}. Tell whoever runs this site.\n`)
    if (asked.out === undefined) io.stdout(fromUtf8(bytes))
    else {
      await io.writeFile(asked.out, bytes)
      io.stdout(`Written to ${asked.out}. It covers the first ${size} entries of the log.\n`)
    }
    return 0
  } finally {
    await close()
  }
}

type Asked = { planId: PlanId; format: ExportFormat; out?: string }

function readArguments(argv: readonly string[]): Asked | undefined {
  const options = new Map<string, string>()
  const names: string[] = []
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i]!
    if (!argument.startsWith('--')) names.push(argument)
    else if (!['--format', '--out'].includes(argument) || options.has(argument) || !argv[i + 1]) return undefined
    else options.set(argument, argv[++i]!)
  }
  const [planId] = names
  const format = EXPORT_FORMATS.find((known) => known === options.get('--format'))
  const out = options.get('--out')
  if (names.length !== 1 || !planId || !idPattern('plan').test(planId) || !format) return undefined
  return { planId: planId as PlanId, format, ...(out === undefined ? {} : { out }) }
}
