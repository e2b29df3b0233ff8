import { expect, test } from 'vitest'
import { toInstant } from '#domain/time.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Somebody to turn to: named by the guide, asked privately, and no meeting opens without.

const here = workshopForEach()

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a contact is named, asked and offers a talk, %s', async (_how, javaScriptEnabled) => {
  const guide = await here.workshop.guide({ javaScriptEnabled })
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const ada = await here.workshop.join('citizen', 'Ada Pickles', { javaScriptEnabled })
  const plan = `/plans/${here.workshop.planId}`

  await ann.page.goto(`${plan}/people`)
  await ann.page.getByText('01632 960 111').waitFor()
  await ann.page.getByRole('link', { name: 'I need support' }).click()
  await ann.page.getByText('does not use this site').waitFor()
  expect(await ann.page.getByRole('button', { name: 'I need support' }).count()).toBe(0)

  await guide.page.goto(`${plan}/support`)
  await guide.page.getByRole('button', { name: 'Name them' }).click()
  await guide.page.getByText('Give their name.').first().waitFor()
  await guide.page.getByLabel('What is their name?').fill('Ada Pickles')
  await guide.page.getByLabel('How can people reach them?').fill('01632 960 222, after 5')
  await guide.page.getByLabel('Are they in this plan?').selectOption('Ada Pickles')
  await guide.page.getByRole('button', { name: 'Name them' }).click()
  await guide.page.getByText('Everybody can see now whom to turn to.').waitFor()

  const startsAt = toInstant(here.app.clock.now())
  const meeting = { kind: 'live', title: 'Stories', startsAt, minutes: 90 }
  const { sessionId } = await here.workshop.asGuide('session.schedule', meeting)
  await here.workshop.asGuide('session.open', { sessionId })
  await ann.page.goto(`${plan}/live`)
  await ann.page.getByRole('link', { name: 'I need support' }).click()
  await ann.page.getByRole('button', { name: 'I need support' }).click()
  await ann.page.getByText('You asked for support on').waitFor()
  if (javaScriptEnabled) await expectAccessible(ann.page)

  await guide.page.goto(`${plan}/support`)
  expect(await guide.page.getByText('They asked for support.').count()).toBe(0)
  await ada.page.goto(plan)
  await ada.page.getByRole('link', { name: 'Ask 1 person how they are' }).click()
  await ada.page.getByText('They asked for support.').waitFor()
  if (javaScriptEnabled) await expectAccessible(ada.page)
  await ada.page.getByRole('button', { name: 'I have offered a talk' }).click()
  await ada.page.getByText('Nobody waits for you now.').waitFor()

  await ann.page.goto(plan)
  await ann.page.getByRole('link', { name: 'Somebody offered you a talk' }).click()
  await ann.page.getByRole('button', { name: 'I am fine now' }).click()
  await ann.page.getByText('What was kept about it is deleted.').waitFor()
  await ann.page.getByRole('button', { name: 'I need support' }).waitFor()
})
