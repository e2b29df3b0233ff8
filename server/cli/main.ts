import { readFile, writeFile } from 'node:fs/promises'
import { toUserMessage } from '#domain/app-error.ts'
import { BadConfiguration } from '../config.ts'
import { wordsIn } from '../words/words-in.ts'
import type { CliCommand, Io } from './io.ts'

/** Loaded when asked for: `verify` needs no database. */
const COMMANDS: Record<string, { usage: string; load: () => Promise<CliCommand> }> = {
  start: {
    usage: 'start                      build if needed, bring the database up to date and serve',
    load: async () => (await import('./start.ts')).startCommand,
  },
  migrate: {
    usage: 'migrate                    bring the database up to date',
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
  demo: {
    usage: 'demo [--language en|cy]     add the demo plan and print its links',
    load: async () => (await import('./demo.ts')).demoCommand,
  },
  invite: {
    usage: 'invite                     print a link that starts one plan (for PLAN_CREATION=invited)',
    load: async () => (await import('./invite.ts')).inviteCommand,
  },
  verify: {
    usage: 'verify FILE [--json] [--key VKEY] [--policy FILE]   check an exported plan, offline',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  count: {
    usage: 'count --method ID FILE     count papers of any election (BLT, PrefLib, Debian, pabulib, CSV, our box)',
    load: async () => (await import('./count.ts')).countCommand,
  },
  witness: {
    usage: 'witness --key FILE [--new NAME] [--log VKEY]   run a witness of logs (--help says more)',
    load: async () => (await import('./witness.ts')).witnessCommand,
  },
  export: {
    usage: 'export PLAN --format html|md|json [--out FILE]',
    load: async () => (await import('./export.ts')).exportCommand,
  },
}

const usage = () =>
  `Usage: evenground COMMAND\n\n${Object.values(COMMANDS)
    .map((command) => `  ${command.usage}\n`)
    .join('')}`

const processIo = (): Io => ({
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  readFile,
  writeFile,
  environment: process.env,
})

/** Exit codes: 0 good, 1 the answer is no, 2 it could not be asked (wrong arguments, settings or files). */
export async function main(argv: string[], io: Io = processIo()): Promise<number | undefined> {
  const [name = '', ...rest] = argv
  if (name === '' || name === 'help' || name === '--help') {
    io.stdout(usage())
    return name === '' ? 2 : 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    io.stderr(`There is no command “${name}”.\n\n${usage()}`)
    return 2
  }
  try {
    return await (await command.load())(rest, io)
  } catch (error) {
    if (error instanceof BadConfiguration) io.stderr(`${error.message}\n`)
    else if (error instanceof Error && error.name === 'AppError') io.stderr(`${toUserMessage(error, wordsIn('en'))}\n`)
    else if (isExpected(error)) io.stderr(`${EXPECTED[error.code as keyof typeof EXPECTED](error)}\n`)
    else throw error
    return 2
  }
}

const EXPECTED = {
  EADDRINUSE: (error: { port?: number }) =>
    `Something else is listening on port ${error.port}. Stop it, or set PORT to another number.`,
  EACCES: (error: { path?: string }) => `No permission for ${error.path ?? 'this'}. Check who owns it.`,
  ENOENT: (error: { path?: string }) => `There is no file ${error.path ?? ''}.`,
}
const isExpected = (error: unknown): error is { code: string; port?: number; path?: string } =>
  typeof error === 'object' && error !== null && 'code' in error && Object.hasOwn(EXPECTED, String(error.code))
