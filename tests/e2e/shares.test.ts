import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkshop, saved, textbox, type Workshop, write } from '#tests/app/editor/seats.ts'
import { type App, expectAccessible, expectNoSidewaysScroll, openBrowser, startApp } from '#tests/support/page.ts'

let app: App
let browser: Browser
let workshop: Workshop
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  workshop = await openWorkshop(app, browser)
})
afterAll(async () => {
  await workshop?.close()
  await browser?.close()
  await app?.close()
})

test('the page of a part says whose words stand in it, wherever somebody else moved them', async () => {
  const ann = await workshop.join('citizen', 'Ann Price')
  const ben = await workshop.join('professional', 'Ben Cole')
  const part = `/plans/${workshop.planId}/sections/why`
  const shares = ann.page.getByRole('region', { name: 'Whose words stand here' })

  await ann.page.goto(part)
  await ann.page.getByRole('button', { name: 'Write here' }).waitFor()
  expect(await shares.count(), 'nobody has written').toBe(0)

  await write(ann, workshop.planId)
  await textbox(ann.page).pressSequentially('Two buses with a tank.')
  await saved(ann.page)
  await ann.page.goto(part)
  expect(await shares.innerText(), 'one on each side').toContain('too few people on one side')
  expect(await shares.innerText()).toContain('100% of the words are yours.')

  for (const name of ['Cat', 'Dee']) {
    await (await workshop.join('citizen', `${name} Price`)).close()
    await (await workshop.join('professional', `${name} Cole`)).close()
  }
  // Ben makes her sentence a heading, which writes it anew, and adds as much of his own.
  await write(ben, workshop.planId)
  await textbox(ben.page).getByText('Two buses').click()
  await ben.page.keyboard.press('Home')
  await ben.page.keyboard.type('# ')
  await textbox(ben.page).getByRole('heading', { name: 'Two buses with a tank.' }).waitFor()
  await ben.page.keyboard.press('End')
  await ben.page.keyboard.type(' And no bench anywhere')
  await saved(ben.page)

  await ann.page.goto(part)
  const rows = await shares.getByRole('row').allInnerTexts()
  expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
    'Side Share of the words',
    'Citizens 50%',
    'Professionals 50%',
  ])
  expect(await shares.innerText()).toContain('50% of the words are yours. Only you see this number.')
  expect(await shares.innerText()).not.toContain('Ben')
  await expectAccessible(ann.page)
  await ann.page.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(ann.page)
})
