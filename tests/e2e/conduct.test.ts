import { expect, test } from 'vitest'
import { toInstant } from '#domain/time.ts'
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Something was not all right: told in private, answered step by step, and looked at by two in the end.

const here = workshopForEach()

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('somebody tells of it, and the guide answers step by step, %s', async (_how, javaScriptEnabled) => {
  const guide = await here.workshop.guide({ javaScriptEnabled })
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const ben = await here.workshop.join('professional', 'Ben Cole', { javaScriptEnabled })
  const plan = `/plans/${here.workshop.planId}`
  const startsAt = toInstant(here.app.clock.now())
  const meeting = { kind: 'live', title: 'Stories', startsAt, minutes: 90 }
  const { sessionId } = await here.workshop.asGuide('session.schedule', meeting)
  await here.workshop.asGuide('session.open', { sessionId })
  for (const { page } of [guide, ann, ben]) {
    await page.goto(`${plan}/live`)
    await page.getByRole('button', { name: 'I am here' }).click()
    await page.getByRole('button', { name: 'I am leaving' }).waitFor()
  }

  await ann.page.getByRole('link', { name: 'Tell the guide privately' }).click()
  await ann.page.getByRole('button', { name: 'Tell it privately' }).click()
  await ann.page.getByText('Choose who it is about.').first().waitFor()
  await ann.page.getByLabel('Who is it about?').selectOption('Ben Cole')
  await ann.page.getByLabel('What happened?').fill('He shouted at me.')
  if (javaScriptEnabled) await expectAccessible(ann.page)
  await ann.page.getByRole('button', { name: 'Tell it privately' }).click()
  await ann.page.getByText('Thank you. One person will read it.').waitFor()

  await guide.page.goto(plan)
  await guide.page.getByRole('link', { name: 'Somebody told you something in private' }).click()
  await guide.page.getByText('He shouted at me.').waitFor()
  await guide.page.goto(`${plan}/live/guide`)
  await guide.page.getByText('Ben Cole', { exact: true }).first().click()
  await guide.page.locator('details[open]').getByRole('link', { name: 'Somebody’s conduct' }).click()
  for (const words of ['Please speak more softly.', 'We promised to listen.']) {
    await guide.page.getByLabel('What do you write to them?').fill(words)
    await guide.page.getByRole('button', { name: 'Send it to them alone' }).click()
    await guide.page.getByText('Sent. Only they can read it.').waitFor()
    await guide.page.getByText(words).waitFor()
  }
  await guide.page.getByRole('button', { name: 'Give a pause of 10 minutes' }).click()
  await guide.page.getByText('Give them time to answer what you wrote.').first().waitFor()
  if (javaScriptEnabled) await expectAccessible(guide.page)

  await ben.page.goto(`${plan}/live`)
  await ben.page.getByRole('link', { name: 'Read what the guide wrote to you' }).click()
  await ben.page.getByText('Please speak more softly.').waitFor()
  expect(await ben.page.getByText('He shouted at me.').count()).toBe(0)
  if (javaScriptEnabled) await expectAccessible(ben.page)
  await ben.page.getByLabel('How do you see it?').first().fill('I was upset.')
  await ben.page.getByRole('button', { name: 'I have read it' }).first().click()
  await ben.page.getByText('Thank you. Your answer was noted.').waitFor()
  await ben.page.getByRole('button', { name: 'I have read it' }).click()
  await ben.page.getByText('You have read this.').nth(1).waitFor()

  // Nobody else reads any of it.
  const about = new URL(guide.page.url()).searchParams.get('about')
  await ann.page.goto(`${plan}/support?about=${about}`)
  for (const words of ['Please speak more softly.', 'He shouted at me.', 'I was upset.']) {
    expect(await ann.page.content()).not.toContain(words)
  }

  await guide.page.goto(`${plan}/support?about=${about}`)
  await guide.page.getByText('I was upset.').waitFor()
  await guide.page.getByRole('button', { name: 'Give a pause of 10 minutes' }).click()
  await guide.page.getByText('The pause has begun.').waitFor()
  await ben.page.goto(`${plan}/live`)
  await ben.page.getByText('You have a pause from the queue.').waitFor()
  here.app.clock.move(2 * 60_000)
  await guide.page.goto(`${plan}/support?about=${about}`)
  await guide.page.getByLabel('What should come of it?').selectOption('We talk again')
  await guide.page.getByLabel('Which citizen do you ask?').selectOption('Ann Price')
  await guide.page.getByRole('button', { name: 'Ask this citizen' }).click()
  await guide.page.getByText('was asked to look at it with you.').waitFor()

  await ann.page.setViewportSize({ width: 360, height: 740 })
  await ann.page.goto(plan)
  await ann.page.getByRole('link', { name: 'Look at something with the guide' }).click()
  await ann.page.getByText('I was upset.').waitFor()
  await expectNoSidewaysScroll(ann.page)
  if (javaScriptEnabled) await expectAccessible(ann.page)
  await ann.page.getByRole('button', { name: 'I sign this' }).click()
  await ann.page.getByText('Signed. Thank you.').waitFor()
  await ann.page.goto(`${plan}/log`)
  await ann.page.getByText('They will talk again.').first().waitFor()
})
