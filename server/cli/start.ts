import { buildIfNeeded } from '../build.ts'
import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { startServer } from '../server.ts'
import type { CliCommand } from './io.ts'

/** Serves until it is told to stop; then it drains first, so that what people typed is saved. */
export const startCommand: CliCommand = async (_argv, io) => {
  const config = readConfig(io.environment)
  process.env.NODE_ENV = config.NODE_ENV
  if (config.NODE_ENV !== 'development') await buildIfNeeded((line) => io.stdout(`${line}\n`))
  const log = createLog(config.LOG_LEVEL)
  const running = await startServer(config, log)
  io.stdout(`Evenground is ready: ${running.deps.publicUrl}\n`)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await running.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  return undefined
}
