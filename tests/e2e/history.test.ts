import { expect, test } from 'vitest'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { rewriteSection } from '#server/documents/write.ts'
import { goToEnd, type Seat, saved, textbox, write } from '#tests/app/editor/seats.ts'
import { look } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'
import { docOf } from '#tests/support/world.ts'

// What became of a text, and old words that come back.

const here = workshopForEach()

const part = () => `/plans/${here.workshop.planId}/sections/why`
const fill = (seat: Seat, ...paragraphs: string[]) =>
  rewriteSection(
    ...([
      here.app.running.deps.db,
      here.app.clock.now,
      here.workshop.planId as PlanId,
      'why',
      seat.id as MemberId,
    ] as const),
    docOf(...paragraphs),
  )
const words = async () => (await here.workshop.text('why')).doc.content?.map(({ content }) => content?.[0]?.text)
const BUSES = 'Two buses with a tank are too much for most of us.'
const STAIRS = 'The stairs are steep, and the lift is broken.'

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('somebody finds what changed, looks at it in every way, and brings it back, %s', async (_how, javaScriptEnabled) => {
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const ben = await here.workshop.join('professional', 'Ben Cole', { javaScriptEnabled })
  const { page } = ann
  await fill(ann, BUSES, STAIRS)
  await page.goto(part())
  await page.getByRole('link', { name: 'See how this text came about' }).click()
  await page.getByText('Give this text a name').click()
  await page.getByRole('button', { name: 'Keep it under this name' }).click()
  await page.getByText('Please write a name.').first().waitFor()
  await page.getByLabel('What do you call it?').fill('Before May')
  await page.getByRole('button', { name: 'Keep it under this name' }).click()
  await page.getByText('The text is kept under this name.').waitFor()
  await fill(ben, 'Three buses with a tank are too much for most of us.', 'A lift comes in May.')

  await page.goto(`${part()}/history`)
  const moment = page.getByRole('listitem').filter({ hasText: 'Named by Ann Price: “Before May”' })
  await moment.getByRole('link', { name: /^Compare with now/ }).click()
  const changed = page.getByRole('listitem').filter({ hasText: 'Changed paragraph' })
  expect(await changed.getByRole('deletion').first().textContent()).toBe('taken out: Two, end. ')
  expect(await changed.getByRole('insertion').first().textContent()).toBe('put in: Three, end. ')
  expect(await page.getByRole('table').textContent()).toContain('Ben Cole professional')
  await page.getByRole('link', { name: 'Side by side' }).click()
  await page.getByText('Nothing stood here.').first().waitFor()
  await page.getByRole('link', { name: 'Who wrote what came in' }).click()
  await page.getByText('by Ben Cole').first().waitFor()
  if (javaScriptEnabled) await look(ann, page.url())

  await changed.getByRole('link', { name: /^Bring back this paragraph/ }).click()
  await page.getByText('Only one paragraph comes back.').waitFor()
  await page.getByRole('button', { name: 'Yes, bring these words back' }).click()
  await page.getByText('The old words are back in the text.').waitFor()
  expect(await words()).toEqual([BUSES, 'A lift comes in May.'])

  await moment.getByRole('link', { name: /^Compare with now/ }).click()
  await page.getByRole('link', { name: 'Bring back the whole older text' }).click()
  await page.getByRole('button', { name: 'Yes, bring these words back' }).click()
  await page.getByText('The old words are back in the text.').waitFor()
  expect(await words()).toEqual([BUSES, STAIRS])
  await page.getByRole('listitem').getByText('Before older words came back').first().waitFor()
  if (javaScriptEnabled) await look(ann, `${part()}/history`)
})

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('whoever loses more than a sentence is told, and has it back by one tap, %s', async (_how, javaScriptEnabled) => {
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const ben = await here.workshop.join('professional', 'Ben Cole')
  await fill(ann, BUSES, STAIRS)
  await write(ben, here.workshop.planId)
  await goToEnd(ben.page)
  for (let n = 0; n < STAIRS.length; n++) await ben.page.keyboard.press('Backspace')
  await ben.page.keyboard.type('There is a lift.')
  await saved(ben.page)
  await here.app.running.losses.settle('all')

  const { page } = ann
  await page.goto(part())
  await page.getByText('Some of your words were taken out of this part').waitFor()
  await page.goto('/')
  await page.getByRole('link', { name: /^Some of your words were taken out of “/ }).click()
  expect(await page.getByRole('article').locator('blockquote').textContent()).toContain('stairs are steep')
  if (javaScriptEnabled) await look(ann, `${part()}/lost`)
  await page.getByRole('button', { name: 'Bring them back' }).click()
  await page.getByText('Your words are back in the text.').waitFor()
  // Who is writing there sees them come.
  await textbox(ben.page).getByText('The stairs are steep').waitFor()
  expect((await words())?.join(' ')).toContain(BUSES)
  await page.goto(part())
  expect(await page.getByText('Some of your words were taken out of this part').count()).toBe(0)
  await ben.page.goto(`${part()}/lost`)
  await ben.page.getByRole('heading', { level: 1, name: 'None of your words are missing here' }).waitFor()
})

test('while a text is locked its past is read, and nothing is brought back', async () => {
  const ann = await here.workshop.join('citizen', 'Ann Price')
  await fill(ann, BUSES)
  await fill(ann, STAIRS)
  await here.workshop.asGuide('section.freeze', { section: 'why' })
  await ann.page.goto(`${part()}/history`)
  await ann.page.getByText('Writing was paused').waitFor()
  await ann.page.goto(`${part()}/history/restore?seq=1`)
  await ann.page.getByText('The guide has paused writing here.').waitFor()
  expect(await ann.page.getByRole('button', { name: /^Yes/ }).count()).toBe(0)
})
