import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { schema } from '#domain/text/schema.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { writeSection } from '#server/documents/write.ts'
import { openWorkshop, type Seat, type Workshop } from '#tests/app/editor/seats.ts'
import { type App, look, openBrowser, startApp } from '#tests/support/page.ts'

// The page of a plan: found one's way in, told what to do, read, printed.

let app: App
let browser: Browser
let workshop: Workshop
let ann: Seat
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
})
beforeEach(async () => {
  workshop = await openWorkshop(app, browser)
  // Without motion, so that a jump is done when it is made, and a colour is what it will be.
  const still = { reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } } as const
  ann = await workshop.join('citizen', 'Ann Field', still)
  await write('why', 'The class is good. Getting there is the hard part.')
  await write('money', 'It costs £92,000 in year 1.')
})
afterEach(() => workshop.close())
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const plan = () => `/plans/${workshop.planId}`

/** Words in an empty part, as Ann would paste them. */
async function write(section: SectionKey, ...paragraphs: string[]) {
  const blocks = paragraphs.map((words) => schema.node('paragraph', null, schema.text(words)))
  const doc = schema.node('doc', null, blocks)
  await writeSection(app.running.deps.db, app.clock.now, workshop.planId as PlanId, section, ann.id as MemberId, doc)
}

test('the contents jump to each part and beyond the text, beside it and on a phone', async () => {
  const { page } = ann
  await write('actions', ...Array.from({ length: 60 }, (_, i) => `Step ${i + 1}.`))
  await page.goto(plan())
  const contents = page.getByRole('navigation', { name: 'On this page' })
  const isSeen = async (id: string) => {
    await expect.poll(() => page.locator(`#${id}`).evaluate(inWindow)).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.id), 'where reading goes on').toBe(id)
  }
  await contents.getByRole('link', { name: 'Money Being written' }).click()
  await isSeen('part-money')
  expect(await contents.evaluate(inWindow), 'the contents stay in sight').toBe(true)

  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(plan())
  await contents.getByText('Parts of the plan').first().click()
  await contents.getByRole('link', { name: 'Choices we looked at No words yet' }).click()
  await isSeen('part-options')
  await contents.getByRole('link', { name: 'Fairness at a glance' }).click()
  await isSeen('fairness')
})

const inWindow = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

test('each part says where it stands, who wrote it, and the one thing to do here', async () => {
  const guide = await workshop.guide()
  for (const [seat, first] of [
    [ann, 'Write here: Money'],
    [guide, 'Open this part: Money'],
  ] as const) {
    await seat.page.goto(plan())
    const part = seat.page.getByRole('article', { name: 'Money' })
    expect(await part.innerText()).toMatch(/Being written[\s\S]*Written by Ann Field\. Last changed on/)
    expect(await part.getByRole('link').first().textContent()).toBe(first)
  }
  // Whoever guides does not write, and is not told to.
  expect(await guide.page.getByText('Write here').count()).toBe(0)
  await look(ann, plan())
})

test('what needs somebody is on top, with the time when it is too late', async () => {
  const closesAt = new Date(app.clock.now() + 8 * 86_400_000).toISOString()
  await workshop.asGuide('readiness.ask', { section: 'why' })
  await ann.page.goto(`${plan()}/welcome`)
  await ann.page.getByRole('button', { name: 'I agree to this' }).click()
  await ann.page.waitForURL(/role-agreed/)
  const question = { subject: { kind: 'question', text: 'Shall we meet on Thursdays?' }, kind: 'sensing' }
  await workshop.asGuide('ballot.open', { ...question, method: 'majority', closesAt })
  await ann.page.goto(plan())
  const jobs = ann.page.locator('section', { has: ann.page.getByRole('heading', { name: 'What needs you now' }) })
  const [first, second] = await jobs.getByRole('listitem').allInnerTexts()
  expect(first).toMatch(/^Vote on “Shall we meet on Thursdays\?”[\s\S]*Until \w+day \d/)
  expect(second).toMatch(/^Are you ready to vote on “Why we need this”\?/)
  await jobs.getByRole('link', { name: 'Vote on “Shall we meet on Thursdays?”' }).click()
  await ann.page.waitForURL(/\/ballots\/b_/)
})

test('whom nothing waits for is told what they can do, and nothing that they cannot', async () => {
  const guide = await workshop.guide()
  await guide.page.goto(plan())
  expect(await guide.page.getByText('You can plan a meeting, invite people').count()).toBe(1)
  expect(await guide.page.getByText('You can read, write and ask').count()).toBe(0)
})

test('on paper it is the text alone, with its title, its place, the day and where each part stands', async () => {
  const { page } = ann
  await page.goto(plan())
  await page.emulateMedia({ media: 'print' })
  const printed = await page.locator('body').innerText()
  const wanted = [
    ...['Breathing well', 'How can more people finish rehab?', 'For Aldersyke', 'As it stood on'],
    ...['Why we need this', 'Being written', 'Getting there is the hard part.', 'It costs £92,000 in year 1.'],
  ]
  for (const words of wanted) expect(printed).toContain(words)
  const rest =
    /What needs you|Where we are|Write here|Fairness|People|Dates|No words yet|What happens next|Skip|For checking/
  expect(printed).not.toMatch(rest)
})

test('without JavaScript the page reads and folds as with it', async () => {
  const bob = await workshop.join('professional', 'Bob Lane', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  await bob.page.goto(plan())
  await bob.page.getByText('Parts of the plan').first().click()
  expect(await bob.page.getByRole('link', { name: 'Money Being written' }).isVisible()).toBe(true)
  expect(await bob.page.getByText('It costs £92,000 in year 1.').isVisible()).toBe(true)
})
