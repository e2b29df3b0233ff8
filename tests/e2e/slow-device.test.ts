import { expect, test } from 'vitest'
import { saved, textbox, write } from '#tests/app/editor/seats.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

const here = workshopForEach()

/** Whatever is pressed, the device thinks for as long before it does anything. */
const thinkFor = (milliseconds: number) => {
  const think = () => {
    const start = performance.now()
    while (performance.now() - start < milliseconds);
  }
  for (const type of ['mousedown', 'keydown']) addEventListener(type, think)
}

test('the caret goes where it is put, although others’ words come in while a slow device still thinks', async () => {
  const ann = await here.workshop.join('citizen', 'Ann Price')
  const ben = await here.workshop.join('professional', 'Ben Cole')
  await write(ann, here.workshop.planId)
  await textbox(ann.page).pressSequentially('First.\nSecond.\nThird.')
  await saved(ann.page)
  await write(ben, here.workshop.planId)
  await textbox(ben.page).getByText('Third.').click()
  await ben.page.keyboard.press('Home')

  await ben.page.evaluate(thinkFor, 1_500)
  await textbox(ann.page).press('Control+Home')
  const clicked = textbox(ben.page)
    .getByText('Second.')
    .click({ position: { x: 1, y: 10 } })
  for (let key = 0; key < 12; key++) {
    await ann.page.keyboard.type('x')
    await ann.page.waitForTimeout(100)
  }
  await clicked
  await ben.page.keyboard.type('Here: ')
  await saved(ben.page)
  expect(await textbox(ben.page).locator('p').allTextContents()).toEqual([
    'xxxxxxxxxxxxFirst.',
    'Here: Second.',
    'Third.',
  ])
})

test('the caret goes where the keys put it, although others’ carets move while a slow device still thinks', async () => {
  const ann = await here.workshop.join('citizen', 'Ann Price')
  const ben = await here.workshop.join('professional', 'Ben Cole')
  await write(ann, here.workshop.planId)
  await textbox(ann.page).pressSequentially('First.\nSecond.')
  await saved(ann.page)
  await write(ben, here.workshop.planId)
  await textbox(ben.page).getByText('Second.').click()

  await ann.page.evaluate(thinkFor, 100)
  const stop = new AbortController()
  const moves = (async () => {
    while (!stop.signal.aborted) for (const key of ['Home', 'End']) await ben.page.keyboard.press(key)
  })()
  for (let round = 0; round < 4; round++) {
    await textbox(ann.page).press('Control+Home')
    await ann.page.keyboard.type('a')
    await textbox(ann.page).press('Control+End')
    await ann.page.keyboard.type('z')
  }
  stop.abort()
  await moves
  expect(await textbox(ann.page).locator('p').allTextContents()).toEqual(['aaaaFirst.', 'Second.zzzz'])
})
