import { expect, test } from 'vitest'
import { DAY } from '#domain/time.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Before people give their time: what the sponsor promises, and how people are chosen.

const here = workshopForEach()

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('the sponsor’s promise is put on record and read, %s', async (_how, javaScriptEnabled) => {
  const guide = await here.workshop.guide({ javaScriptEnabled })
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const plan = `/plans/${here.workshop.planId}`
  await ann.page.goto(`${plan}/fairness`)
  await ann.page.getByRole('link', { name: 'What the sponsor promises' }).click()
  await ann.page.getByText('The sponsor has not promised anything yet.').waitFor()

  await guide.page.goto(`${plan}/commitment`)
  await guide.page.getByLabel('What can change').fill('Where classes are held\nWho runs them')
  await guide.page.getByLabel('What is the most it may cost').fill('a lot')
  await guide.page.getByRole('button', { name: 'Put it on record' }).click()
  await guide.page.getByText('Please give an amount in pounds').first().waitFor()
  await guide.page.getByText('Please say who signed.').first().waitFor()
  await guide.page.getByLabel('What is the most it may cost').fill('£48,000')
  await guide.page.getByLabel('Who signed?').fill('Dr Marsh, director')
  await guide.page.getByLabel('In a letter').check()
  await guide.page.getByRole('button', { name: 'Put it on record' }).click()
  await guide.page.getByText('The sponsor’s promise is on record.').waitFor()

  await ann.page.reload()
  await ann.page.getByText('£48,000').waitFor()
  await ann.page.getByText('Within 56 days of the plan being agreed').waitFor()
  await ann.page.getByText('Dr Marsh, director').waitFor()
  expect(await ann.page.getByRole('button', { name: 'Put it on record' }).count()).toBe(0)
  if (javaScriptEnabled) await expectAccessible(ann.page)
})

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('people apply by a link, lots are drawn, and who was drawn is invited, %s', async (_how, javaScriptEnabled) => {
  const guide = await here.workshop.guide({ javaScriptEnabled })
  const plan = `/plans/${here.workshop.planId}`
  await guide.page.goto(`${plan}/recruitment`)
  await guide.page.getByLabel('By lot, among all who apply').check()
  await guide.page.getByLabel('How many places are there?').fill('1')
  await guide.page.getByLabel('Who can take part').fill('Anybody who lives here.')
  await guide.page.getByLabel('Which public numbers').fill('The National Lottery on Saturday')
  await guide.page.getByLabel('Question 1: what do you ask').fill('What brings you here?')
  await guide.page.getByLabel('Question 1: the kinds').fill('I care for somebody: 1\nI live here')
  await guide.page.getByRole('button', { name: 'Publish it' }).click()
  await guide.page.getByText('Published. Give the link').waitFor()
  if (javaScriptEnabled) await expectAccessible(guide.page)

  for (const [name, kind] of [
    ['Wyn Parry', 'I care for somebody'],
    ['Olwen Rees', 'I live here'],
  ] as const) {
    const stranger = await here.workshop.stranger({ javaScriptEnabled })
    await stranger.page.goto(plan.replace('/plans/', '/apply/'))
    await stranger.page.getByRole('button', { name: 'Send my answer' }).click()
    await stranger.page.getByText('Please give your name.').first().waitFor()
    if (javaScriptEnabled) await expectAccessible(stranger.page)
    await stranger.page.getByLabel('Your name').fill(name)
    await stranger.page.getByLabel('How can we reach you?').fill('01234 567890')
    await stranger.page.getByLabel('No', { exact: true }).check()
    await stranger.page.getByLabel(kind).check()
    await stranger.page.getByRole('button', { name: 'Send my answer' }).click()
    await stranger.page.getByText('Thank you. You are on the list.').waitFor()
  }

  here.app.clock.move(22 * DAY)
  await guide.page.goto(`${plan}/recruitment`)
  await guide.page.getByText('2 people have applied.').waitFor()
  await guide.page.getByRole('button', { name: 'Close applications' }).click()
  await guide.page.getByLabel('The public numbers').fill('4 8 15 16 23 42')
  await guide.page.getByRole('button', { name: 'Draw now' }).click()
  await guide.page.getByText('The lots are drawn.').waitFor()
  // A carer is wanted, and only Wyn is one.
  const [drawn, waiting] = ['Who was drawn', 'Waiting list'].map((name) => guide.page.getByRole('region', { name }))
  await drawn!.getByText('Wyn Parry').waitFor()
  await waiting!.getByText('Olwen Rees').waitFor()
  if (javaScriptEnabled) await expectAccessible(guide.page)
  await drawn!.getByRole('button', { name: 'Invite them' }).click()
  await guide.page
    .getByRole('heading', { name: /Wyn Parry/ })
    .first()
    .waitFor()

  await guide.page.goto(`${plan}/recruitment`)
  await drawn!.getByText('Invited', { exact: true }).waitFor()
  await guide.page.getByText('End this call').click()
  await guide.page.getByRole('button', { name: 'End it and delete the names' }).click()
  await guide.page.getByText('The call is over.').waitFor()
  expect(await guide.page.getByText('Olwen Rees').count()).toBe(0)
})
