import jsQR from 'jsqr'
import type { Browser, Locator, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textbox } from '#tests/app/editor/seats.ts'
import {
  type App,
  invite,
  look,
  lookHere,
  openBrowser,
  openPerson,
  press,
  startApp,
  startPlan,
} from '../support/page.ts'

// Somebody's first time here, in actions. An action is a press: of a link, of a button, or of a choice in a vote. What a
// form asks for goes with the button that sends it.

let app: App
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

function counting() {
  let actions = 0
  return {
    press: async (what: Locator) => {
      actions++
      await what.click()
    },
    made: () => actions,
  }
}

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })
const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name })

/** What a phone's camera reads on this page. */
async function scan(page: Page): Promise<string> {
  const picture = PNG.sync.read(await main(page).getByRole('img', { name: /QR/ }).first().screenshot())
  const found = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)
  return found?.data ?? ''
}

/** The guide's own way to a question that people vote on now. */
async function openVote(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/vote?what=question&for=other`)
  const form = page.locator('form', { has: page.locator('[name="subject.text"]') })
  await form.locator('[name="subject.text"]').fill('Shall we meet on Thursdays?')
  await form.locator('[name=kind][value=deciding]').check()
  await form.getByRole('button', { name: 'Open the vote', exact: true }).click()
  await page.waitForURL(/\/ballots\/b_/)
}

/** From the page of a vote to its receipt, whichever steps lie between. */
async function voteHere(page: Page, count: ReturnType<typeof counting>): Promise<void> {
  await count.press(main(page).getByRole('radio').first())
  const receipt = page.getByRole('heading', { name: /receipt/i })
  const onwards = button(page, /check|save|send/i).first()
  // Each step has a title of its own; words on it may still change while it is read.
  const title = main(page).getByRole('heading', { level: 1 })
  for (let step = 0; step < 4 && !(await receipt.isVisible()); step++) {
    const before = await title.innerText()
    await count.press(onwards)
    await expect.poll(() => title.innerText()).not.toBe(before)
  }
  await receipt.waitFor()
}

describe('from the front page to a first shared sentence, in at most six actions', () => {
  test('somebody starts a plan, and the first person whom they invite writes', async () => {
    const count = counting()
    const guide = await openPerson(browser, app)
    await guide.page.goto('/')
    await count.press(link(guide.page, 'Start a plan'))
    await guide.page.getByLabel('What is the plan called?').fill('A bench at every bus stop')
    await guide.page.getByLabel('Where is it for?').fill('Mill Lane')
    await guide.page.getByLabel('Which question should the plan answer?').fill('Where do people need to sit?')
    await guide.page.getByLabel('Your name').fill('Noor Hassan')
    await count.press(button(guide.page, 'Start the plan'))
    await guide.page.waitForURL(/done=started/)
    await lookHere(guide.page)
    await guide.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Maureen Tagg')
    await guide.page.getByLabel('No – they are a citizen').check()
    await count.press(button(guide.page, 'Make the invitation'))
    await guide.page.getByRole('heading', { name: 'For Maureen Tagg' }).waitFor()

    const maureen = await openPerson(browser, app, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    })
    await maureen.page.goto(await scan(guide.page))
    await count.press(button(maureen.page, /^Join/).first())
    await maureen.page.waitForURL(/welcome/)
    await count.press(link(maureen.page, 'Write the first words'))
    await count.press(button(maureen.page, 'Write here'))
    await textbox(maureen.page).pressSequentially('At the surgery.')

    // Shared: it stands in the plan that the other one reads.
    const plan = new URL(guide.page.url()).pathname.replace('/people', '')
    const read = async () => {
      await guide.page.goto(plan)
      return main(guide.page).innerText()
    }
    await expect.poll(read, { timeout: 20_000, interval: 500 }).toContain('At the surgery.')
    expect(count.made()).toBeLessThanOrEqual(6)
    await maureen.close()
    await guide.close()
  })

  test('somebody types the code from their card, and writes', async () => {
    const guide = await openPerson(browser, app)
    const code = (await invite(guide, await startPlan(guide), 'Ray Dunmore', 'citizen')).slice(-26)
    const ray = await openPerson(browser, app)
    const count = counting()
    await ray.page.goto('/')
    await ray.page.getByLabel('Your link or code').fill(code)
    await count.press(button(ray.page, 'Open it'))
    await count.press(button(ray.page, /^Join/).first())
    await count.press(link(ray.page, 'Write the first words'))
    await count.press(button(ray.page, 'Write here'))
    await textbox(ray.page).pressSequentially('I won’t ring a number on a letter I can’t read.')
    expect(count.made()).toBeLessThanOrEqual(6)
    await ray.close()
    await guide.close()
  })
})

describe('from a card to a cast vote, in at most four actions', () => {
  test.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('somebody joins, and scans the card again when a vote is open, %s', async (_case, javaScriptEnabled) => {
    const guide = await openPerson(browser, app)
    const plan = await startPlan(guide)
    await invite(guide, plan, 'Maureen Tagg', 'citizen')
    const card = await scan(guide.page)
    const maureen = await openPerson(browser, app, { javaScriptEnabled })
    const count = counting()
    await maureen.page.goto(card)
    await count.press(button(maureen.page, 'Join and say yes to this'))
    await maureen.page.waitForURL(/welcome/)
    await openVote(guide.page, plan)
    await maureen.page.goto(card)
    await voteHere(maureen.page, count)
    expect(count.made()).toBeLessThanOrEqual(4)
    await maureen.close()
    await guide.close()
  })

  test('somebody comes back with a new card while a vote waits for them', async () => {
    const guide = await openPerson(browser, app)
    const plan = await startPlan(guide)
    const first = await openPerson(browser, app)
    await first.page.goto(await invite(guide, plan, 'Imran Sheikh', 'citizen'))
    await press(first.page, 'Join and say yes to this')
    await first.page.waitForURL(/welcome/)
    await guide.page.goto(`${plan}/people`)
    await guide.page.locator('summary', { hasText: 'Imran Sheikh' }).click()
    await press(guide.page, 'Give Imran Sheikh a new link')
    await guide.page.getByRole('heading', { name: 'For Imran Sheikh' }).waitFor()
    const card = await scan(guide.page)
    await openVote(guide.page, plan)

    const second = await openPerson(browser, app)
    const count = counting()
    await look(second, card)
    await count.press(button(second.page, 'Join as Imran Sheikh'))
    await second.page.waitForURL(/\/ballots\/b_/)
    await voteHere(second.page, count)
    expect(count.made()).toBeLessThanOrEqual(4)
    for (const person of [first, second, guide]) await person.close()
  })
})

test('home: what waits in all my plans, most pressing first, and where each plan stands', async () => {
  const guide = await openPerson(browser, app)
  const plan = await startPlan(guide)
  const maureen = await openPerson(browser, app)
  await maureen.page.goto(await invite(guide, plan, 'Maureen Tagg', 'citizen'))
  await press(maureen.page, 'Join, and decide about this later')
  await maureen.page.waitForURL(/welcome/)
  await startPlan(maureen)
  await openVote(guide.page, plan)
  await look(maureen, '/')
  const jobs = await main(maureen.page)
    .getByRole('listitem')
    .filter({ has: maureen.page.locator('a') })
    .allInnerTexts()
  expect(jobs[0]).toMatch(/Thursdays.*In “Breathing Well in Aldersyke”, until /s)
  expect(jobs[1]).toMatch(/role/)
  expect(jobs[2]).toMatch(/Invite/)
  expect(await main(maureen.page).innerText()).toMatch(/You are Maureen Tagg, citizen\..*You are Noor Hassan, guide/s)
  await maureen.close()
  await guide.close()
})

test('cards for eight people print on one sheet, and nothing else does', async () => {
  const guide = await openPerson(browser, app)
  const plan = await startPlan(guide)
  for (let n = 1; n <= 9; n++) await invite(guide, plan, `Person ${n}`, n % 2 ? 'citizen' : 'professional')
  await guide.page.goto(`${plan}/cards`)
  expect(await scan(guide.page)).toMatch(/\/j\/\w{26}$/)
  const pdf = (await guide.page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
  await guide.page.emulateMedia({ media: 'print' })
  expect(await guide.page.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
  expect(await guide.page.getByRole('navigation').first().isVisible()).toBe(false)
  expect(await guide.page.getByRole('img', { name: /QR/ }).count()).toBe(9)
  await guide.close()
})
