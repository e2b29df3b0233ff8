import { makeDemo } from '../demo/demo.ts'
import type { CliCommand } from './io.ts'
import { openOffline } from './offline.ts'

export const demoCommand: CliCommand = async (_argv, io) => {
  const { deps, close } = await openOffline(io.environment)
  try {
    const { planId, links } = await makeDemo(deps)
    io.stdout(
      `The demo plan is there: “Breathing Well in Aldersyke” (${planId}). All people and figures in it are invented.\n\n`,
    )
    for (const { name, who, link } of links) io.stdout(`${`${name} (${who})`.padEnd(36)} ${link}\n`)
    io.stdout('\nEach link opens the plan as this person, once. Start the server with `npm start` and open one.\n')
    return 0
  } finally {
    await close()
  }
}
