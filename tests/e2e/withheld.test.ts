import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { saved, tapDocuments, textbox, write } from '#tests/app/editor/seats.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Words that did not arrive before writing was paused: they stay where they are, until who wrote them says what becomes
// of them.

const here = workshopForEach()

const state = (page: Page, name: string) => page.locator(`[data-save="${name}"]`).first().waitFor()
const stored = async () => JSON.stringify((await here.workshop.text('why')).doc)
const part = () => `/plans/${here.workshop.planId}/sections/why`
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Ann’s last word is on its way, or written without a connection, when the guide pauses writing. */
async function pausedTooEarly() {
  const ann = await here.workshop.join('citizen', 'Ann Price')
  const tap = await tapDocuments(ann.context)
  await write(ann, here.workshop.planId)
  await textbox(ann.page).pressSequentially('Before.')
  await saved(ann.page)
  await tap.cut()
  await state(ann.page, 'offline')
  await textbox(ann.page).pressSequentially(' After.')
  await state(ann.page, 'kept')
  await here.workshop.asGuide('section.freeze', { section: 'why' })
  tap.open = true
  await state(ann.page, 'held')
  return ann
}

describe('writing is paused before somebody’s words arrive', () => {
  test('they are shown while it lasts, and nothing goes by itself when it opens again', async () => {
    const ann = await pausedTooEarly()
    await ann.page.getByText('They are only on this device.').first().waitFor()
    await ann.page.getByText('These words are only here').click()
    await ann.page.locator('details [data-content]', { hasText: 'Before. After.' }).waitFor()
    await expectAccessible(ann.page)

    await here.workshop.asGuide('section.thaw', { section: 'why' })
    await ann.page.getByText('What should become of your words?').waitFor()
    expect(await textbox(ann.page).getAttribute('aria-readonly'), 'first what was written, then what is new').toBe(
      'true',
    )
    await expectAccessible(ann.page)
    expect(await stored()).not.toContain('After.')

    await button(ann.page, 'Put them into the text').click()
    await saved(ann.page)
    expect(await stored()).toContain('Before. After.')
    await textbox(ann.page).press('Control+End')
    await ann.page.keyboard.type(' And on.')
    await saved(ann.page)
    expect(await stored()).toContain('Before. After. And on.')
  })

  test('they become a suggestion, and the text is the group’s again', async () => {
    const ann = await pausedTooEarly()
    await here.workshop.asGuide('section.thaw', { section: 'why' })
    await button(ann.page, 'Suggest them').click()
    const bar = ann.page.getByRole('region', { name: 'Your suggestion' })
    await bar.getByRole('button', { name: 'Send it to the group' }).click()
    await ann.page.getByRole('dialog').getByRole('button', { name: 'Send my suggestion' }).click()
    await bar.getByText('Everybody can read your suggestion now.').waitFor()
    await button(ann.page, 'Stop writing').click()
    await button(ann.page, 'Write here').waitFor()
    expect(await stored()).not.toContain('After.')
    await ann.page.goto(`${part()}/suggestions`)
    await ann.page.getByText('After.').first().waitFor()
    expect(
      await ann.page.evaluate(() => Object.keys(localStorage).filter((key) => /^(unsaved|held|suggesting):/.test(key))),
    ).toEqual([])
  })

  test('the window is closed meanwhile: they are asked about in the next one', async () => {
    const ann = await pausedTooEarly()
    const page = await ann.context.newPage()
    await ann.page.close({ runBeforeUnload: false })
    await page.goto(part())
    await page.getByText('You wrote words that are not saved yet').waitFor()
    await here.workshop.asGuide('section.thaw', { section: 'why' })
    await page.reload()
    await page.getByText('Then you say what becomes of these words.').waitFor()
    expect(await stored()).not.toContain('After.')
    await write({ ...ann, page }, here.workshop.planId)
    await button(page, 'Put them into the text').click()
    await expect.poll(() => stored()).toContain('Before. After.')
  })
})
