import pino from 'pino'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/server.ts'

// The whole program in a process of its own, to be killed. Says its address on one line.
const running = await startServer(readConfig(process.env), pino({ level: 'silent' }))
process.stdout.write(`${running.url}\n`)
