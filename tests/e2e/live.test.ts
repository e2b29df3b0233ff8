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
    kind: 'live',
    title: 'First workshop',
    startsAt,
    minutes: 90,
  })
  sessionId = planned.sessionId ?? ''
})
afterEach(() => workshop.close())
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const live = () => `/plans/${workshop.planId}/live`

/** Opens the page and waits until it follows by itself; from then on every HTTP request is noted. */
async function follow({ page }: Seat): Promise<string[]> {
  await page.goto(live())
  await page.locator('[data-room="live"]').waitFor()
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
  return asked
}
const press = async ({ page }: Seat, name: string | RegExp) => {
  await page.getByRole('button', { name }).click()
  await page.waitForLoadState()
}
const sees = ({ page }: Seat, words: string | RegExp) => page.getByText(words).first().waitFor()
const here = ({ page }: Seat) => page.getByRole('list', { name: /^Who is here/ }).getByRole('listitem')

describe('a live meeting', () => {
  test('people come, ask to speak and get the floor, and everybody sees it without a single request', async () => {
    const guide = await workshop.guide()
    const ann = await workshop.join('citizen', 'Ann Price')
    const ben = await workshop.join('professional', 'Ben Cole')
    const asked = (await Promise.all([guide, ann, ben].map(follow))) as [string[], string[], string[]]

    await press(guide, /^Open this meeting/)
    await sees(ann, 'First workshop')
    await press(ann, 'I am here')
    await press(ben, 'I am here')
    await expect.poll(() => here(ann).allInnerTexts()).toEqual(['You, Ann Price', 'Ben Cole'])
    await expect.poll(() => here(ben).allInnerTexts()).toEqual(['You, Ben Cole', 'Ann Price'])

    await press(ben, 'I want to speak')
    await sees(guide, 'Waiting to speak (1)')
    await press(ann, 'I want to speak')
    await press(guide, 'Give the floor to Ben Cole')
    await sees(ben, 'It is your turn to speak.')
    await sees(ann, 'Ben Cole speaks.')
    await press(ben, 'I have finished')
    await press(guide, 'Give the floor to Ann Price')
    await sees(ann, 'It is your turn to speak.')
    await press(ann, 'Pass: not now, thank you')
    await sees(ben, 'Nobody speaks at the moment.')
    await press(ben, 'I am leaving')
    await expect.poll(() => here(ann).count()).toBe(1)

    await press(guide, 'Close the meeting')
    await sees(ann, 'No meeting is open now.')
    expect(asked.flat()).toEqual([])
  })

  test('whoever presses a button keeps their place on the page, and others hear of it', async () => {
    await workshop.asGuide('session.open', { sessionId })
    const ann = await workshop.join('citizen', 'Ann Price')
    const ben = await workshop.join('professional', 'Ben Cole')
    await follow(ann)
    await follow(ben)
    await ann.page.getByRole('button', { name: 'I am here' }).focus()
    await ann.page.keyboard.press('Enter')
    await sees(ann, 'I am leaving')
    expect(await ann.page.evaluate(() => document.activeElement?.textContent)).toBe('I am leaving')
    await ben.page
      .getByRole('status')
      .filter({ hasText: 'Ann Price came to the meeting' })
      .waitFor({ state: 'attached' })
  })

  test('a citizen who is alone among professionals chooses how it goes on, and nobody else is told why', async () => {
    const guide = await workshop.guide()
    const ann = await workshop.join('citizen', 'Ann Price')
    const cai = await workshop.join('citizen', 'Cai Rees')
    const ben = await workshop.join('professional', 'Ben Cole')
    await Promise.all([guide, ann, ben].map(follow))
    await press(guide, /^Open this meeting/)
    for (const who of [ann, ben]) await press(who, 'I am here')
    await sees(ann, 'You are the only citizen here')
    await expectAccessible(ann.page)
    await guide.page.goto(`${live()}/guide`)
    await sees(guide, 'Only one citizen is here.')
    await press(ann, 'I want somebody beside me first')
    await sees(ann, 'Whoever runs the meeting knows. Nobody else does.')
    await sees(guide, 'Ann Price: I want somebody beside me first')
    expect(await ben.page.locator('main').innerText()).not.toMatch(/only citizen|beside me|One card/)
    await press(ann, 'We talk, and decide nothing')
    for (const who of [ann, ben, guide]) await sees(who, /^This meeting talks and decides nothing/)
    await follow(cai)
    await press(cai, 'I am here')
    await ben.page.getByText('This meeting talks and decides nothing').waitFor({ state: 'detached' })
    await ann.page.getByText('You are the only citizen here').waitFor({ state: 'detached' })
  })

  test('a page that was away catches up', async () => {
    await workshop.asGuide('session.open', { sessionId })
    const ann = await workshop.join('citizen', 'Ann Price')
    const ben = await workshop.join('professional', 'Ben Cole')
    await ben.page.routeWebSocket(/socket\.io/, (socket) => {
      sockets.push(socket)
      socket.connectToServer()
    })
    const sockets: { close: () => Promise<void> }[] = []
    await follow(ann)
    await follow(ben)
    await sockets.at(-1)?.close()
    await sees(ben, 'No connection. This page may be behind.')
    await press(ann, 'I am here')
    await ben.page.locator('[data-room="live"]').waitFor()
    await expect.poll(() => here(ben).allInnerTexts()).toEqual(['Ann Price'])
  })

  test('what a rule or the meeting itself forbids is said on the page, and nothing happens twice', async () => {
    await workshop.asGuide('session.open', { sessionId })
    const ann = await workshop.join('citizen', 'Ann Price')
    await follow(ann)
    await press(ann, 'I am here')
    await sees(ann, 'I am leaving')
    // In the moment of sending: until then the page may draw the form anew, as news come in.
    await ann.page.evaluate(() => {
      const spoil = () => {
        for (const input of document.querySelectorAll<HTMLInputElement>('input[name="sessionId"]'))
          input.value = 's_nonsense'
      }
      addEventListener('submit', spoil, { capture: true, once: true })
    })
    await press(ann, 'I am leaving')
    await ann.page.getByRole('alert').waitFor()
    expect(await here(ann).count()).toBe(1)
  })
})

describe('for everybody', () => {
  test('everything works without JavaScript, with a reload for each step', async () => {
    await workshop.asGuide('session.open', { sessionId })
    const ann = await workshop.join('citizen', 'Ann Price', { javaScriptEnabled: false })
    const guide = await workshop.guide({ javaScriptEnabled: false })
    await ann.page.goto(live())
    await press(ann, 'I am here')
    await expect.poll(() => here(ann).allInnerTexts()).toEqual(['You, Ann Price'])
    await press(ann, 'I want to speak')
    await sees(ann, 'Take it back')
    await guide.page.goto(live())
    await press(guide, 'Give the floor to Ann Price')
    await sees(guide, 'Ann Price speaks.')
    await ann.page.goto(`${live()}?part=money`)
    await sees(ann, 'It is your turn to speak.')
    await sees(ann, 'The text: Money')
    await press(ann, 'I have finished')
    await sees(ann, 'Nobody speaks at the moment.')
    await press(guide, 'End the turn of Ann Price')
    await guide.page.getByRole('alert').waitFor()
    await guide.page.goto(live())
    await press(guide, 'Close the meeting')
    await sees(guide, 'No meeting is open now.')
  })

  test.each([
    ['light', 1440],
    ['dark', 320],
  ] as const)('no accessibility fault, %s, %i px', async (colorScheme, width) => {
    const ann = await workshop.join('citizen', 'Ann Price', { colorScheme, viewport: { width, height: 800 } })
    await follow(ann)
    await expectAccessible(ann.page)
    await workshop.asGuide('session.open', { sessionId })
    await press(ann, 'I am here')
    await press(ann, 'I want to speak')
    await sees(ann, 'Take it back')
    await expectAccessible(ann.page)
    await expectNoSidewaysScroll(ann.page)
  })
})
