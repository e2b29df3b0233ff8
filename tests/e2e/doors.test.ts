import { expect, test } from 'vitest'
import type { PlanId } from '#domain/ids.ts'
import { electors } from '#domain/members/state.ts'
import { expectAccessible, openPerson } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// People come into a meeting: by its code as guests, by a card into their own seat.

const here = workshopForEach()

async function meeting() {
  const startsAt = new Date(here.app.clock.now() + 60_000).toISOString()
  await here.workshop.asGuide('session.schedule', { kind: 'live', title: 'First workshop', startsAt, minutes: 90 })
}
const state = () => here.app.running.deps.states.read(here.app.running.deps.db, here.workshop.planId as PlanId)

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a code is made, typed, and lets a guest in, %s', async (_how, javaScriptEnabled) => {
  await meeting()
  const guide = await here.workshop.guide({ javaScriptEnabled })
  await guide.page.goto(`/plans/${here.workshop.planId}/doors`)
  await guide.page.getByRole('button', { name: 'Make the code' }).click()
  await guide.page.getByText('The code is made.').waitFor()
  const code = (await guide.page.locator('section#guests, [aria-labelledby="guests"]').innerText()).match(
    /\b[A-Z0-9]{3} [A-Z0-9]{3}\b/,
  )![0]
  if (javaScriptEnabled) await expectAccessible(guide.page)

  const gus = await openPerson(here.browser, here.app, { javaScriptEnabled })
  await gus.page.goto('/')
  await gus.page.getByLabel('Your link or code').fill(code.toLowerCase())
  await gus.page.getByRole('button', { name: 'Open it' }).click()
  await gus.page.getByRole('heading', { name: 'Come into First workshop' }).waitFor()
  await gus.page.getByRole('button', { name: 'Come in' }).click()
  await gus.page.getByText('Please say yes or no.').first().waitFor()
  await gus.page.getByLabel('What do you want to be called?').fill('Dr Gus')
  await gus.page.getByLabel('No – I am a citizen').check()
  await gus.page.getByRole('button', { name: 'Come in' }).click()
  await gus.page.getByRole('alert').filter({ hasText: 'Gus' }).waitFor()
  await gus.page.getByLabel('What do you want to be called?').fill('Gus')
  await gus.page.getByRole('button', { name: 'Come in' }).click()
  await gus.page.waitForURL(/\/live/)
  const { members } = await state()
  expect([...members.values()].filter(({ function: fn }) => fn === 'guest')).toMatchObject([{ side: 'citizen' }])
  expect(electors(await state())).toHaveLength(0)
  await gus.close()
})

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])(
  'a seat without a name gets a card, and its holder goes on with it on another device, %s',
  async (_how, javaScriptEnabled) => {
    await meeting()
    const guide = await here.workshop.guide({ javaScriptEnabled })
    const { page } = guide
    await page.goto(`/plans/${here.workshop.planId}/doors`)
    await page.getByLabel('A citizen').check()
    await page.getByRole('button', { name: 'Add the seat' }).click()
    await page.getByText('The seat is added.').waitFor()
    await page.getByRole('button', { name: 'Make the cards' }).click()
    await page.getByText('The cards are made.').waitFor()
    await page.getByRole('link', { name: 'Print 1 card' }).click()
    const card = page.getByRole('listitem').filter({ hasText: 'Seat card:' })
    const code = (await card.innerText()).match(/\b[A-Z0-9]{3} [A-Z0-9]{3}\b/)![0].replace(' ', '')

    const ray = await openPerson(here.browser, here.app, { javaScriptEnabled })
    await ray.page.goto(`/room/${code}`)
    await ray.page.getByLabel('What do you want to be called?').fill('Ray')
    await ray.page.getByRole('button', { name: 'Come in' }).click()
    await ray.page.waitForURL(/\/live/)
    const tablet = await openPerson(here.browser, here.app, { javaScriptEnabled })
    await tablet.page.goto(`/room/${code}`)
    await tablet.page.getByRole('button', { name: 'Go on as Ray' }).click()
    await tablet.page.waitForURL(/\/live/)
    expect(electors(await state())).toHaveLength(1)

    await page.goto(`/plans/${here.workshop.planId}/doors`)
    await page.getByRole('button', { name: 'Give Ray a new card' }).click()
    await page.getByText('The old one does not work any more.').waitFor()
    await tablet.page.goto(`/room/${code}`)
    await tablet.page.getByText('We do not know this code.').waitFor()
    await ray.close()
    await tablet.close()
  },
)

test('the guide checks people in who have no device, and how they take part', async () => {
  await meeting()
  const ann = await here.workshop.join('citizen', 'Ann Price')
  const guide = await here.workshop.guide()
  await guide.page.goto(`/plans/${here.workshop.planId}/live/guide`)
  await guide.page.locator('[data-room="live"]').waitFor()
  await guide.page.getByRole('button', { name: /^Open this meeting/ }).click()
  await guide.page.getByText('0 of 1 here').waitFor()
  await guide.page.getByLabel('How does Ann Price take part?').selectOption('phone')
  await guide.page.getByRole('button', { name: 'Is here Ann Price' }).click()
  await guide.page.getByText('1 of 1 here').waitFor()
  const { sessions } = await state()
  expect([...sessions.values()][0]?.channels.get(ann.id as never)).toBe('phone')
  await guide.page.getByRole('button', { name: 'Has left Ann Price' }).click()
  await guide.page.getByText('0 of 1 here').waitFor()
})
