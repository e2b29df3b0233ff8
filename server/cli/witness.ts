import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { loadWitnessKey, WitnessFault } from '../witness/key.ts'
import { watchedLogs } from '../witness/logs.ts'
import { openMemory } from '../witness/memory.ts'
import { witnessServer } from '../witness/serve.ts'
import type { CliCommand, Io } from './io.ts'

const USAGE = `Usage: evenground witness --key FILE [--new NAME] [--log VKEY]... [--logs FILE] [--port N] [--host H] [--state FILE]

Runs a witness: it signs the newest head of each log that it watches, and only if that head holds all that it signed
before (c2sp.org/tlog-witness). See docs/witness.md.

  --key FILE    the witness’s secret key; keep it where only this user can read
  --new NAME    make the key if the file is not there; NAME is like an address, such as union.example/witness
  --log VKEY    the key of a log to watch, as its plan’s page shows it; may be given more than once
  --logs FILE   more of them, one a line; read again whenever the file changes
  --port N      where to listen (8090); 0 takes any free port
  --host H      on which address to listen (127.0.0.1: only this machine, for a proxy that speaks TLS)
  --state FILE  what was signed (the key’s file with .state). Never delete it and never bring back an old one
`

/** Runs a witness until it is told to stop. Exit code 2 if it can't begin. */
export const witnessCommand: CliCommand = async (argv, io) => {
  const asked = readArguments(argv)
  if (!asked) {
    io.stderr(USAGE)
    return 2
  }
  if (asked === 'help') {
    io.stdout(USAGE)
    return 0
  }
  try {
    await run(asked, io)
    return undefined
  } catch (error) {
    if (!(error instanceof WitnessFault)) throw error
    io.stderr(`${error.message}\n`)
    return 2
  }
}

type Asked = { key: string; name?: string; logs: string[]; file?: string; port: number; host: string; state: string }

function readArguments(argv: readonly string[]): Asked | 'help' | undefined {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...{ key: text, new: text, logs: text, port: text, host: text, state: text },
        log: { type: 'string', multiple: true },
        help: { type: 'boolean' },
      },
    })
    if (values.help) return 'help'
    const { key, port = '8090', host = '127.0.0.1', log = [], logs } = values
    if (!key || !/^\d{1,5}$/.test(port) || Number(port) > 65_535) return undefined
    return {
      ...{ key, logs: log, port: Number(port), host, state: values.state ?? `${key}.state` },
      ...(values.new === undefined ? {} : { name: values.new }),
      ...(logs === undefined ? {} : { file: logs }),
    }
  } catch {
    return undefined // an argument that we do not know
  }
}

async function run({ key: file, name, logs: given, file: list, port, host, state }: Asked, io: Io): Promise<void> {
  const warn = (line: string) => io.stderr(`${line}\n`)
  const { key, made } = loadWitnessKey(file, name)
  const logs = watchedLogs(given, list, warn)
  const memory = openMemory(state, key.vkey, made)
  const tell = (line: string) => io.stdout(`${new Date().toISOString()} ${line}\n`)
  const server = witnessServer({ key, memory, logs, now: Date.now, tell, warn })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    memory.close()
    throw error
  }
  io.stdout(`This witness’s key, for the plans that it watches:\n${key.vkey}\n`)
  if (logs().length === 0) io.stdout('It watches no log yet. Name one with --log or in the file of --logs.\n')
  io.stdout(`Listening on http://${host}:${(server.address() as AddressInfo).port}\n`)
  const stop = () => {
    server.close(() => {
      memory.close()
      process.exit(0)
    })
    server.closeAllConnections()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
