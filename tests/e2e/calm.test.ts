import { expect, test } from 'vitest'
import { CALM } from '#app/editor/calm.ts'
import { saved, spokenText, textbox, write } from '#tests/app/editor/seats.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

const here = workshopForEach()

test('calm writing: what another changes in my paragraph comes when I pause, and what is in others comes at once', async () => {
  const ann = await here.workshop.join('citizen', 'Ann Price')
  const ben = await here.workshop.join('professional', 'Ben Cole')
  await write(ann, here.workshop.planId)
  await textbox(ann.page).pressSequentially('Mine.\nTheirs.')
  await saved(ann.page)
  await write(ben, here.workshop.planId)
  await ann.page.getByLabel('Calm writing').check()

  const stored = async (words: string) => JSON.stringify((await here.workshop.text('why')).doc).includes(words)
  /** Ann types and never pauses, until it is so: once the server has these words, not so long that she gets all. */
  const typing = async (words: string, until: () => Promise<boolean>) => {
    let since: number | undefined
    while (since === undefined || performance.now() - since < CALM.longestMs - 2_000) {
      await ann.page.keyboard.type('x')
      if (await until()) return
      if (since === undefined && (await stored(words))) since = performance.now()
      await ann.page.waitForTimeout(50)
    }
    throw new Error('it never happened')
  }
  const annSees = async (words: string) => (await textbox(ann.page).innerText()).includes(words)
  await textbox(ann.page).getByText('Mine.').click()
  await ann.page.keyboard.press('End')
  await textbox(ben.page).getByText('Theirs.').click()
  await ben.page.keyboard.press('End')
  const elsewhere = typing('Elsewhere', () => annSees('Elsewhere'))
  await ben.page.keyboard.insertText(' Elsewhere')
  await elsewhere

  // Not “Home”: by now her words may fill more than one line.
  await textbox(ben.page).press('Control+Home')
  const mine = typing('Before Mine.', () => stored('Before Mine.'))
  await ben.page.keyboard.insertText('Before ')
  await mine
  await ann.page.keyboard.type('y')
  expect(await textbox(ann.page).innerText()).not.toContain('Before')
  // Her own words reach the others all the time.
  await ben.page.getByText(/Before Mine\.x+y/).waitFor()
  await ann.page.getByText(/Before Mine\.x+y/).waitFor({ timeout: 4_000 })
  await saved(ann.page)
  expect(await textbox(ann.page).locator('p').allTextContents()).toEqual(
    await textbox(ben.page).locator('p').allTextContents(),
  )
  expect(await spokenText(ann.page)).not.toMatch(/Ben|Cole/)
  await expectAccessible(ann.page)

  // It is remembered on this device.
  await ann.page.reload()
  await write(ann, here.workshop.planId)
  expect(await ann.page.getByLabel('Calm writing').isChecked()).toBe(true)
})
