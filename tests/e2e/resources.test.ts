import { expect, test } from 'vitest'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Who sees to the work, and what money there is so that everybody can take part.

const here = workshopForEach()

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('the guide says what there is, and everybody reads what is too little, %s', async (_how, javaScriptEnabled) => {
  const guide = await here.workshop.guide({ javaScriptEnabled })
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const plan = `/plans/${here.workshop.planId}`
  await ann.page.goto(`${plan}/fairness`)
  await ann.page.getByRole('link', { name: 'People, time and money for the work' }).click()
  await ann.page.getByText('Nothing is set aside yet.').waitFor()
  expect(await ann.page.getByRole('button', { name: 'Save what there is' }).count()).toBe(0)

  await guide.page.goto(`${plan}/resources`)
  await guide.page.getByLabel('Member of staff in charge', { exact: true }).fill('Huw Lewis')
  await guide.page.getByLabel('Member of staff in charge: hours a month').fill('12')
  await guide.page.getByLabel('How many citizens?').fill('8')
  await guide.page.getByLabel('How many meetings?').fill('5')
  await guide.page.locator('summary', { hasText: 'Payments for people’s time' }).click()
  await guide.page.getByLabel('Pounds for each citizen, each meeting').fill('25')
  await guide.page.getByLabel('Payments for people’s time').fill('lots')
  await guide.page.getByRole('button', { name: 'Save what there is' }).click()
  await guide.page.getByText('Please give an amount in pounds').first().waitFor()
  await guide.page.getByText('Please say where you know this from.').first().waitFor()
  await guide.page.getByLabel('Where do you know this from?').first().fill('Our payment policy')
  await guide.page.getByLabel('Payments for people’s time').fill('£600')
  await guide.page.getByRole('button', { name: 'Save what there is' }).click()
  await guide.page.getByText('Saved. Everybody in the plan can read what there is.').waitFor()
  if (javaScriptEnabled) await expectAccessible(guide.page)

  await ann.page.reload()
  await ann.page.getByText('budget at least what we worked out, £1,000. £400 is missing.').waitFor()
  await ann.page.getByText('There is no money yet to help the community').waitFor()
  await ann.page.getByText('Huw Lewis').waitFor()
  await ann.page.getByText('12 hours a month').waitFor()
  await ann.page.getByText('Our payment policy').waitFor()
})
