import { expect, test } from 'vitest'
import { DAY } from '#domain/time.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// When each step of the work takes place, and what is too short for people.

const here = workshopForEach()
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('the guide sets dates, and everybody reads what is too short, %s', async (_how, javaScriptEnabled) => {
  const guide = await here.workshop.guide({ javaScriptEnabled })
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const plan = `/plans/${here.workshop.planId}`
  await ann.page.goto(`${plan}/fairness`)
  await ann.page.getByRole('link', { name: 'The timeline' }).click()
  await ann.page.getByText('There are no dates yet.').waitFor()
  expect(await ann.page.getByRole('button', { name: 'Save the dates' }).count()).toBe(0)

  // The dates to start from give enough time.
  await guide.page.goto(`${plan}/timeline`)
  const map = guide.page.getByRole('group', { name: 'See what there is and what is missing' })
  expect(await map.getByLabel('First day').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/)
  await guide.page.getByRole('button', { name: 'Save the dates' }).click()
  await guide.page.getByText('Saved. Everybody in the plan can read the dates.').waitFor()
  await guide.page.getByText('Yes: ').waitFor()
  expect(await guide.page.getByText('Enough time', { exact: true }).count()).toBe(8)

  await guide.page.getByText('Change the dates', { exact: true }).click()
  await map.getByLabel('First day').fill(inDays(1))
  await map.getByLabel('Last day').fill(inDays(0))
  await guide.page.getByRole('button', { name: 'Save the dates' }).click()
  await guide.page.getByText('The last day comes before the first one.').first().waitFor()
  await map.getByLabel('Last day').fill(inDays(4))
  await guide.page.getByLabel('Is there anything people should know').fill('The hall is closed in August.')
  await guide.page.getByRole('button', { name: 'Save the dates' }).click()
  await guide.page.getByText('10 days too short').waitFor()
  if (javaScriptEnabled) await expectAccessible(guide.page)

  await ann.page.reload()
  await ann.page.getByText('Could this step be 10 days longer?').waitFor()
  await ann.page.getByText('The hall is closed in August.').waitFor()
  await ann.page.getByText('Why it needs at least 12 days').click()
  await ann.page.getByText('5 days for people who disagreed to write down why').waitFor()

  // Its last day is near, so the guide is asked; everybody has it among the dates.
  await guide.page.goto(plan)
  await guide.page.getByRole('link', { name: 'Will “See what there is and what is missing” end in time?' }).waitFor()
  await ann.page.goto(plan)
  await ann.page.getByRole('link', { name: 'See what there is and what is missing' }).waitFor()
})
