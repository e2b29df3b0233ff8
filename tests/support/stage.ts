import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { isSectionKey, type SectionKey } from '#domain/text/sections.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { DAY } from '#domain/time.ts'
import { readConfig } from '#server/config.ts'
import type { Deps } from '#server/deps.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { meetingDoors } from '#server/doors/pages.ts'
import { invite } from '#server/identity/invitations.ts'
import { type Running, startServer } from '#server/server.ts'
import type { Reader } from './every-page.ts'
import { finishPlan } from './finished-plan.ts'
import { type Places, placesIn } from './places.ts'
import { SILENT_MAIL, tellByMail } from './rich-mail.ts'
import { makeRichPlan } from './rich-plan.ts'

/**
 * Everything that is needed to look at every page, as plain data: tests in other processes get a copy. `cookies` holds
 * the header by which the site knows each reader; a stranger has none.
 */
export type Stage = {
  url: string
  places: { work: Places; done: Places }
  cookies: Partial<Record<Reader, string>>
}

/** The real program with two plans: one in work, one agreed. `failures` gathers what it logs as errors. */
export async function startStage(): Promise<{
  stage: Stage
  running: Running
  failures: string[]
  close: () => Promise<void>
}> {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-stage-'))
  const failures: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => failures.push(line) }) as unknown as Logger
  const config = readConfig({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error', NODE_ENV: 'production', ...SILENT_MAIL })
  const running = await startServer(config, log, { jobsEvery: 0 })
  const close = async () => {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { stage: await setStage(running), running, failures, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Makes the two plans and lets their readers in. */
export async function setStage({ deps, url }: Pick<Running, 'deps' | 'url'>): Promise<Stage> {
  const past = unheard(deps)
  const done = await anAgreedPlan(past)
  const work = await makeRichPlan(past)
  const { people, planId } = work
  const signIn = async (inWork: MemberId, inDone?: MemberId) => {
    const cookie = await use(url, await linkFor(deps, planId, inWork))
    return inDone ? use(url, await linkFor(deps, done.planId, inDone), cookie) : cookie
  }
  const cookies = {
    citizen: await signIn(people.citizen, done.citizens[0]),
    voter: await signIn(people.voter),
    newcomer: await signIn(people.newcomer),
    professional: await signIn(people.professional, done.professionals[0]),
    guide: await signIn(work.guide, done.guide),
  }
  const mail = await tellByMail(past, planId, people)
  const link = await linkFor(deps, planId, people.invited)
  const usedLink = await linkFor(deps, planId, people.nurse)
  await use(url, usedLink)
  const contact = `/plans/${planId}/contacts/${people.carer}`
  const inWork = { ...(await placesOf(deps, planId)), ...mail, link, usedLink, invited: people.invited, contact }
  const [meeting] = await meetingDoors(past, past.db, planId, true)
  const seat = meeting?.seats.find(({ card }) => card)?.card
  const doors = { door: pathOf(meeting?.guests), seat: pathOf(seat) }
  return { url, places: { work: { ...inWork, ...doors }, done: await placesOf(deps, done.planId) }, cookies }
}

const pathOf = (way: { link: string } | null | undefined) => (way ? new URL(way.link).pathname : null)

/** What happens on a clock of the past, nobody is told of: the server's own timers would close its votes by today's. */
export const unheard = (deps: Deps): Deps => ({ ...deps, publish: () => {}, wake: () => {} })

/** A plan that five people took all the way; it ended before today. */
async function anAgreedPlan(base: Deps) {
  const clock = { now: base.now() - 30 * DAY }
  const wait = (milliseconds: number) => {
    clock.now += milliseconds
  }
  return finishPlan({ db: base.db, deps: { ...base, now: () => clock.now }, wait })
}

/** Where there is what in a plan. */
export async function placesOf({ db, states, texts }: Deps, planId: PlanId): Promise<Places> {
  const current = await texts.readAll(db, planId)
  const filled = new Set<string>(current.filter(({ empty }) => !empty).map(({ section }) => section))
  const state = await states.read(db, planId)
  const places = placesIn(planId, state, filled)
  const isOpen = (section: SectionKey) => state.sections.get(section)?.state === 'drafting'
  const open = current.find(({ section, records }) => records.length > 0 && isOpen(section))
  const record = open ? `${places.plan}/sections/${open.section}/records/${open.records[0]!.id}` : null
  const history = places.written && `${places.written}/history`
  return {
    ...{ ...places, record, paragraph: await paragraphIn(db, planId, places.written) },
    compared: history && `${history}/compare?old=1`,
    restored: history && `${history}/restore?seq=1`,
  }
}

/** The address of the form for the first paragraph of a part. */
async function paragraphIn(db: Deps['db'], planId: PlanId, part: string | null): Promise<string | null> {
  const key = part?.split('/').at(-1)
  if (!isSectionKey(key)) return null
  const text = await loadTextDoc(db, planId, key)
  const [first] = textBlocks(text.fragment)
  text.destroy()
  return first ? `${part}/suggest?block=${first.id}` : null
}

/** The path of a fresh personal link. */
export async function linkFor(deps: Deps, planId: PlanId, memberId: MemberId): Promise<string> {
  const { link } = await deps.db.transaction().execute((trx) => invite(trx, deps, { planId, memberId }, deps.newId()))
  return new URL(link).pathname
}

/** Opens a personal link as the button on its page does, in the browser of this cookie or in a new one. */
export async function use(url: string, path: string, cookie?: string): Promise<string> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      ...{ 'content-type': 'application/x-www-form-urlencoded', origin: url },
      ...(cookie ? { cookie } : {}),
    },
    body: new URLSearchParams({ commandId: path.slice('/j/'.length) }),
  })
  const given = response.headers.getSetCookie()[0]?.split(';')[0]
  if (response.status !== 303) throw new Error(`A personal link was not taken (${response.status}).`)
  if (!given && !cookie) throw new Error('A personal link gave no cookie.')
  return given ?? cookie!
}
