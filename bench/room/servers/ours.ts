import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { answerFrom } from '#bench/collab/servers/answer.ts'
import { toInstant } from '#domain/time.ts'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/server.ts'
import { aPlan } from '#tests/support/world.ts'

// `node ours.ts FOLDER MEMBERS`: the whole program but for its pages. The first start makes a plan with an open meeting
// in which everybody is, and notes in FOLDER/hall.json who they are.
const [folder, members = '500'] = process.argv.slice(2)
const hall = join(folder!, 'hall.json')
const config = readConfig({ DATA_DIR: folder!, PORT: '0', LOG_LEVEL: 'silent', NODE_ENV: 'production' })
const log = pino({ level: 'silent' })
// Few people act for all here: what is measured is work, not waiting for an allowance.
const running = await startServer(config, log, { pages: false, limits: { commands: 1e9 } })
if (!existsSync(hall)) writeFileSync(hall, JSON.stringify(await fill(Number(members))))
answerFrom(running.port)

async function fill(count: number) {
  const plan = await aPlan(running.deps)
  const startsAt = toInstant(running.deps.now())
  const planned = { kind: 'live', title: 'The hall', startsAt, minutes: 90 }
  const { sessionId } = await plan.done(plan.guide, 'session.schedule', planned)
  await plan.done(plan.guide, 'session.open', { sessionId })
  for (let i = 0; i < count; i++) {
    const side = i % 2 === 0 ? 'citizen' : 'professional'
    const member = await plan.join(side, `Member ${i}`, { role: false })
    await plan.done(member, 'attendance.join', { sessionId })
  }
  const { [plan.guide]: guide, ...tokens } = Object.fromEntries(plan.tokens)
  return { planId: plan.planId, sessionId, guide, tokens: Object.values(tokens) }
}
