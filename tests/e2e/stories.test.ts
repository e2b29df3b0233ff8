import { expect, test } from 'vitest'
import { goToEnd, outline, saved, settle, textbox, write } from '#tests/app/editor/seats.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

const here = workshopForEach()

test('a story is told by one person: others read and question it, and write around it', async () => {
  const ann = await here.workshop.join('citizen', 'Ann Price')
  const ben = await here.workshop.join('professional', 'Ben Cole')
  await write(ann, here.workshop.planId)
  await textbox(ann.page).pressSequentially('Getting there.\n> I sold the car.')
  await saved(ann.page)

  await write(ben, here.workshop.planId)
  await textbox(ben.page).getByText('I sold the car.').click()
  await ben.page.keyboard.type('x')
  await ben.page.getByText('These are somebody’s own words.').waitFor()
  await expectAccessible(ben.page)
  await ben.page.keyboard.press('Control+a')
  await ben.page.keyboard.press('Delete')
  await textbox(ben.page).getByText('Getting there.').click()
  await ben.page.keyboard.press('Home')
  await settle(ben.page)
  await ben.page.keyboard.type('How it is: ')
  await saved(ben.page)

  await goToEnd(ann.page)
  await ann.page.keyboard.type(' Last year.')
  await saved(ann.page)
  await ben.page.getByText('I sold the car. Last year.').waitFor()
  expect(outline((await here.workshop.text('why')).doc)).toEqual([
    'paragraph "How it is: Getting there."',
    `blockquote{teller:${ann.id}} (paragraph "I sold the car. Last year.")`,
  ])
})
