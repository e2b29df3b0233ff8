import { expect, test } from 'vitest'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Somebody types what a member says, and the member agrees by one tap.

const here = workshopForEach()

const part = () => `/plans/${here.workshop.planId}/sections/why`
const words = async () =>
  (await here.workshop.text('why')).doc.content?.map(({ content }) => content?.map(({ text }) => text).join('') ?? '')

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('the guide types for Ray, who reads it back and agrees, %s', async (_how, javaScriptEnabled) => {
  const ray = await here.workshop.join('citizen', 'Ray Dunmore', { javaScriptEnabled })
  const { page: guide } = await here.workshop.guide({ javaScriptEnabled })
  await guide.goto(part())
  await guide.getByRole('link', { name: 'Type for somebody' }).click()
  await guide.getByRole('button', { name: 'Ask them to read it' }).click()
  await guide.getByText('Please choose who is speaking.').first().waitFor()
  await guide.getByLabel('Who is speaking?').selectOption({ label: 'Ray Dunmore' })
  await guide.getByLabel('What do they say?').fill('The ramp is icy.\nIn winter I stay at home.')
  await guide.getByRole('button', { name: 'Ask them to read it' }).click()
  await guide.getByRole('heading', { name: 'It waits for Ray Dunmore' }).waitFor()
  expect(await guide.getByText('The ramp is icy').count()).toBe(0)
  expect(await words()).toEqual([''])

  await ray.page.goto(`/plans/${here.workshop.planId}`)
  await ray.page.getByRole('link', { name: 'Read what Noor Hassan typed for you' }).click()
  await ray.page.getByText('In winter I stay at home.').first().waitFor()
  await ray.page.getByRole('button', { name: 'Yes, these are my words' }).click()
  await ray.page.getByText('Thank you. Your words are in the text now.').waitFor()
  expect((await words())?.filter((line) => line !== '')).toEqual(['The ramp is icy.', 'In winter I stay at home.'])
  await ray.page.goto(`/plans/${here.workshop.planId}/log`)
  await ray.page.getByText('Noor Hassan typed for Ray Dunmore, and Ray Dunmore agreed').first().waitFor()
})

test('the speaker changes what is not right, or says no; nobody else can look', async () => {
  const ray = await here.workshop.join('citizen', 'Ray Dunmore', { javaScriptEnabled: false })
  const eve = await here.workshop.join('professional', 'Eve Lowe', { javaScriptEnabled: false })
  const type = async (text: string) =>
    (await here.workshop.asGuide('words.type', { section: 'why', speaker: ray.id, text })).wordsId
  const first = `/plans/${here.workshop.planId}/words/${await type('The ramp is nice.')}`
  await eve.page.goto(first)
  await eve.page.getByRole('heading', { name: 'There is nothing here for you' }).waitFor()
  await ray.page.goto(first)
  await ray.page.getByText('Change it', { exact: true }).click()
  await ray.page.getByLabel('What do you want to say?').fill('')
  await ray.page.getByRole('button', { name: 'Use it with my changes' }).click()
  await ray.page.getByText('Please type what they say.').first().waitFor()
  await ray.page.getByLabel('What do you want to say?').fill('The ramp is icy.')
  await ray.page.getByRole('button', { name: 'Use it with my changes' }).click()
  await ray.page.getByText('Thank you. Your words are in the text now.').waitFor()

  await ray.page.goto(`/plans/${here.workshop.planId}/words/${await type('The ramp is fine.')}`)
  await ray.page.getByRole('button', { name: 'No, do not use them' }).click()
  await ray.page.getByText('Done. These words were deleted.').waitFor()
  expect((await words())?.filter((line) => line !== '')).toEqual(['The ramp is icy.'])
})
