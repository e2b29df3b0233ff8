import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { CommandId } from '#domain/ids.ts'
import { execute } from '#server/execute.ts'
import { openSession } from '#server/http/session.ts'
import { type Started, startPlan } from '#server/plans.ts'
import { bundleOf, createFinishedPlan } from '#tests/support/finished-plan.ts'
import { type App, openBrowser, openPerson, type Person, startApp } from '#tests/support/page.ts'
import { welsh } from '#tests/support/words-of.ts'

/** What rules, refusals, log and verifier say, on pages that somebody opens in a Welsh browser. */
let app: App
let browser: Browser
let guide: Person
let started: Started

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  const { deps } = app.running
  const { hash, setCookie } = await openSession(deps)
  const facilitator = { name: 'Noor Hassan', employedBySponsor: false }
  const about = { title: 'Anadlu’n Dda', place: 'Aldersyke', question: 'Sut?', method: 'consent' } as const
  started = await startPlan(deps, { ...about, facilitator }, { sessionHash: hash })
  guide = await openPerson(browser, app, { locale: 'cy' })
  const [name = '', value = ''] = setCookie.split(';')[0]!.split('=')
  await guide.context.addCookies([{ name, value, url: app.url }])
})
afterAll(async () => {
  await guide?.close()
  await browser?.close()
  await app?.close()
})

const caller = () => ({ planId: started.planId, memberId: started.member.id, by: 'session' }) as const
const send = (command: Parameters<typeof execute>[2]['command']) =>
  execute(app.running.deps, caller(), { commandId: app.running.deps.newId() as CommandId, command })

describe('in a Welsh browser', () => {
  test('every rule is told in Welsh', async () => {
    await guide.page.goto('/rules')
    await guide.page.getByText(welsh.rules_not_early_title()).first().waitFor()
    await guide.page.getByText(welsh.rules_page_counts_time_to_vote()).first().waitFor()
  })

  test('the log is told in Welsh', async () => {
    await guide.page.goto(`/plans/${started.planId}/log`)
    await guide.page.getByText(welsh.log_plan_started({ who: 'Noor Hassan', method: 'consent' })).waitFor()
  })

  test('parts of the plan have Welsh titles', async () => {
    await guide.page.goto(`/plans/${started.planId}/sections/money`)
    await guide.page.getByRole('heading', { name: welsh.sections_title_money() }).first().waitFor()
  })

  test('what happens in a meeting is told in Welsh as it happens', async () => {
    await guide.page.goto(`/plans/${started.planId}/live`)
    await send({ type: 'section.freeze', section: 'money' })
    const told = welsh.meetings_news_frozen({ part: welsh.sections_title_money() })
    await guide.page.getByText(told).first().waitFor()
  })

  test('the browser’s own check of a record reports in Welsh', async () => {
    const finished = await createFinishedPlan()
    const bundle = await bundleOf(finished)
    await finished.close()
    const { page } = guide
    await page.goto('/verify')
    const file = { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(bundle) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.locator('main button[type=submit]').click()
    await page.getByText(welsh.verify_sound_rules()).waitFor({ state: 'attached' })
    await page.getByText(welsh.verify_proves()).waitFor()
    await page.getByText(welsh.verify_step_counts()).waitFor()
  })
})
