import { expect, test } from 'vitest'
import { DAY } from '#domain/time.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// What one side says among itself: somebody tells of it, whoever was there writes it down, all read it.

const here = workshopForEach()

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a side meeting is told of, denied and noted, %s', async (_how, javaScriptEnabled) => {
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const tom = await here.workshop.join('professional', 'Tom Whitlock', { javaScriptEnabled })
  const anjali = await here.workshop.join('professional', 'Anjali Menon', { javaScriptEnabled })
  const plan = `/plans/${here.workshop.planId}`

  await ann.page.goto(`${plan}/meetings`)
  await ann.page.getByRole('link', { name: 'Side meetings' }).click()
  await ann.page.getByText('Nobody has told of one yet').waitFor()
  await ann.page.getByLabel('What was it about?').fill('The price of the hall')
  await ann.page.getByRole('button', { name: 'Tell everybody' }).click()
  await ann.page.getByText('Say who was there.').first().waitFor()
  expect(await ann.page.getByLabel('What was it about?').inputValue()).toBe('The price of the hall')
  for (const name of ['Tom Whitlock', 'Anjali Menon', 'Ann Price']) await ann.page.getByLabel(name).check()
  await ann.page.getByRole('button', { name: 'Tell everybody' }).click()
  await ann.page.getByText('A note is needed').waitFor()
  await ann.page.getByRole('button', { name: 'I was not there' }).click()
  await ann.page.getByText('It now says that you were not there.').waitFor()
  expect(await ann.page.getByText('Write a note', { exact: true }).count()).toBe(0)

  here.app.clock.move(4 * DAY)
  await tom.page.goto(plan)
  await tom.page.getByRole('link', { name: 'Write what was said at a side meeting' }).click()
  await tom.page.getByText('The note is late').waitFor()
  await tom.page.getByText('Write a note', { exact: true }).click()
  await tom.page.getByLabel('What was said?', { exact: true }).fill('The hall is £20 an hour.')
  await tom.page.getByRole('button', { name: 'Show it to everybody' }).click()
  await tom.page.getByText('Everybody can read your note now.').waitFor()

  await anjali.page.goto(`${plan}/side-meetings`)
  await anjali.page.getByText('The hall is £20 an hour.').waitFor()
  await anjali.page.getByText('After its time').waitFor()
  expect(await anjali.page.getByText('There is a note').count()).toBe(1)
  if (javaScriptEnabled) await expectAccessible(anjali.page)
})
