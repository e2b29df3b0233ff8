import { expect, test } from 'vitest'
import { DAY } from '#domain/time.ts'
import type { Seat } from '#tests/app/editor/seats.ts'
import { agreeRole, expectAccessible, vote } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// How a group works: asked for, voted on, signed, in force.

const here = workshopForEach()
const charter = () => `/plans/${here.workshop.planId}/charter`

async function everybodySays(seats: readonly Seat[], path: string, choice: string) {
  for (const seat of seats) {
    await agreeRole(seat, path)
    await vote(seat, path, choice)
  }
}

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a rule is loosened by two thirds and a citizen’s signature, %s', async (_how, javaScriptEnabled) => {
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const cem = await here.workshop.join('citizen', 'Cem Kaya', { javaScriptEnabled })
  const ben = await here.workshop.join('professional', 'Ben Cole', { javaScriptEnabled })

  await ben.page.goto(`/plans/${here.workshop.planId}`)
  await ben.page.getByRole('link', { name: 'see what they ask for in this group' }).click()
  await ben.page.getByRole('link', { name: 'Change Enough time to vote', exact: true }).click()
  await ben.page.getByRole('button', { name: 'Ask the group' }).click()
  await ben.page.getByText('Choose what should hold from now on.').first().waitFor()
  await ben.page.getByLabel('3 days (looser: takes two thirds and a signature)').check()
  await ben.page.getByLabel('Why should it change?').fill('We meet every week.')
  if (javaScriptEnabled) await expectAccessible(ben.page)
  await ben.page.getByRole('button', { name: 'Ask the group' }).click()
  await ben.page.getByText('You asked the group.').waitFor()
  const path = new URL(ben.page.url()).pathname
  await agreeRole(ben, path)
  await ben.page.getByText('“Enough time to vote”: 3 days instead of 7 days').waitFor()
  await vote(ben, path, 'Yes')
  await everybodySays([ann, cem], path, 'Yes')
  here.app.clock.move(7 * DAY + 60_000)
  await here.app.running.jobs.run()

  await ben.page.goto(charter())
  expect(await ben.page.getByRole('button', { name: 'Sign it' }).count()).toBe(0)
  await ann.page.goto(`/plans/${here.workshop.planId}`)
  await ann.page.getByRole('link', { name: /^Sign that a rule is loosened/ }).click()
  await ann.page.getByText('We meet every week.').waitFor()
  await ann.page.getByRole('button', { name: 'Sign it' }).click()
  await ann.page.getByText('Signed. From now on it holds.').waitFor()
  const row = ann.page.getByRole('row').filter({ hasText: 'Enough time to vote' })
  expect(await row.getByRole('cell').first().innerText()).toMatch(/^at least 3 days\s+looser than usual/)
  await ann.page.goto('/rules')
  const card = ann.page.locator('[id="ballot.open.time-to-vote"]')
  expect(await card.innerText()).toContain('the group asks for something else: at least 3 days')
  if (javaScriptEnabled) await expectAccessible(ann.page)
})

test('a group chooses what its members promise each other', async () => {
  const ann = await here.workshop.join('citizen', 'Ann Price')
  const ben = await here.workshop.join('professional', 'Ben Cole')
  await ann.page.goto(charter())
  await ann.page.getByRole('link', { name: 'Choose other promises' }).click()
  await ann.page.getByLabel('We use plain words and say things in good time.').check()
  await ann.page.getByLabel('Nobody counts for more than anybody else.').check()
  await ann.page.getByRole('button', { name: 'Ask the group' }).click()
  await ann.page.getByText('You asked the group.').waitFor()
  const path = new URL(ann.page.url()).pathname
  await everybodySays([ann, ben], path, 'I agree')
  await ben.page.goto(path)
  await ben.page.getByText('2 promises to each other').waitFor()
  here.app.clock.move(7 * DAY + 60_000)
  await here.app.running.jobs.run()
  await ben.page.goto(charter())
  const promised = ben.page.getByRole('region', { name: 'What we promise each other' }).getByRole('listitem')
  expect(await promised.allInnerTexts()).toEqual([
    'Nobody counts for more than anybody else.',
    'We use plain words and say things in good time.',
  ])
})
