import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
} from 'playwright-core'
import { expect, inject } from 'vitest'
import type { Side } from '#domain/members/state.ts'
import { readConfig } from '#server/config.ts'
import { type Overrides, type Running, startServer } from '#server/server.ts'
import { axeFaults } from './axe.ts'

/** The real program in a folder of its own, on a free port, with a clock that a test can move. */
export type App = { url: string; clock: Clock; running: Running; close: () => Promise<void> }
export type Clock = { now: () => number /** Forward by so many milliseconds. */; move: (by: number) => void }

export async function startApp(
  environment: Record<string, string> = {},
  overrides: Pick<Overrides, 'limits'> = {},
): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-e2e-'))
  let ahead = 0
  const clock: Clock = {
    now: () => Date.now() + ahead,
    move: (by) => {
      ahead += by
    },
  }
  const config = readConfig({
    ...{ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error', NODE_ENV: 'production' as const },
    ...environment,
  })
  // Whatever the server logs as an error fails the test: setupFiles watch console.error.
  const log = pino({ level: 'error' }, { write: (line: string) => console.error(line) })
  const running = await startServer(config, log, { now: clock.now, ...overrides })
  const close = async () => {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: running.url, clock, running, close }
}

/** `more`: flags that one suite needs, such as a microphone. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, args, env } = inject('browser')
  return chromium.launch({
    executablePath,
    args: [...args, ...more],
    env: { ...process.env, ...env } as Record<string, string>,
  })
}

/** One person with a browser of their own (cookies apart), and everything that went wrong in it. */
export type Person = { context: BrowserContext; page: Page; faults: string[]; close: () => Promise<void> }

export async function openPerson(
  browser: Browser,
  { url }: Pick<App, 'url'>,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({ baseURL: url, ...options })
  const faults: string[] = []
  context.on('page', (page) => watch(page, faults))
  const page = await context.newPage()
  const close = async () => {
    await context.close()
    expect(faults, 'printed or thrown in the browser').toEqual([])
  }
  return { context, page, faults, close }
}

/** Console errors (refusals by the Content-Security-Policy among them), uncaught errors, assets that did not load. */
function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    const bad = message.type() === 'error' || (message.type() === 'warning' && /hydrat|Warning:/i.test(message.text()))
    if (bad && !isExpected(message)) faults.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
  })
}

/** Chromium also prints answers that pages are meant to give: a form that is refused, a page that is not there. */
function isExpected(message: ConsoleMessage): boolean {
  const answered = /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())
  return answered && !message.location().url.includes('/assets/')
}

/** No violation of WCAG 2.2 AA that a machine can find. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFaults(page), `axe on ${page.url()}`).toEqual([])
}

/** Nothing reaches beyond the window: nobody has to scroll sideways to read (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [scrollWidth, clientWidth]
  })
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(window!)
}

const LOOKS = {
  'light wide': { width: 1280, colorScheme: 'light' },
  'dark wide': { width: 1280, colorScheme: 'dark' },
  'light narrow': { width: 320, colorScheme: 'light' },
  'dark narrow': { width: 320, colorScheme: 'dark' },
} as const
export type Look = keyof typeof LOOKS
/** Both colours and both widths; the access suite looks at every page in all four. */
const USUAL_LOOKS: readonly Look[] = ['light wide', 'dark narrow']

/** Opens a page and looks at it as anybody may: light and dark, wide and as narrow as a phone or 400 % zoom. */
export async function look({ page }: Person, address: string, looks: readonly Look[] = USUAL_LOOKS): Promise<void> {
  await page.goto(address)
  await lookHere(page, looks)
}

/** The same for the page that is open now, such as an answer to a form. */
export async function lookHere(page: Page, looks: readonly Look[] = USUAL_LOOKS): Promise<void> {
  for (const name of looks) {
    const { width, colorScheme } = LOOKS[name]
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await page.locator('h1').count(), 'headings of the first level').toBe(1)
  expect(await page.locator('main').count(), 'main parts').toBe(1)
  const ids = await page.locator('[id]').evaluateAll((found) => found.map(({ id }) => id))
  expect(ids.toSorted(), 'no id stands twice').toEqual([...new Set(ids)].toSorted())
}

/** Presses the button that is called exactly so. Where it leads to another page, that has come in full. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForLoadState()
}

/** Fills in "Start a plan" and returns the address of the plan. */
export async function startPlan({ page }: Person): Promise<string> {
  await page.goto('/plans/new')
  await page.getByLabel('What is the plan called?').fill('Breathing Well in Aldersyke')
  await page.getByLabel('Where is it for?').fill('Aldersyke')
  await page.getByLabel('Which question should the plan answer?').fill('How can more people finish lung rehab?')
  await page.getByLabel('Your name').fill('Noor Hassan')
  await page.getByText(/^More: how you decide/).click()
  await page.getByLabel('What can change?').fill('Where classes are\nHow people get there')
  await page.getByLabel('What cannot change?').fill('Clinical safety rules')
  await page.getByLabel('Who decides in the end?').fill('The place committee')
  await press(page, 'Start the plan')
  await page.waitForURL(/\/plans\/p_.*done=started/)
  return new URL(page.url()).pathname.replace('/people', '')
}

/** The guide invites; returns the personal link as it stands on the card. */
export async function invite({ page }: Person, plan: string, name: string, side: Side): Promise<string> {
  await page.goto(`${plan}/people`)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.locator(`input[name=side][value=${side}]`).check()
  await press(page, 'Make the invitation')
  await page.getByRole('heading', { name: `For ${name}` }).waitFor()
  return (
    (await page
      .getByText(/^https?:.*\/j\/\w{26}$/)
      .first()
      .textContent()) ?? ''
  )
}

/** Opens the link in a browser of their own, joins and agrees the role. */
export async function joinPlan(
  browser: Browser,
  app: App,
  link: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const person = await openPerson(browser, app, options)
  await person.page.goto(link)
  await person.page.getByRole('heading', { level: 1, name: `You are invited, ${name}` }).waitFor()
  await press(person.page, 'Join and say yes to this')
  await person.page.waitForURL(/welcome/)
  return person
}

/** Says yes to one's role where the page of a vote asks for it first. */
export async function agreeRole({ page }: Person, ballot: string): Promise<void> {
  await page.goto(ballot)
  await press(page, 'I agree to this')
  await page.waitForURL(/done=role-agreed/)
}

/** On to the second step of voting; with a first vote, that there is nothing to declare (LPF-13). */
export async function checkAnswer(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Check|No, nothing: check) your answer$/ }).click()
  await page.waitForLoadState()
}

/** Votes and stays on the receipt. `reason`: the words that an objection needs, given without a name. */
export async function vote({ page }: Person, address: string, answer: string, reason?: string): Promise<void> {
  await page.goto(address)
  const choice = page.getByRole('radio', { name: answer, exact: true })
  await choice.check()
  await checkAnswer(page)
  await page.getByRole('heading', { name: 'Check your answer' }).waitFor()
  if (reason) {
    await page.getByLabel('What harm do you see').fill(reason)
    await page.getByLabel('Without my name').check()
  }
  await press(page, 'Send my vote')
  await page.getByRole('heading', { name: 'Your receipt' }).waitFor()
}
