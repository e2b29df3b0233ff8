import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Side } from '#domain/members/state.ts'
import { schema } from '#domain/text/schema.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { writeSection } from '#server/documents/write.ts'
import { type App, look, lookHere, openBrowser, openPerson, type Person, startApp } from '../support/page.ts'

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

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Fills in "Start a plan" and returns the address of the plan. */
async function startPlan({ page }: Person): Promise<string> {
  await page.goto('/plans/new')
  await page.getByLabel('What is the plan called?').fill('Breathing Well in Aldersyke')
  await page.getByLabel('Where is it for?').fill('Aldersyke')
  await page.getByLabel('Which question should the plan answer?').fill('How can more people finish lung rehab?')
  await page.getByLabel('What can change?').fill('Where classes are\nHow people get there')
  await page.getByLabel('What cannot change?').fill('Clinical safety rules')
  await page.getByLabel('Who decides in the end?').fill('The place committee')
  await page.getByLabel('Your name').fill('Noor Hassan')
  await press(page, 'Start the plan')
  await page.waitForURL(/\/plans\/p_.*done=started/)
  return new URL(page.url()).pathname
}

/** The guide invites; returns the personal link as it stands on the card. */
async function invite({ page }: Person, plan: string, name: string, side: Side): Promise<string> {
  await page.goto(`${plan}/people`)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.locator(`input[name=side][value=${side}]`).check()
  await press(page, 'Make the invitation')
  await page.getByRole('heading', { name: `For ${name}` }).waitFor()
  const card = page.locator('.card')
  return (await card.locator('.link-text').last().textContent()) ?? ''
}

/** Opens the link in a browser of their own, joins and agrees the role. */
async function join(link: string, name: string, options: BrowserContextOptions = {}): Promise<Person> {
  const person = await openPerson(browser, app, options)
  await person.page.goto(link)
  await press(person.page, `Continue as ${name}`)
  await person.page.waitForURL(/welcome/)
  await press(person.page, 'I agree to this')
  await person.page.waitForURL(/role-agreed/)
  return person
}

/** Words in an empty part, as a member would paste them; the editor has journeys of its own. */
async function write(plan: string, by: Side, section: SectionKey, words: string) {
  const planId = plan.split('/')[2] as PlanId
  const { deps, documents } = app.running
  const state = await deps.states.read(deps.db, planId)
  const member = [...state.members.values()].find(({ side, status }) => side === by && status === 'joined')
  const cell = (text: string, type = 'table_cell') =>
    schema.node(type, null, [schema.node('paragraph', null, schema.text(text))])
  const table = schema.node('table', null, [
    schema.node(
      'table_row',
      null,
      ['What', 'How much', 'Who pays', 'From when'].map((text) => cell(text, 'table_header')),
    ),
    schema.node(
      'table_row',
      null,
      ['Lifts', '£7,000', 'the council', 'in spring'].map((text) => cell(text)),
    ),
  ])
  const doc = schema.node('doc', null, [schema.node('paragraph', null, schema.text(words)), table])
  await writeSection(deps.db, app.clock.now, planId, section, member?.id as MemberId, doc)
  documents.refresh(planId, section)
}

async function vote({ page }: Person, address: string, answer: string, reason?: string) {
  await page.goto(address)
  const choice = page.getByRole('radio', { name: answer, exact: true })
  if (!(await choice.isVisible())) await page.getByText('Change my vote').click()
  await choice.check()
  await press(page, 'Check your answer')
  await page.getByText('Nothing is saved yet').waitFor()
  if (reason) {
    await page.getByLabel('What harm do you see').fill(reason)
    await page.getByLabel('Without my name').check()
  }
  await press(page, 'Save my vote')
  await page.getByRole('heading', { name: 'Your receipt' }).waitFor()
}

describe('every page, for a guide, a citizen and a professional', () => {
  let guide: Person
  let citizen: Person
  let other: Person
  let professional: Person
  let plan: string
  let ballot: string

  beforeAll(async () => {
    guide = await openPerson(browser, app)
    plan = await startPlan(guide)
    citizen = await join(await invite(guide, plan, 'Maureen Tagg', 'citizen'), 'Maureen Tagg')
    other = await join(await invite(guide, plan, 'Imran Sheikh', 'citizen'), 'Imran Sheikh')
    professional = await join(await invite(guide, plan, 'Anjali Menon', 'professional'), 'Anjali Menon')
    await write(plan, 'citizen', 'money', 'It costs £92,000 in year 1.')
    await write(plan, 'professional', 'why', 'Many people wait too long for the class.')
  })
  afterAll(async () => {
    for (const person of [guide, citizen, other, professional]) await person?.close()
  })

  test('pages for everybody', async () => {
    const stranger = await openPerson(browser, app)
    for (const address of ['/', '/plans/new', '/rules', '/sign-out', '/nothing-here', plan, '/j/unknown']) {
      await look(stranger, address)
    }
    await stranger.close()
  })

  test('a form that went wrong keeps what was typed, and says what to mend', async () => {
    const stranger = await openPerson(browser, app)
    await stranger.page.goto('/plans/new')
    await stranger.page.getByLabel('Where is it for?').fill('Aldersyke')
    await press(stranger.page, 'Start the plan')
    await stranger.page.getByText('Nothing was changed yet').waitFor()
    expect(await stranger.page.getByLabel('Where is it for?').inputValue()).toBe('Aldersyke')
    expect(await stranger.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
    await lookHere(stranger.page)
    await stranger.page.getByRole('link', { name: 'Please give the plan a name.' }).click()
    expect(await stranger.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('title')
    await stranger.close()
  })

  test('an invitation: before it is used, and after', async () => {
    const link = await invite(guide, plan, 'Ray Dunmore', 'citizen')
    await lookHere(guide.page)
    await look(guide, `${plan}/cards`)
    const ray = await openPerson(browser, app)
    await look(ray, link)
    expect(await ray.context.cookies()).toEqual([])
    await press(ray.page, 'Continue as Ray Dunmore')
    await ray.page.waitForURL(/welcome/)
    await lookHere(ray.page)
    await look(professional, link)
    expect(await professional.page.getByRole('heading', { level: 1 }).textContent()).toBe('This link was used already')
    await ray.page.goto(`${plan}/leave`)
    await lookHere(ray.page)
    await ray.page.getByLabel('Remove my name').check()
    await press(ray.page, 'Leave the plan')
    await ray.page.getByText('You have left the plan.').waitFor()
    await ray.close()
  })

  test('pages of a plan', async () => {
    for (const page of [
      '',
      '/people',
      '/meetings',
      '/agree',
      '/export',
      '/log',
      '/welcome',
      '/leave',
      '/scope',
      '/vote',
      '/sections/money/ready',
      '/sections/money/vote',
    ]) {
      for (const person of [guide, citizen]) await look(person, `${plan}${page}`)
      // The same rights and the same pages as a citizen's: half of the looks are enough.
      await look(professional, `${plan}${page}`, ['light wide', 'dark narrow'])
    }
  })

  test('questions, readiness and a meeting', async () => {
    const page = citizen.page
    await page.goto(`${plan}/sections/money/ready`)
    await page.getByRole('textbox', { name: 'Please explain' }).fill('Who is the council?')
    await press(page, 'Ask without my name')
    await page.waitForURL(/done=asked/)
    await professional.page.goto(`${plan}/sections/money/ready`)
    await professional.page.getByRole('textbox', { name: 'Answer' }).fill('The people whom this town elects.')
    await press(professional.page, 'Answer')
    await professional.page.waitForURL(/done=answered/)
    await look(citizen, `${plan}/sections/money/ready`)
    await press(page, 'It is clear now')
    await page.waitForURL(/done=settled/)
    await press(page, 'I need help')
    await page.waitForURL(/done=help/)
    await press(page, 'I am ready to vote')
    await page.waitForURL(/done=ready/)

    await guide.page.goto(`${plan}/meetings`)
    await guide.page.getByLabel('What is it about?').fill('The new class')
    await guide.page.getByLabel('Together', { exact: true }).check()
    await press(guide.page, 'Plan this meeting')
    await guide.page.waitForURL(/done=scheduled/)
    const about = guide.page.getByLabel('What is it about?')
    await expect.poll(() => about.inputValue(), { message: 'the next form begins empty' }).toBe('')
    await press(guide.page, 'Open this meeting')
    await guide.page.waitForURL(/done=meeting-opened/)
    await look(guide, `${plan}/meetings`)
    await look(citizen, `${plan}/meetings`)
    await press(page, 'I am here')
    await page.getByText('Here now: Maureen Tagg').waitFor()
    await guide.page.goto(`${plan}/meetings`)
    await press(guide.page, 'Close this meeting')
    await guide.page.waitForURL(/done=meeting-closed/)
  })

  test('rules that say no, and going on all the same', async () => {
    const { page } = guide
    await page.goto(`${plan}/sections/money/vote`)
    const soon = new Date(app.clock.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('Day').fill(soon)
    await press(page, 'Open the vote')
    await page.getByText('A rule says: not yet').waitFor()
    await page.getByText('Go on all the same', { exact: true }).click()
    await lookHere(page)
    await page.getByLabel('Why we should go on').fill('Everybody is here today, and the hall closes soon.')
    await press(page, 'Ask the citizens')
    await page.getByText('The citizens are asked now').waitFor()
    expect(await page.getByLabel('Day').inputValue(), 'what was typed in the form that was stopped').toBe(soon)
    await look(citizen, plan)
    expect(await citizen.page.getByText('You are not responsible for this.').count()).toBeGreaterThan(0)
    await look(professional, plan)
    expect(await professional.page.getByRole('button', { name: 'Yes, I sign it' }).count()).toBe(0)
    await citizen.page.goto(plan)
    await press(citizen.page, 'Yes, I sign it')
    await citizen.page.waitForURL(/done=signed/)
    await press(page, 'Open the vote')
    await page.waitForURL(/\/ballots\/b_/)
    ballot = new URL(page.url()).pathname
  })

  test('a vote, from the question to the receipt', async () => {
    for (const person of [guide, citizen, professional]) await look(person, ballot)
    expect(await citizen.page.locator('input[type=radio]:checked').count(), 'nothing is chosen beforehand').toBe(0)
    await press(citizen.page, 'Check your answer')
    await citizen.page.getByText('Please choose an answer.').first().waitFor()
    await vote(citizen, ballot, 'I agree')
    await lookHere(citizen.page)
    await look(citizen, ballot)
    await vote(other, ballot, 'I object', 'The hall has no oxygen on the wall.')
    await look(other, ballot)
    await press(other.page, 'Take it back')
    await other.page.waitForURL(/done=withdrawn/)
    await vote(other, ballot, 'Not for me, but go on')
    await vote(professional, ballot, 'I agree')
    await guide.page.goto(ballot)
    await press(guide.page, 'Close the vote now')
    await guide.page.getByText('A rule says: not yet').waitFor()
    await lookHere(guide.page)
  })

  test('a result, dissent, and what follows', async () => {
    app.clock.move(3 * 86_400_000)
    await app.running.jobs.run()
    for (const person of [guide, citizen, professional]) await look(person, ballot)
    expect(await citizen.page.locator('.outcome').textContent()).toMatch(/^It passed/)
    await citizen.page.getByLabel('What I want to be kept').fill('Review it after three months.')
    await citizen.page.getByLabel('Without my name').check()
    await press(citizen.page, 'Keep my words')
    await citizen.page.waitForURL(/done=dissent-kept/)
    await professional.page.goto(ballot)
    await press(professional.page, 'I have nothing to add')
    await professional.page.waitForURL(/done=dissent-none/)
    await guide.page.goto(`${plan}/agree`)
    await press(guide.page, 'Agree the plan')
    await guide.page.getByText('say: not yet').waitFor()
    await lookHere(guide.page)
    await guide.page.goto(`${plan}/export`)
    await guide.page.getByLabel('To be checked (JSON)').check()
    await press(guide.page, 'Make the file')
    await guide.page.waitForURL(/done=export-made/)
    await lookHere(guide.page)
    const download = await guide.context.request.get(`/api/v1${plan}/exports/json`)
    expect(download.status()).toBe(200)
    for (const page of ['', '/log', '/agree', '/sections/money/ready']) await look(citizen, `${plan}${page}`)
    await look(citizen, '/')
    await look(citizen, '/rules')
  })
})

test('without JavaScript a plan is started, somebody is invited, joins and votes', async () => {
  const plain = { javaScriptEnabled: false }
  const guide = await openPerson(browser, app, plain)
  const plan = await startPlan(guide)
  const link = await invite(guide, plan, 'Maureen Tagg', 'citizen')
  const citizen = await join(link, 'Maureen Tagg', plain)

  await guide.page.goto(`${plan}/vote`)
  const form = guide.page.locator('form', { has: guide.page.getByLabel('The question') })
  await form.getByLabel('The question').fill('Shall we meet on Thursdays?')
  await form.getByLabel('It feels the room').check()
  expect(await form.getByText('Times are in UTC').count()).toBe(1)
  await form.getByRole('button', { name: 'Open the vote' }).click()
  await guide.page.waitForURL(/\/ballots\/b_/)
  const ballot = new URL(guide.page.url()).pathname

  await vote(citizen, ballot, 'Yes')
  const receipt = await citizen.page.locator('.tracker').textContent()
  await citizen.page.reload()
  expect(await citizen.page.locator('.tracker').textContent(), 'sent twice, done once').toBe(receipt)

  await citizen.page.goto('/')
  await citizen.page.getByRole('link', { name: 'Forget me in this browser' }).click()
  await press(citizen.page, 'Forget me')
  await citizen.page.getByText('This browser does not know you any more.').waitFor()
  await citizen.page.goto(plan)
  expect(await citizen.page.getByRole('heading', { level: 1 }).textContent()).toBe('We do not know who you are')
  await citizen.close()
  await guide.close()
})
