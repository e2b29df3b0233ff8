import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { writeSection } from '#server/documents/write.ts'
import type { Seat } from '#tests/app/editor/seats.ts'
import { agreeRole, checkAnswer, look, lookHere, press, vote } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'
import { docOf } from '#tests/support/world.ts'

// Voting as a voter and a guide meet it: in two steps, by keyboard, without JavaScript, on a phone.

const here = workshopForEach()

const at = (page: string) => `/plans/${here.workshop.planId}${page}`
const heading = ({ page }: Seat) => page.getByRole('heading', { level: 1 })
async function choices({ page }: Seat): Promise<string[]> {
  const inputs = page.locator('input[name=choice]')
  await inputs.first().waitFor()
  return inputs.evaluateAll((found) => found.map((input) => (input as HTMLInputElement).value))
}
const focused = ({ page }: Seat) => page.evaluate(() => document.activeElement?.textContent ?? '')

function write(section: SectionKey, author: Seat, ...paragraphs: string[]) {
  const { deps } = here.app.running
  const planId = here.workshop.planId as PlanId
  return writeSection(deps.db, here.app.clock.now, planId, section, author.id as MemberId, docOf(...paragraphs))
}

/** Opens a vote over the API; an hour more than the seven days that the rules ask for. */
async function openVote(input: object = {}): Promise<string> {
  const closesAt = toInstant(here.app.clock.now() + 7 * DAY + 3_600_000)
  const subject = { kind: 'section', section: 'why' }
  const { ballotId } = await here.workshop.asGuide('ballot.open', { subject, method: 'consent', closesAt, ...input })
  return at(`/ballots/${ballotId}`)
}

async function closeVotes(): Promise<void> {
  here.app.clock.move(8 * DAY)
  await here.app.running.jobs.run()
}

describe('voting', () => {
  test('without JavaScript: the role in one press, an empty form, a check, another answer, a receipt', async () => {
    const ray = await here.workshop.join('citizen', 'Ray Dunmore', { javaScriptEnabled: false })
    await write('why', ray, 'Two buses with a tank.')
    const ballot = await openVote()
    const { page } = ray
    await page.goto(ballot)
    expect(await heading(ray).textContent()).toContain('One thing before your first vote')
    expect(await page.getByRole('radio').count(), 'choices before the role is agreed').toBe(0)
    await press(page, 'I agree to this')
    await page.waitForURL(/done=role-agreed/)
    expect(await heading(ray).textContent()).toContain('Do we agree to “Why we need this”')
    expect(await page.getByText('Two buses with a tank.').isVisible(), 'the text before the choices').toBe(true)
    expect(await page.locator('input[type=radio]:checked').count(), 'nothing is chosen beforehand').toBe(0)

    await checkAnswer(page)
    await page.getByRole('alert').getByRole('link', { name: 'Please choose an answer.' }).click()
    expect(page.url(), 'the summary leads to the choices').toMatch(/#ballot-cast-choice$/)

    const order = await choices(ray)
    await page.getByRole('radio', { name: 'I agree, with a worry' }).check()
    await checkAnswer(page)
    expect(await heading(ray).textContent()).toContain('Check your answer')
    await page.getByText('Nothing is sent yet.', { exact: true }).waitFor()
    await page.getByText('I agree, with a worry', { exact: true }).waitFor()
    await press(page, 'Choose another answer')
    expect(await choices(ray), 'in the same order as before').toEqual(order)
    expect(await page.locator('input[name=choice]:checked').inputValue(), 'what was chosen').toBe('concern')
    await page.getByRole('radio', { name: 'I agree', exact: true }).check()
    await checkAnswer(page)
    await press(page, 'Send my vote')

    expect(await heading(ray).textContent()).toContain('Your vote is kept')
    await page.getByText(/^You can change it until /).waitFor()
    const receipt = await page.locator('main').innerText()
    for (const words of ['I agree', 'worry', 'object', 'Consent', 'consent']) expect(receipt).not.toContain(words)
    expect(await page.getByRole('button', { name: 'Print it' }).isVisible(), 'needs a script').toBe(false)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Save it as a file' }).click()
    const file = await readFile(await (await download).path(), 'utf8')
    expect(file).toContain(await page.locator('[data-tracker]').textContent())
    expect(file).not.toMatch(/I agree|consent/)
  })

  test('on a slow line, what is typed while the page asks for its news is still there when that comes', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await write('why', ann, 'Two buses with a tank.')
    const ballot = await openVote()
    await agreeRole(ann, ballot)
    const { page } = ann
    let news = 0
    await page.route(/\.data(\?|$)/, async (route) => {
      if (route.request().method() !== 'GET') return route.continue()
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue()
      news++
    })
    await page.goto(ballot)
    await page.getByRole('radio', { name: 'I object', exact: true }).check()
    await checkAnswer(page)
    await page.getByRole('heading', { name: 'Check your answer' }).waitFor()
    expect(news, 'the news has not come yet').toBe(0)
    await page.getByLabel('What harm do you see').fill('The hall has no oxygen on the wall.')
    await page.getByLabel('Without my name').check()
    await expect.poll(() => news, { timeout: 10_000 }).toBeGreaterThan(0)
    await page.waitForTimeout(500)
    expect(await page.getByLabel('What harm do you see').inputValue()).toBe('The hall has no oxygen on the wall.')
    await press(page, 'Send my vote')
    await page.getByRole('heading', { name: 'Your receipt' }).waitFor()
  })

  test('by keyboard: a summary that takes the focus, each step read from its heading', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await write('why', ann, 'Two buses with a tank.')
    const ballot = await openVote({ method: 'gradients8' })
    await agreeRole(ann, ballot)
    const { page } = ann
    await look(ann, ballot)
    expect(await choices(ann), 'a scale stays a scale').toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])

    await page.getByRole('link', { name: 'Go to the choices' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(ann)).toBe('Your vote')
    await page.getByRole('button', { name: 'No, nothing: check your answer' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(ann)).toContain('Nothing was changed yet')
    await lookHere(page, ['light wide', 'dark narrow'])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('choice')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(ann)).toContain('Check your answer')
    await page.getByText('2 – I support it, with a small point').waitFor()
    await lookHere(page)
    await press(page, 'Choose another answer')
    await expect.poll(() => focused(ann)).toBe('Your vote')
    await page.getByRole('radio', { name: /^3 – / }).check()
    await checkAnswer(page)
    await press(page, 'Send my vote')
    await expect.poll(() => focused(ann)).toContain('Your vote is kept')
    await lookHere(page)
    expect(await page.locator('main').innerText()).not.toMatch(/support|doubts|3 –/)
    await ann.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await press(page, 'Copy the receipt')
    await page.getByText('The receipt is copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(await page.locator('[data-tracker]').textContent())
  })

  test('changing a vote is voting once more, and only the last one counts', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await write('why', ann, 'Two buses with a tank.')
    const ballot = await openVote()
    await agreeRole(ann, ballot)
    await vote(ann, ballot, 'Not for me, but go on')
    const tracker = (await ann.page.locator('[data-tracker]').textContent()) ?? ''
    await look(ann, ballot)
    await ann.page.getByText('Nobody sees what you chose.').waitFor()
    expect(await ann.page.locator('input[type=radio]:checked').count(), 'not even one’s own page shows it').toBe(0)
    await vote(ann, ballot, 'I agree, with a worry')
    expect(await ann.page.locator('[data-tracker]').textContent(), 'the same paper').toBe(tracker)

    await closeVotes()
    await ann.page.goto(ballot)
    expect(await ann.page.locator('[data-outcome]').textContent()).toBe(
      'The group agreed to this text: 1 person agreed and nobody objected.',
    )
    await ann.page.getByText('For checking', { exact: true }).click()
    const mine = ann.page.getByRole('row', { name: new RegExp(tracker) })
    expect(await mine.innerText()).toContain('I agree, with a worry')
    await lookHere(ann.page)
  })

  test('each person has an order of their own, which stays when they come back', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await write('why', ann, 'Two buses with a tank.')
    const others = ['Ben', 'Cat', 'Dan', 'Eve', 'Fay'].map((name) => here.workshop.join('citizen', name))
    const people = [ann, ...(await Promise.all(others))]
    const ballot = await openVote()
    const orders = []
    for (const person of people) {
      await agreeRole(person, ballot)
      const order = await choices(person)
      expect(order.at(-1), '“I have no view” stands last').toBe('abstain')
      await person.page.goto(ballot)
      expect(await choices(person)).toEqual(order)
      orders.push(order.join())
    }
    expect(new Set(orders).size).toBeGreaterThan(1)
  })

  test('whoever objects gives words for it, and nothing is sent before', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await write('why', ann, 'Two buses with a tank.')
    const ballot = await openVote()
    await agreeRole(ann, ballot)
    const { page } = ann
    await page.goto(ballot)
    await page.getByRole('radio', { name: 'I object', exact: true }).check()
    await checkAnswer(page)
    await press(page, 'Send my vote')
    await page.getByRole('link', { name: 'Please write what harm you see.' }).waitFor()
    await page.getByRole('link', { name: 'Please choose with or without your name.' }).waitFor()
    await lookHere(page)
    await page.getByLabel('What harm do you see').fill('The hall has no oxygen on the wall.')
    await page.getByLabel('Without my name').check()
    await press(page, 'Send my vote')
    await page.getByRole('heading', { name: 'Your receipt' }).waitFor()
    await closeVotes()
    await page.goto(ballot)
    expect(await page.locator('[data-outcome]').textContent()).toBe(
      'The group did not agree to this text: 1 objection is still open.',
    )
    await page.getByText('The hall has no oxygen on the wall.').waitFor()
    await lookHere(page)
    await look(ann, at('/ballots'))
    await page.getByRole('link', { name: 'Vote on “Why we need this”' }).waitFor()
  })
})

describe('the guide', () => {
  test.each([true, false])(
    'sees a vote as voters will before it is open (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const ann = await here.workshop.join('citizen', 'Ann Price')
      await write('why', ann, 'Two buses with a tank.')
      const guide = await here.workshop.guide({ javaScriptEnabled })
      const { page } = guide
      await page.goto(at('/vote'))
      if (javaScriptEnabled) await lookHere(page)
      await page.getByRole('link', { name: 'Ask a question' }).click()
      await page.waitForURL(/what=question/)
      await heading(guide).getByText('What is this vote for?').waitFor()
      if (javaScriptEnabled) await lookHere(page, ['light wide', 'dark narrow'])
      await page.getByRole('link', { name: 'Something else' }).click()
      await page.waitForURL(/for=other/)
      await press(page, 'See it as voters will')
      await page.getByRole('link', { name: 'Please write the question that people answer.' }).waitFor()
      await page.getByLabel('The question', { exact: true }).fill('Shall we meet on Thursdays?')
      await page.getByLabel('The same question in Welsh').fill('Gawn ni gwrdd ar ddydd Iau?')
      await page.getByLabel('It asks where people stand').check()
      await page.getByLabel('Yes or no, two thirds').check()
      await press(page, 'See it as voters will')
      const preview = page.getByRole('region', { name: 'This is what voters will see' })
      await preview.getByText('Shall we meet on Thursdays?').waitFor()
      await preview.getByText('At least 2 in 3 of those who say yes or no say yes.').waitFor()
      if (javaScriptEnabled) {
        await expect.poll(() => focused(guide)).toBe('This is what voters will see')
        await page.locator('[aria-busy]').waitFor({ state: 'detached' })
        await lookHere(page, ['light wide', 'dark narrow'])
      }
      expect(await page.getByLabel('Yes or no, two thirds').isChecked(), 'what was filled in').toBe(true)
      await press(page, 'Open the vote')
      await page.waitForURL(/\/ballots\/b_/)
      const ballot = new URL(page.url()).pathname
      if (javaScriptEnabled) await look(guide, ballot, ['light wide', 'light narrow'])
      await agreeRole(ann, ballot)
      await expect.poll(() => heading(ann).textContent()).toContain('Shall we meet on Thursdays?')
      await ann.context.addCookies([{ name: 'evenground-settings', value: 'locale=cy', url: here.app.url }])
      await ann.page.goto(ballot)
      expect(await heading(ann).locator('[lang=cy]').textContent()).toBe('Gawn ni gwrdd ar ddydd Iau?')
      expect(await ann.page.getByRole('radio', { name: 'Ie', exact: true }).count()).toBe(1)
    },
  )

  test('puts the whole plan to a vote, and its parts are folded until they are opened', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await write('why', ann, 'Two buses with a tank.')
    await write('money', ann, 'It costs £92,000 in year 1.')
    await write('fairness', ann, 'One class stays at the pool.')
    const ballot = await openVote({ subject: { kind: 'plan' } })
    await agreeRole(ann, ballot)
    const { page } = ann
    await page.goto(ballot)
    expect(await page.getByText('Two buses with a tank.').isVisible(), 'the first part').toBe(true)
    expect(await page.getByText('It costs £92,000').isVisible()).toBe(false)
    await lookHere(page, ['light wide', 'dark narrow'])
    await page.getByRole('link', { name: 'Open all parts' }).click()
    await page.waitForURL(/parts=all/)
    await page.getByText('It costs £92,000').waitFor()
    expect(await page.getByText('One class stays at the pool.').isVisible()).toBe(true)
    await page.getByRole('radio', { name: 'I agree', exact: true }).check()
    await checkAnswer(page)
    await press(page, 'Send my vote')
    await page.getByRole('heading', { name: 'Your receipt' }).waitFor()
  })
})
