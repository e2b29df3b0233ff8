import { expect, test } from 'vitest'
import { DAY, toInstant } from '#domain/time.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// What somebody needs to take part: said privately, arranged, and in their own word right.

const here = workshopForEach()

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a meeting begins once what somebody needs is in place, %s', async (_how, javaScriptEnabled) => {
  const viewport = { width: 360, height: 740 }
  const guide = await here.workshop.guide({ javaScriptEnabled })
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled, viewport })
  const plan = `/plans/${here.workshop.planId}`
  const startsAt = toInstant(here.app.clock.now() + 2 * DAY)
  await here.workshop.asGuide('session.schedule', { kind: 'live', title: 'Options', startsAt, minutes: 90 })

  await ann.page.goto(`${plan}/meetings`)
  await ann.page.getByRole('link', { name: 'Say what you need to take part' }).click()
  await ann.page.getByLabel('A hearing loop').check()
  await ann.page.getByRole('button', { name: 'Save what I need' }).click()
  await ann.page.getByText('Saved. The guide alone sees what to provide.').waitFor()

  await guide.page.goto(`${plan}/meetings`)
  await guide.page.getByRole('button', { name: 'Open this meeting' }).click()
  await guide.page.getByText('Something that a person needs to take part is not in place.').waitFor()
  expect(await guide.page.getByRole('main').innerText()).not.toMatch(/hearing loop|Ann/)
  await guide.page.goto(plan)
  await guide.page.getByRole('link', { name: 'Arrange what people need' }).click()
  await guide.page.getByRole('button', { name: 'It is arranged' }).click()
  await guide.page.getByText('Saved. The person sees how far it is.').waitFor()
  if (javaScriptEnabled) await expectAccessible(guide.page)

  await ann.page.goto(plan)
  await ann.page.getByRole('link', { name: 'Is what you need in place?' }).click()
  await ann.page.getByRole('button', { name: 'It is not right' }).click()
  await ann.page.getByText('You said: it is not right.').waitFor()
  if (javaScriptEnabled) await expectAccessible(ann.page)
  await guide.page.goto(`${plan}/provide`)
  await guide.page.getByText('They say: it is not right.').waitFor()
  await ann.page.getByRole('button', { name: 'Go on without it this time' }).click()
  await ann.page.getByText('You go on without it this time.').waitFor()

  await guide.page.goto(`${plan}/meetings`)
  await guide.page.getByRole('button', { name: 'Open this meeting' }).click()
  await guide.page.getByRole('link', { name: 'Go into the meeting' }).waitFor()
})
