import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Side } from '#domain/members/state.ts'
import { schema } from '#domain/text/schema.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { writeSection } from '#server/documents/write.ts'
import {
  type App,
  checkAnswer,
  invite,
  joinPlan,
  look,
  lookHere,
  openBrowser,
  openPerson,
  type Person,
  press,
  startApp,
  startPlan,
  vote,
} from '../support/page.ts'

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

const join = (link: string, name: string, options: BrowserContextOptions = {}) =>
  joinPlan(browser, app, link, name, options)

const PAGES = [
  ...['', '/people', '/meetings', '/agree', '/export', '/log', '/welcome', '/leave', '/scope', '/vote'],
  ...['/ballots', '/vote?what=plan', '/vote?what=question', '/vote?what=question&for=choose-one'],
  ...['/sections/money/ready', '/sections/money/vote'],
]

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
    expect((await ray.context.request.get(link)).headers()).toMatchObject({ 'x-robots-tag': 'noindex, nofollow' })
    await look(ray, link)
    expect((await ray.context.request.get(link)).headers()).toMatchObject({ 'referrer-policy': 'strict-origin' })
    expect(await ray.context.cookies()).toEqual([])
    await press(ray.page, 'Join, and decide about this later')
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

  test.each(PAGES)('a plan’s page “%s”', async (page) => {
    await look(guide, `${plan}${page}`)
    // The access suite looks at every page with axe for each of them; here it is what they have in common.
    for (const person of [citizen, professional]) await look(person, `${plan}${page}`, [])
  })

  test('no link on these pages leads nowhere', async () => {
    for (const { page, context } of [guide, citizen]) {
      const addresses = new Set<string>()
      for (const from of PAGES) {
        await page.goto(`${plan}${from}`)
        const found = await page
          .locator('a[href]')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
        for (const address of found) addresses.add(address.split('#')[0]!)
      }
      for (const address of addresses) expect((await context.request.get(address)).status(), address).toBe(200)
    }
  })

  test('questions, readiness and a meeting', async () => {
    const page = citizen.page
    await page.goto(`${plan}/sections/money/ready`)
    await page.getByRole('textbox', { name: 'What is not clear?' }).fill('Who is the council?')
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

    await guide.page.goto(`${plan}/support`)
    await guide.page.getByLabel('What is their name?').fill('Ada Pickles')
    await guide.page.getByLabel('How can people reach them?').fill('01632 960 111')
    await press(guide.page, 'Name them')
    await guide.page.waitForURL(/done=contact-named/)
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

  test('a role that is proposed and signed, a new link, a paused part', async () => {
    const link = await invite(guide, plan, 'Bethan Rhys', 'citizen')
    const bethan = await openPerson(browser, app)
    await bethan.page.goto('/')
    await bethan.page.getByLabel('Your link or code').fill('not a code')
    await press(bethan.page, 'Open it')
    await bethan.page.getByRole('link', { name: /^A code has 6 letters and numbers, or 26/ }).waitFor()
    await bethan.page.getByLabel('Your link or code').fill(
      link
        .slice(-26)
        .toUpperCase()
        .replace(/(.{4})/g, '$1 '),
    )
    await press(bethan.page, 'Open it')
    await press(bethan.page, 'Join, and decide about this later')
    await bethan.page.waitForURL(/welcome/)
    await bethan.page.getByText('I would like something else').click()
    await bethan.page.getByLabel('How much time').fill('')
    await press(bethan.page, 'Propose this instead')
    await bethan.page.getByRole('link', { name: 'Please say how much time it takes.' }).waitFor()
    await lookHere(bethan.page)
    await bethan.page.getByLabel('How much time').fill('Two evenings a month.')
    await press(bethan.page, 'Propose this instead')
    await bethan.page.waitForURL(/role-proposed/)
    await bethan.page.locator('summary', { hasText: 'Change my name' }).click()
    await bethan.page.getByLabel('The name that others see').fill('Beth')
    await press(bethan.page, 'Change my name')
    await bethan.page.getByRole('heading', { name: 'Welcome, Beth' }).waitFor()

    const { page } = guide
    await page.goto(`${plan}/people`)
    await page.getByText('Two evenings a month.').first().waitFor()
    await lookHere(page)
    await press(page, 'I agree to this')
    await page.waitForURL(/role-signed/)
    await page.locator('summary', { hasText: 'Beth' }).last().click()
    await press(page, 'Give Beth a new link')
    await page.getByRole('heading', { name: 'For Beth' }).waitFor()
    await bethan.page.goto(plan)
    expect(await bethan.page.getByRole('heading', { level: 1 }).textContent()).toBe('We do not know who you are')
    await bethan.close()

    await page.goto(`${plan}/sections/why/ready`)
    await press(page, 'Pause writing')
    await page.waitForURL(/done=frozen/)
    await press(page, 'Open it for writing again')
    await page.waitForURL(/done=thawed/)
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
    await checkAnswer(citizen.page)
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
    expect(await citizen.page.locator('[data-outcome]').textContent()).toMatch(/^The group agreed to this text/)
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
    await guide.page.getByText('No file was made yet').waitFor()
    await press(guide.page, 'Make this file To check')
    await guide.page.waitForURL(/done=export-made/)
    await guide.page.getByRole('heading', { name: 'Your file is ready' }).waitFor()
    await lookHere(guide.page)
    const download = await guide.context.request.get(`/api/v1${plan}/exports/json`)
    expect(download.status()).toBe(200)
    for (const page of ['', '/log', '/agree', '/sections/money/ready']) await look(citizen, `${plan}${page}`)
    await look(citizen, '/')
    await look(citizen, '/rules')
  })
})

test('what is asked for wrongly gets a plain page, and a personal link is told to nobody', async () => {
  const { context, page, close } = await openPerson(browser, app)
  const ask = (address: string, method = 'GET', headers = {}) =>
    context.request.fetch(address, { method, headers, maxRedirects: 0 })
  for (const [address, method, status] of [
    ['/rules', 'POST', 405],
    ['/plans/new', 'POST', 400],
    ['/plans/p_x/people', 'GET', 404],
    ['/%E0%A4%A', 'GET', 404],
    ['/nothing', 'POST', 404],
  ] as const) {
    const answer = await ask(address, method)
    expect(answer.status(), `${method} ${address}`).toBe(status)
    const seen = (await answer.text()).replaceAll(/<script[\s\S]*?<\/script>/g, '')
    expect(seen, `${method} ${address}`).not.toMatch(/Error: |\.js:\d|at async/)
  }
  expect(await (await ask('/robots.txt')).text()).toContain('Disallow: /j/')
  expect((await ask('/favicon.ico')).status()).toBe(301)
  await page.goto('/j/whatever')
  expect(await page.evaluate(() => document.referrer)).toBe('')
  expect((await ask('/rules')).headers()).toMatchObject({ 'referrer-policy': 'same-origin' })
  await close()
})

test('a browser’s refusals are noticed by these tests', async () => {
  const { page, faults, context } = await openPerson(browser, app)
  await page.goto('/')
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<p style="color:red">x</p><img src="https://example.org/x.png">'),
  )
  await expect.poll(() => faults.join()).toMatch(/Content Security Policy/)
  await context.close()
})

test('without JavaScript a plan is started, somebody is invited, joins and votes', async () => {
  const plain = { javaScriptEnabled: false }
  const guide = await openPerson(browser, app, plain)
  await guide.page.goto('/plans/new')
  await guide.page.getByLabel('Where is it for?').fill('Aldersyke')
  await press(guide.page, 'Start the plan')
  await guide.page.getByRole('link', { name: 'Please give the plan a name.' }).waitFor()
  expect(await guide.page.getByLabel('Where is it for?').inputValue(), 'what was typed').toBe('Aldersyke')
  const plan = await startPlan(guide)
  const link = await invite(guide, plan, 'Maureen Tagg', 'citizen')
  const citizen = await openPerson(browser, app, plain)
  await citizen.page.goto(link)
  await press(citizen.page, 'Join, and decide about this later')
  await citizen.page.waitForURL(/welcome/)

  await guide.page.goto(`${plan}/vote?what=question&for=other`)
  const form = guide.page.locator('form', { has: guide.page.getByLabel('The question') })
  await form.getByLabel('The question').fill('Shall we meet on Thursdays?')
  await form.getByLabel('It asks where people stand').check()
  expect(await form.getByText('Times are in UTC').count()).toBe(1)
  await form.getByRole('button', { name: 'Open the vote' }).click()
  await guide.page.waitForURL(/\/ballots\/b_/)
  const ballot = new URL(guide.page.url()).pathname

  await citizen.page.goto(ballot)
  await citizen.page.getByText('One thing before your first vote').waitFor()
  expect(await citizen.page.getByRole('radio').count(), 'choices before the role is agreed').toBe(0)
  await press(citizen.page, 'I agree to this')
  await citizen.page.waitForURL(/ballots.*role-agreed/)
  await vote(citizen, ballot, 'Yes')
  const receipt = await citizen.page.locator('[data-tracker]').textContent()
  await citizen.page.reload()
  expect(await citizen.page.locator('[data-tracker]').textContent(), 'sent twice, done once').toBe(receipt)

  await citizen.page.goto('/')
  await citizen.page.getByRole('link', { name: 'Forget me in this browser' }).click()
  await press(citizen.page, 'Forget me')
  await citizen.page.getByText('This browser does not know you any more.').waitFor()
  await citizen.page.goto(plan)
  expect(await citizen.page.getByRole('heading', { level: 1 }).textContent()).toBe('We do not know who you are')
  await citizen.close()
  await guide.close()
})
