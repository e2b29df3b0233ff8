import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { crockford } from '#domain/bytes.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { electors, type Member, type Side } from '#domain/members/state.ts'
import { readConfig } from '#server/config.ts'
import { makeDemo } from '#server/demo/demo.ts'
import type { Deps } from '#server/deps.ts'
import { startServer } from '#server/server.ts'
import type { Reader } from './every-page.ts'
import { SILENT_MAIL } from './rich-mail.ts'
import { linkFor, placesOf, type Stage, setStage, unheard, use } from './stage.ts'

/** When the demo is looked at; always the same, so that pictures of it change only when pages do. */
export const NOON = Date.UTC(2026, 5, 15, 11)
/** Where its links seem to lead. */
const PUBLIC_URL = 'https://plans.example.org'

/**
 * The program with the demo on it, the same in every run: its clock stands, and its ids come in a fixed order. The plans
 * of the tests are there too, for pages that the demo does not have.
 */
export async function startDemoStage(): Promise<{ stages: Stage[]; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-demo-stage-'))
  const fixed = { PUBLIC_URL, SECRET_KEY: 'the same key for every run of these pictures' }
  const silent = { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error', NODE_ENV: 'production', ...SILENT_MAIL } as const
  const config = readConfig({ ...silent, ...fixed })
  const running = await startServer(config, pino({ level: 'error' }), {
    now: () => NOON,
    newId: inOrder(),
    jobsEvery: 0,
  })
  const close = async () => {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { stages: [await demoStage(running.deps, running.url), await setStage(running)], close }
}

/** Ids that look random and are the same each time. */
function inOrder(): () => string {
  let count = 0
  return () => {
    count++
    return crockford(createHash('sha256').update(`id ${count}`).digest().subarray(0, 16))
  }
}

/** Makes the demo, and says which plan it is. */
export async function demoPlan(deps: Deps): Promise<PlanId> {
  await makeDemo(unheard(deps))
  const { plan_id } = await deps.db.selectFrom('log_head').select('plan_id').executeTakeFirstOrThrow()
  return plan_id as PlanId
}

async function demoStage(deps: Deps, url: string): Promise<Stage> {
  const planId = await demoPlan(deps)
  const state = await deps.states.read(deps.db, planId)
  const members = [...state.members.values()]
  const here = electors(state)
  const of = (side: Side, n = 0) => here.filter((member) => member.side === side)[n]
  const readers: Partial<Record<Reader, Member | undefined>> = {
    citizen: of('citizen'),
    voter: of('citizen', 1),
    professional: of('professional'),
    guide: members.find((member) => member.function === 'facilitator'),
    newcomer: here.find(({ role }) => role && !role.signedBy.member),
  }
  const cookies: Stage['cookies'] = {}
  for (const [reader, member] of Object.entries(readers)) {
    if (member) cookies[reader as Reader] = await use(url, await linkFor(deps, planId, member.id))
  }
  const invited = members.find(({ status }) => status === 'invited')?.id ?? null
  const places = { ...(await placesOf(deps, planId)), ...(await links(deps, url, planId, invited, here)), invited }
  return { url, places: { work: places, done: places }, cookies }
}

async function links(deps: Deps, url: string, planId: PlanId, invited: MemberId | null, here: Member[]) {
  const [somebody] = here.slice(-1)
  if (!somebody) return { link: null, usedLink: null }
  const usedLink = await linkFor(deps, planId, somebody.id)
  await use(url, usedLink)
  return { link: await linkFor(deps, planId, invited ?? somebody.id), usedLink }
}
