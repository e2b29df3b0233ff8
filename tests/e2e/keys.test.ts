import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { BallotId, MemberId } from '#domain/ids.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { seatsOf } from '#server/ballots/seats.ts'
import type { Seat } from '#tests/app/editor/seats.ts'
import { PHONE, picture } from '#tests/support/meeting-for-each.ts'
import { agreeRole, checkAnswer, lookHere, type Person, press } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Votes that a neighbour signs on their own phone: changed, kept, moved to another device, lost, and found in the count.

const here = workshopForEach()
const at = (page: string) => `/plans/${here.workshop.planId}${page}`

async function openVote(input: object = {}): Promise<{ ballot: string; ballotId: BallotId }> {
  const closesAt = toInstant(here.app.clock.now() + 7 * DAY + 3_600_000)
  const asked = {
    subject: { kind: 'question', text: 'Shall we meet in the hall?' },
    kind: 'sensing',
    method: 'majority',
  }
  const { ballotId } = await here.workshop.asGuide('ballot.open', { ...asked, closesAt, ...input })
  return { ballot: at(`/ballots/${ballotId}`), ballotId: ballotId as BallotId }
}
async function closeVotes(): Promise<void> {
  here.app.clock.move(8 * DAY)
  await here.app.running.jobs.run()
}
const seatOf = async (ballotId: BallotId, { id }: Seat) =>
  (await seatsOf(here.app.running.deps.db, ballotId))?.find(id as MemberId)

/** The same person on another device: signed in, and nothing kept. */
const otherDevice = async ({ context }: Seat, options: BrowserContextOptions = {}): Promise<Person> => {
  const { cookies } = await context.storageState()
  return here.workshop.stranger({ ...options, storageState: { cookies, origins: [] } })
}
async function answer({ page }: Person, ballot: string, choice: string): Promise<void> {
  await page.goto(ballot)
  await page.getByRole('radio', { name: choice, exact: true }).check()
  await checkAnswer(page)
  await page.getByRole('heading', { name: 'Check your answer' }).waitFor()
}
async function send({ page }: Person): Promise<void> {
  await press(page, 'Send my vote')
  await page.getByRole('heading', { name: 'Your vote is kept' }).waitFor()
}
const words = async ({ page }: Person) => (await page.locator('[data-words]').innerText()).trim()
const sees = ({ page }: Person, text: string | RegExp) => page.getByText(text).first().waitFor()
/** By keyboard. */
const pressMine = ({ page }: Person) => page.getByRole('button', { name: 'Is my vote in the count?' }).press('Enter')

test('a neighbour votes on a phone, changes their mind, closes the tab, and one press answers after the vote', async () => {
  const ray = await here.workshop.join('citizen', 'Ray Dunmore', PHONE)
  const { ballot, ballotId } = await openVote()
  await agreeRole(ray, ballot)
  await answer(ray, ballot, 'No')
  await sees(ray, 'Only this device can change your vote, unless you keep the code.')
  await picture(ray, 'keys-check')
  await lookHere(ray.page)
  await send(ray)
  expect((await seatOf(ballotId, ray))?.seed, 'the site holds no key').toBeUndefined()
  const first = await words(ray)
  expect(first).toMatch(/^[a-z]+ [a-z]+ [a-z]+$/)
  await answer(ray, ballot, 'Yes')
  await send(ray)
  expect(await words(ray), 'the same paper keeps its words').toBe(first)
  expect((await seatOf(ballotId, ray))?.paper).toMatchObject({ choice: 'yes', rev: 2 })
  await sees(ray, 'This device keeps the receipt for you.')
  await picture(ray, 'keys-receipt')
  await lookHere(ray.page)

  await ray.page.close()
  const again = { ...ray, page: await ray.context.newPage() }
  await again.page.goto(ballot)
  await sees(again, 'It waits in the closed box.')
  await again.page.getByRole('radio', { name: 'Yes', exact: true }).waitFor()
  await closeVotes()
  await again.page.goto(ballot)
  await sees(again, 'You are shown as having voted.')
  await pressMine(again)
  await sees(again, 'Yes. Your vote is in the count, just as you sent it.')
  await expect.poll(() => again.page.evaluate(() => document.activeElement?.getAttribute('data-my-vote'))).toBe('there')
  const says = again.page.locator('[data-my-vote] details p')
  expect(await says.isVisible(), 'what it says is another press').toBe(false)
  await again.page.getByText('Show what it says').click()
  expect(await says.innerText()).toBe('Yes')
  await picture(again, 'keys-in-the-count')
  await lookHere(again.page)
})

test('the code on paper brings the key to another device, and a mistake in it is told in plain words', async () => {
  const ray = await here.workshop.join('citizen', 'Ray Dunmore')
  const { ballot, ballotId } = await openVote()
  await agreeRole(ray, ballot)
  await answer(ray, ballot, 'No')
  await send(ray)
  await press(ray.page, 'Show the code')
  const code = await ray.page.locator('[data-code]').innerText()
  await picture(ray, 'keys-code')
  await lookHere(ray.page)

  const phone = await otherDevice(ray, PHONE)
  const { page } = phone
  await page.goto(ballot)
  await page.getByRole('heading', { name: 'Your vote was made on another device' }).waitFor()
  expect(await page.getByRole('radio').count(), 'nothing to fill in that could not be sent').toBe(0)
  await picture(phone as Seat, 'keys-gone')
  await lookHere(page)
  const field = page.getByLabel('The code')
  for (const [typed, told] of [
    ['', 'Type the code first.'],
    [code.slice(0, 20), 'A code has 56 letters and numbers. You typed 16.'],
    [`!${code.slice(1)}`, 'There is no “!” in a code.'],
    [`${code.startsWith('7') ? '8' : '7'}${code.slice(1)}`, 'One of the letters or numbers is not right.'],
  ] as const) {
    await field.fill(typed)
    await press(page, 'Use the code')
    await sees(phone, told)
  }
  await field.fill(code.toUpperCase().replaceAll(/\s+/g, '-'))
  await press(page, 'Use the code')
  await page.getByRole('radio', { name: 'Yes', exact: true }).waitFor()
  await answer(phone, ballot, 'Yes')
  await send(phone)
  expect((await seatOf(ballotId, ray))?.paper).toMatchObject({ choice: 'yes', rev: 2 })
  await closeVotes()
  await ray.page.goto(ballot)
  await pressMine(ray)
  await sees(ray, 'Yes. Your vote is in the count, as you changed it on another device.')
})

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a lost key, %s', (_how, javaScriptEnabled) => {
  test('one person asks, another one confirms, and the earlier vote is out', async () => {
    const ray = await here.workshop.join('citizen', 'Ray Dunmore')
    const jo = await here.workshop.join('citizen', 'Jo Bell', { javaScriptEnabled })
    const { ballot, ballotId } = await openVote()
    for (const seat of [ray, jo]) await agreeRole(seat, ballot)
    await answer(ray, ballot, 'No')
    await send(ray)

    const other = await otherDevice(ray, { javaScriptEnabled })
    await other.page.goto(ballot)
    await press(other.page, 'Ask for a fresh start')
    await other.page.getByRole('alert').getByRole('link', { name: 'Choose who can confirm that it is you.' }).click()
    await other.page.getByLabel('Who can confirm that it is you?').selectOption('Jo Bell')
    await press(other.page, 'Ask for a fresh start')
    await other.page.waitForURL(/done=afresh-asked/)
    await sees(other, /You have asked/)

    await jo.page.goto(ballot)
    await sees(jo, /asks you to confirm a fresh start/)
    if (javaScriptEnabled) {
      await picture(jo, 'keys-confirm')
      await lookHere(jo.page)
    }
    await press(jo.page, 'Confirm the fresh start')
    await jo.page.getByRole('alert').waitFor()
    await jo.page.getByLabel('I have seen or heard them').check()
    await press(jo.page, 'Confirm the fresh start')
    await jo.page.waitForURL(/done=afresh-confirmed/)
    expect(await seatOf(ballotId, ray)).toBeUndefined()

    await answer(other, ballot, 'Yes')
    await send(other)
    // The old device finds its key given up, and says so before anything is filled in.
    await ray.page.goto(ballot)
    if (javaScriptEnabled)
      await ray.page.getByRole('heading', { name: 'Your vote was made on another device' }).waitFor()
    await closeVotes()
    await ray.page.goto(ballot)
    await ray.page.getByText('For checking').click()
    await sees(ray, '1 vote was started afresh, because its key was lost.')
    await pressMine(ray)
    await sees(ray, 'The vote that you sent after that counts.')
  })
})

test('without JavaScript the site signs, three words find the paper, and nothing else changes', async () => {
  const ray = await here.workshop.join('citizen', 'Ray Dunmore', { javaScriptEnabled: false })
  const { ballot, ballotId } = await openVote()
  await agreeRole(ray, ballot)
  await answer(ray, ballot, 'Yes')
  await send(ray)
  expect((await seatOf(ballotId, ray))?.seed).toBeDefined()
  const mine = await words(ray)
  await closeVotes()
  const { page } = ray
  await page.goto(ballot)
  expect(await page.getByRole('button', { name: 'Is my vote in the count?' }).isVisible()).toBe(false)
  await page.getByText('I have a receipt on paper').click()
  await page.getByLabel('The three words or the number').fill('no such words')
  await press(page, 'Look for it')
  await sees(ray, 'There is no paper with these words or this number.')
  await page.getByLabel('The three words or the number').fill(`  ${mine.toUpperCase()} `)
  await press(page, 'Look for it')
  await sees(ray, 'Yes. Your vote is in the count')
  expect(page.url()).not.toContain(mine.split(' ')[0])
})

test('a browser without Ed25519 of its own signs all the same; one that keeps nothing leaves it to the site', async () => {
  const ray = await here.workshop.join('citizen', 'Ray Dunmore')
  const ann = await here.workshop.join('citizen', 'Ann Price')
  const { ballot, ballotId } = await openVote()
  for (const seat of [ray, ann]) await agreeRole(seat, ballot)
  await ray.page.addInitScript(() => {
    SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))
  })
  await answer(ray, ballot, 'Yes')
  await send(ray)
  expect(await seatOf(ballotId, ray)).not.toHaveProperty('seed')
  await ann.page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('', 'InvalidStateError')
    }
  })
  await answer(ann, ballot, 'Yes')
  expect(await ann.page.getByText('Only this device can change').count(), 'nothing is promised').toBe(0)
  await send(ann)
  expect(await seatOf(ballotId, ann)).toHaveProperty('seed')
  expect(await ann.page.getByText('This device keeps the receipt').count()).toBe(0)
  await closeVotes()
  await ann.page.goto(ballot)
  await pressMine(ann)
  await sees(ann, 'This device keeps nothing of your vote.')
  await expect.poll(() => ann.page.evaluate(() => document.activeElement?.id)).toBe('find-paper')
  await picture(ann, 'keys-nothing-here')
  await lookHere(ann.page)
})

test('who signs out is told of the key, and nothing of the vote stays in the browser', async () => {
  const ray = await here.workshop.join('citizen', 'Ray Dunmore')
  const { ballot } = await openVote()
  await agreeRole(ray, ballot)
  await answer(ray, ballot, 'Yes')
  await send(ray)
  await sees(ray, 'This device keeps the receipt')
  const { page } = ray
  await page.goto('/sign-out')
  await sees(ray, 'This device holds the key to a vote that is still open.')
  await page.locator('main form button').first().click()
  await page.waitForURL(/done=forgotten/)
  const left = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('evenground-votes')
      request.onsuccess = () => resolve(request.result)
    })
    if (!database.objectStoreNames.contains('votes')) return []
    const all = database.transaction('votes').objectStore('votes').getAll()
    await new Promise((resolve) => {
      all.onsuccess = resolve
    })
    return [...all.result, ...Object.keys(localStorage)]
  })
  expect(left.filter((one) => typeof one !== 'string' || one.startsWith('vote'))).toEqual([])
})

test('on a shared device the site signs, nothing is kept, and what was kept before is gone', async () => {
  const ray = await here.workshop.join('citizen', 'Ray Dunmore')
  const { page } = ray
  const first = await openVote()
  await agreeRole(ray, first.ballot)
  await answer(ray, first.ballot, 'Yes')
  await send(ray)
  await sees(ray, 'This device keeps the receipt')
  const second = await openVote({ subject: { kind: 'question', text: 'On Mondays?' } })
  await page.goto(`/device/${here.workshop.planId}`)
  await sees(ray, 'This device holds the key to a vote that is still open.')
  await page.getByLabel('Tree').check()
  await page.getByLabel('A PIN of four figures').fill('1111')
  await page
    .getByRole('button', { name: /device/ })
    .first()
    .click()
  await page.waitForURL(/\/plans\//)

  await page.goto(first.ballot)
  await sees(ray, 'This device is shared, so we keep no keys on it.')
  expect(await page.getByLabel('The code').count()).toBe(0)
  await page.goto(second.ballot)
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await checkAnswer(page)
  await press(page, 'Send my vote')
  await page.waitForURL(/\/device\//)
  expect(await seatOf(second.ballotId, ray)).toHaveProperty('seed')
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('vote')))).toEqual([])
})
