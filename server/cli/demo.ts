import { parseArgs } from 'node:util'
import type { PlanId } from '#domain/ids.ts'
import { makeDemo } from '../demo/demo.ts'
import { demoPeople } from '../demo/open.ts'
import { DEMO_LOCALES, TEXTS } from '../demo/texts/texts.ts'
import type { Deps } from '../deps.ts'
import { invite, type Link } from '../identity/invitations.ts'
import type { CliCommand } from './io.ts'
import { openOffline } from './offline.ts'

const USAGE = 'Usage: evenground demo [--language en|cy]\n'

export const demoCommand: CliCommand = async (argv, io) => {
  const locale = languageIn(argv)
  if (!locale) {
    io.stderr(USAGE)
    return 2
  }
  const { deps, close } = await openOffline(io.environment)
  try {
    const planId = await makeDemo(deps, { locale })
    const { title } = TEXTS[locale].plan
    io.stdout(`The demo plan is there: “${title}” (${planId}). All people and figures in it are invented.\n\n`)
    for (const { name, link } of await linksFor(deps, planId)) io.stdout(`${name.padEnd(16)} ${link}\n`)
    io.stdout('\nEach link opens the plan as this person, once. Start the server with `npm start` and open one.\n')
    return 0
  } finally {
    await close()
  }
}

function languageIn(argv: string[]) {
  try {
    const { values } = parseArgs({ args: argv, options: { language: { type: 'string', default: 'en' } } })
    return DEMO_LOCALES.find((locale) => locale === values.language)
  } catch {
    return undefined
  }
}

/** One-use links, so that each of them can be opened in a browser. */
async function linksFor(deps: Deps, planId: PlanId): Promise<(Link & { name: string })[]> {
  const people = await demoPeople(deps, planId)
  return deps.db.transaction().execute(async (trx) => {
    const made: (Link & { name: string })[] = []
    for (const { name, memberId } of people) {
      made.push({ name, ...(await invite(trx, deps, { planId, memberId }, 'demo')) })
    }
    return made
  })
}
