import pino from 'pino'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/server.ts'

// A server in a process of its own. The guide may invite five hundred people at once; all else is as always.
const running = await startServer(readConfig(process.env), pino({ level: 'silent' }), {
  pages: false,
  limits: { commands: 10_000 },
})
process.stdout.write(`${running.url}\n`)
