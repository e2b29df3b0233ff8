import { expect, test } from 'vitest'
import { DAY, toInstant } from '#domain/time.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Something to read before a meeting: added, ready, read, and in time.

const here = workshopForEach()

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a paper is added, made ready and read, and the meeting waits for it, %s', async (_how, javaScriptEnabled) => {
  const guide = await here.workshop.guide({ javaScriptEnabled })
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const plan = `/plans/${here.workshop.planId}`
  const startsAt = toInstant(here.app.clock.now() + 8 * DAY)
  await here.workshop.asGuide('session.schedule', { kind: 'live', title: 'Options', startsAt, minutes: 90 })

  await guide.page.goto(`${plan}/meetings`)
  await guide.page.getByRole('link', { name: 'Read the papers' }).click()
  await guide.page.getByRole('link', { name: 'Add a paper' }).click()
  await guide.page.getByRole('button', { name: 'Add this paper' }).click()
  await guide.page.getByText('Give the paper a name.').first().waitFor()
  await guide.page.getByLabel('What is it called?').fill('What it costs')
  await guide.page.getByLabel('What does it say?').fill('A class costs £55.')
  await guide.page.getByRole('button', { name: 'Add this paper' }).click()
  await guide.page.getByText('Added. Now say in which forms it is ready.').waitFor()
  const paper = new URL(guide.page.url()).pathname

  await ann.page.goto(`${plan}/papers`)
  await ann.page.getByText('Not ready yet: on this site').waitFor()
  await ann.page.goto(paper)
  await ann.page.getByText('The guide is still getting this paper ready.').waitFor()

  await guide.page.getByLabel('on this site').check()
  await guide.page.getByRole('button', { name: 'It is ready in this form' }).click()
  await guide.page.getByText('It is ready. Whoever needs this form').waitFor()

  await ann.page.goto(plan)
  await ann.page.getByRole('link', { name: 'Read “What it costs”' }).click()
  await ann.page.getByText('A class costs £55.').waitFor()
  await ann.page.getByRole('button', { name: 'Yes, I can read it' }).click()
  await ann.page.getByText('You said: yes, you can read it.').waitFor()
  if (javaScriptEnabled) await expectAccessible(ann.page)
  await ann.page.goto(plan)
  expect(await ann.page.getByRole('link', { name: 'Read “What it costs”' }).count()).toBe(0)

  await guide.page.goto(`${plan}/meetings`)
  await guide.page.getByRole('button', { name: 'Open this meeting' }).click()
  await guide.page.getByText('They need 7 days. Open the meeting later.').waitFor()
  here.app.clock.move(7 * DAY + 60_000)
  await guide.page.goto(`${plan}/meetings`)
  await guide.page.getByRole('button', { name: 'Open this meeting' }).click()
  await guide.page.getByRole('link', { name: 'Go into the meeting' }).waitFor()

  await guide.page.goto(paper)
  await guide.page.getByText('Have opened it here').waitFor()
  if (javaScriptEnabled) await expectAccessible(guide.page)
})

test('somebody says privately in which form they need papers', async () => {
  const ann = await here.workshop.join('citizen', 'Ann Price')
  await ann.page.goto(`/plans/${here.workshop.planId}/papers`)
  await ann.page.getByLabel('large print').check()
  await ann.page.getByRole('button', { name: 'Save how I need papers' }).click()
  await ann.page.getByText('Saved. The guide sees only how many').waitFor()
  expect(await ann.page.getByLabel('large print').isChecked()).toBe(true)
})
