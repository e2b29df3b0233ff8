import { expect, test } from 'vitest'
import { type Seat, saved, textbox, write } from '#tests/app/editor/seats.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Needs, actions … added, changed and taken out by a plain form, beside people who write in the editor.

const here = workshopForEach()
let ann: Seat

const part = () => `/plans/${here.workshop.planId}/sections/why`
/** The answers of the forms that stand in the text. */
const answers = async () =>
  ((await here.workshop.text('why')).doc.content ?? [])
    .filter(({ type }) => type === 'need')
    .map((need) => (need.content ?? []).flatMap(({ content }) => content?.map(({ text }) => text).join('') ?? []))

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a need is added, changed and taken out by a plain form, %s', async (_how, javaScriptEnabled) => {
  ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const { page } = ann
  await page.goto(part())
  await page.getByRole('link', { name: 'Add a need with a form' }).click()
  await page.getByRole('button', { name: 'Put it into the text' }).click()
  await page.getByText('Please answer at least one question.').first().waitFor()
  await page.getByLabel('Who needs it').fill('People without a car')
  await page.getByLabel('What is needed').fill('A lift to the class')
  await page.getByRole('button', { name: 'Put it into the text' }).click()
  await page.getByText('Thank you. It is in the text now.').waitFor()
  expect(await answers()).toEqual([['People without a car', 'A lift to the class']])

  await page.getByRole('link', { name: 'Change Need N1' }).click()
  expect(await page.getByLabel('What is needed').inputValue()).toBe('A lift to the class')
  await page.getByLabel('What is needed').fill('A lift to the class and back')
  await page.getByLabel('How many people').fill('61 of 140')
  await page.getByRole('button', { name: 'Save my changes' }).click()
  await page.getByText('Saved. Everybody can see it now.').waitFor()
  expect(await answers()).toEqual([['People without a car', 'A lift to the class and back', '61 of 140']])

  await page.getByRole('link', { name: 'Change Need N1' }).click()
  await page.getByRole('link', { name: 'Take Need N1 out of the text' }).click()
  await page.getByText('A lift to the class and back').waitFor()
  await page.getByRole('button', { name: 'Yes, take it out' }).click()
  await page.getByText('It is out of the text now.').waitFor()
  expect(await answers()).toEqual([])
})

test('who writes in the editor sees it come in; words that both changed are shown to whoever comes later', async () => {
  ann = await here.workshop.join('citizen', 'Ann Price')
  const ben = await here.workshop.join('professional', 'Ben Cole', { javaScriptEnabled: false })
  await ben.page.goto(`${part()}/records/new?kind=need`)
  await ben.page.getByLabel('Who needs it').fill('Carers')
  await ben.page.getByLabel('What is needed').fill('A lift')
  await ben.page.getByRole('button', { name: 'Put it into the text' }).click()
  await ben.page.getByRole('link', { name: 'Change Need N1' }).click()

  await write(ann, here.workshop.planId)
  await textbox(ann.page).getByText('A lift', { exact: true }).click()
  await ann.page.keyboard.press('End')
  await ann.page.keyboard.type(' to the hall')
  await saved(ann.page)

  await ben.page.getByLabel('Who needs it').fill('Young carers')
  await ben.page.getByRole('button', { name: 'Save my changes' }).click()
  await ben.page.getByText('Saved. Everybody can see it now.').waitFor()
  await textbox(ann.page).getByText('Young carers').waitFor()
  expect(await answers()).toEqual([['Young carers', 'A lift to the hall']])

  await ben.page.getByRole('link', { name: 'Change Need N1' }).click()
  await textbox(ann.page).getByText('A lift to the hall').click()
  await ann.page.keyboard.press('End')
  await ann.page.keyboard.type(' and back')
  await saved(ann.page)
  await ben.page.getByLabel('What is needed').fill('A lift to the hall on Mondays')
  await ben.page.getByRole('button', { name: 'Save my changes' }).click()
  await ben.page.getByText('A lift to the hall and back').waitFor()
  expect(await answers()).toEqual([['Young carers', 'A lift to the hall and back']])
  expect(await ben.page.getByLabel('What is needed').inputValue()).toBe('A lift to the hall on Mondays')
  await ben.page.getByLabel('What is needed').fill('A lift to the hall and back on Mondays')
  await ben.page.getByRole('button', { name: 'Save my changes' }).click()
  await ben.page.getByText('Saved. Everybody can see it now.').waitFor()
  await textbox(ann.page).getByText('A lift to the hall and back on Mondays').waitFor()
})

test('the guide, and everybody while writing is paused, is told why there is no form', async () => {
  ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled: false })
  const guide = await here.workshop.guide({ javaScriptEnabled: false })
  await guide.page.goto(`${part()}/records/new?kind=need`)
  await guide.page.getByText('You guide this plan, so you do not write in it.').waitFor()
  await ann.page.goto(`${part()}/records/new?kind=need`)
  await ann.page.getByLabel('What is needed').fill('A lift')
  await here.workshop.asGuide('section.freeze', { section: 'why' })
  await ann.page.getByRole('button', { name: 'Put it into the text' }).click()
  await ann.page.getByText('The guide has paused writing here.').first().waitFor()
  expect(await answers()).toEqual([])
})
