import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorkshop, type Seat, type Workshop } from '#tests/app/editor/seats.ts'
import { type App, expectAccessible, expectNoSidewaysScroll, openBrowser, startApp } from '#tests/support/page.ts'

let app: App
let browser: Browser
let workshop: Workshop
let sessionId: string
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
})
beforeEach(async () => {
  workshop = await openWorkshop(app, browser)
  const startsAt = new Date(app.clock.now() + 60_000).toISOString()
  const planned = await workshop.asGuide('session.schedule', {
    ...{ kind: 'hybrid', title: 'A class nearby', startsAt, minutes: 90, agenda: AGENDA },
  })
  sessionId = planned.sessionId ?? ''
})
afterEach(() => workshop.close())
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const AGENDA = [
  { kind: 'arrive', minutes: 10, what: 'Come in' },
  { kind: 'listening', minutes: 20, what: 'Hear everybody' },
  { kind: 'break', minutes: 10, what: 'Tea' },
  { kind: 'discussion', minutes: 40, what: 'Where should the class be?' },
  { kind: 'checkout', minutes: 10, what: 'How was it?' },
]
const [PHONE, TABLET, WALL] = [
  { viewport: { width: 360, height: 740 } },
  { viewport: { width: 768, height: 1024 } },
  { viewport: { width: 1920, height: 1080 } },
]
const MINUTE = 60_000

const address = (rest = '') => `/plans/${workshop.planId}/live${rest}`
async function follow({ page }: Seat, rest = ''): Promise<void> {
  await page.goto(address(rest))
  await page.locator('[data-room="live"]').waitFor()
}
const press = async ({ page }: Seat, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click()
const sees = ({ page }: Seat, words: string | RegExp) => page.getByText(words).first().waitFor()
/** Somebody without a device has come; the guide notes how they take part. */
async function comes({ page }: Seat, name: string, channel: string): Promise<void> {
  await page.getByLabel(`How does ${name} take part?`).selectOption(channel)
  await page.getByRole('button', { name: `Is here ${name}` }).click()
}
/** In the list of people, for whoever has no device. */
async function forPerson(guide: Seat, name: string, button: string): Promise<void> {
  const row = guide.page.locator('li', { has: guide.page.locator('summary', { hasText: name }) })
  if (!(await row.locator('details').evaluate((element: HTMLDetailsElement) => element.open))) {
    await row.locator('summary').click()
  }
  await row.getByRole('button', { name: button, exact: true }).click()
}
/** Pictures to be looked at: `PICTURES=folder vitest …`. */
async function picture({ page }: Seat, name: string): Promise<void> {
  if (!process.env.PICTURES) return
  mkdirSync(process.env.PICTURES, { recursive: true })
  await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`), fullPage: true })
}

/** Six people: on phones, a tablet, a laptop without JavaScript, and one without any device; and a screen on the wall. */
async function gather() {
  const guide = await workshop.guide(PHONE)
  const [ann, cai] = [
    await workshop.join('citizen', 'Ann Price', PHONE),
    await workshop.join('citizen', 'Cai Rees', TABLET),
  ]
  const dee = await workshop.join('citizen', 'Dee Shah')
  const ben = await workshop.join('professional', 'Ben Cole', { javaScriptEnabled: false })
  const eve = await workshop.join('professional', 'Eve Lund')
  const fay = await workshop.join('professional', 'Fay Moss', PHONE)
  // The guide’s second window, on the projector.
  const wall = { ...guide, page: await guide.context.newPage() }
  await wall.page.setViewportSize(WALL.viewport)
  for (const seat of [ann, cai, eve, fay]) await follow(seat)
  await follow(guide, '/guide')
  await follow(wall, '/screen')
  return { guide, wall, ann, cai, dee, ben, eve, fay }
}

test('a hybrid workshop from the first card to the end: phones, a tablet, no JavaScript, no device, and a wall', async () => {
  const { guide, wall, ann, cai, ben, eve, fay } = await gather()
  await press(guide, /^Open this meeting/)
  await sees(ann, 'The first step has not begun')
  for (const seat of [ann, cai, eve, fay]) {
    await press(seat, 'I am here')
    await sees(seat, 'I am leaving')
  }
  await ben.page.goto(address())
  await press(ben, 'I am here')
  await sees(ben, 'I am leaving')
  // Dee has no device: the guide notes her, and that she is on the phone.
  await comes(guide, 'Dee Shah', 'phone')
  await sees(guide, 'People: 6 are here')

  await press(guide, 'Start: Come in')
  await press(guide, 'Start: Hear everybody')
  for (const seat of [ann, cai, wall]) await sees(seat, 'Step 2 of 5')
  await sees(ann, 'Everybody is asked in turn, you too. You need not ask. You may pass.')
  await picture(ann, 'round-phone')

  // Citizens first, in the order in which they came; whoever passes has been heard.
  await press(guide, 'Give the floor to Ann Price')
  await sees(wall, 'Ann Price speaks.')
  app.clock.move(MINUTE)
  await press(ann, 'I have finished')
  await press(guide, 'Cai Rees passes')
  await sees(guide, 'Next: Dee Shah.')
  // Nobody before Dee: not even with a reason.
  await forPerson(guide, 'Eve Lund', 'Give the floor to Eve Lund')
  await guide.page.getByRole('alert').filter({ hasText: 'has not been heard yet' }).waitFor()
  await follow(guide, '/guide')
  await press(guide, 'Give the floor to Dee Shah')
  await sees(wall, 'Dee Shah speaks.')
  app.clock.move(MINUTE)
  await press(guide, 'End the turn of Dee Shah')
  for (const name of ['Eve Lund', 'Fay Moss', 'Ben Cole']) await press(guide, `${name} passes`)

  await press(guide, 'Start: Tea')
  await press(guide, 'Start: Where should the class be?')
  await press(eve, 'I want to speak')
  await sees(cai, 'Waiting to speak (1)')
  await press(ann, 'I want to speak')
  await cai.page.getByText('I would rather write').click()
  await cai.page.getByRole('textbox', { name: 'What do you want to say?' }).fill('The hall has no steps.')
  await press(cai, 'Have it read out')
  // Professionals have said nothing, so Eve's side is behind; nobody has spoken on this, so nobody is ahead by turns.
  await sees(guide, 'Next: Eve Lund.')
  await sees(guide, 'People on their side had less than their share of the talk.')
  await press(guide, 'Give the floor to Eve Lund')
  await sees(eve, 'It is your turn to speak.')

  // Time is told to whoever speaks and to the guide, and to nobody else.
  app.clock.move(95_000)
  await sees(eve, 'You have about 30 seconds left.')
  await sees(guide, 'About 30 seconds left of this turn.')
  expect(await ann.page.getByText('30 seconds left').count()).toBe(0)
  expect(await wall.page.getByText('30 seconds left').count()).toBe(0)
  await picture(eve, 'speaking-laptop')

  // A red card stops the clock for all; who showed it, the guide alone sees, and the log not at all.
  await press(fay, 'Red: please stop')
  await sees(wall, 'The meeting is having a rest. The clock stands still.')
  await sees(guide, 'Fay Moss')
  await sees(ann, 'One red card: please stop')
  expect(await ann.page.getByText('Fay Moss: Red').count()).toBe(0)
  app.clock.move(10 * MINUTE)
  await picture(guide, 'red-card-guide-phone')
  await picture(wall, 'red-card-wall')
  await press(guide, 'Go on')
  await sees(wall, 'Eve Lund speaks.')
  // Ten minutes of rest were no minutes of talk: time is up now, and with others waiting the floor passes on.
  app.clock.move(70_000)
  await sees(wall, 'Cai Rees’s words are read out.')
  await sees(ann, 'The hall has no steps.')
  await picture(wall, 'read-out-wall')
  await press(guide, 'End the turn of Cai Rees')
  await press(guide, 'Give the floor to Ann Price')
  await press(ann, 'I have finished')

  await press(guide, /^I asked/)
  await press(guide, 'Start: How was it?')
  await sees(wall, 'This is the last step.')
  await press(guide, 'Close the meeting')
  await sees(ann, 'No meeting is open now.')

  const lines = await log()
  expect(lines.filter(({ kind }) => kind === 'turn.granted').length).toBe(5)
  // 95 and 70 seconds before and after the rest, and what this machine needed.
  const eves = lines.find(({ kind, body }) => kind === 'turn.ended' && body.member === eve.id)
  expect(eves?.body.seconds).toBeGreaterThanOrEqual(165)
  expect(eves?.body.seconds).toBeLessThan(300)
  expect(lines.filter(({ kind }) => kind === 'session.paused').map(({ actor }) => actor)).toEqual(['system'])
  expect(new Set(lines.filter(({ kind }) => kind.startsWith('turn.')).map(({ at }) => at)).size).toBeLessThan(8)
})

type Line = { kind: string; actor: string; at: string; body: { member?: string; seconds?: number } }
/** The log as the guide reads it, over the API. */
async function log(): Promise<Line[]> {
  const response = await fetch(`${app.url}/api/v1/plans/${workshop.planId}/log`, {
    headers: { authorization: `Bearer ${workshop.token}` },
  })
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

describe('each screen', () => {
  test.each([
    ['my own', '', 'light', 360],
    ['my own', '', 'dark', 768],
    ['the guide’s', '/guide', 'light', 360],
    ['the guide’s', '/guide', 'dark', 1440],
    ['the wall’s', '/screen', 'light', 1920],
    ['the wall’s', '/screen', 'dark', 320],
  ] as const)('%s has no accessibility fault (%s, %s, %i px)', async (_name, rest, colorScheme, width) => {
    const guide = await workshop.guide({ colorScheme, viewport: { width, height: 800 } })
    const ann = await workshop.join('citizen', 'Ann Price', { colorScheme, viewport: { width, height: 800 } })
    await workshop.asGuide('session.open', { sessionId })
    await workshop.asGuide('attendance.join', { sessionId, memberId: ann.id, channel: 'room' })
    await workshop.asGuide('step.start', { step: 0 })
    const seat = rest === '' ? ann : guide
    await follow(seat, rest)
    if (rest === '') await press(seat, 'Yellow: slow down')
    await expectAccessible(seat.page)
    await expectNoSidewaysScroll(seat.page)
  })

  test('somebody without the right sees who runs the meeting, and a co-chair takes it over in two taps', async () => {
    const invited = await workshop.asGuide('member.invite', { side: 'citizen', function: 'co-chair', name: 'Mo Tagg' })
    const chair = await workshop.sit(invited.memberId ?? '', 'Mo Tagg', invited.link ?? '', PHONE)
    const ann = await workshop.join('citizen', 'Ann Price', PHONE)
    await workshop.asGuide('session.open', { sessionId })
    await follow(ann, '/guide')
    await sees(ann, 'Somebody else runs this meeting.')
    expect(await ann.page.getByRole('button', { name: 'Take over the meeting' }).count()).toBe(0)
    await follow(chair, '/guide')
    await press(chair, 'Take over the meeting')
    await press(chair, 'Start: Come in')
    await sees(chair, 'Step 1 of 5')
  })
})
