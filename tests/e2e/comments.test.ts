import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { goToEnd, outline, type Seat, saved, settle, spokenText, textbox, write } from '#tests/app/editor/seats.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

const here = workshopForEach()

const dialog = (page: Page) => page.getByRole('dialog')
const threads = (page: Page) => page.getByRole('main').getByRole('article')
const TEXT = 'Two buses with a tank.'

async function writeWords(seat: Seat): Promise<void> {
  await write(seat, here.workshop.planId)
  await textbox(seat.page).pressSequentially(TEXT)
  await saved(seat.page)
}

async function enter(seat: Seat): Promise<Seat> {
  await write(seat, here.workshop.planId)
  return seat
}

/** By keyboard alone: chooses the last letters, asks for the dialog, says it. */
async function sayAbout(page: Page, letters: number, words: string): Promise<void> {
  await goToEnd(page)
  for (let n = 0; n < letters; n++) await page.keyboard.press('Shift+ArrowLeft')
  await settle(page)
  await page.keyboard.press('Control+Alt+m')
  await dialog(page).getByRole('textbox', { name: 'Your comment' }).waitFor()
  await page.keyboard.type(words)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('heading', { name: 'Your comment is there' }).waitFor()
}

describe('comments', () => {
  test('from the editor, by keyboard: said, answered, done and open again; the text is the same to vote on', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const ben = await here.workshop.join('professional', 'Ben Cole')
    await writeWords(ann)
    await write(ben, here.workshop.planId)
    const before = await here.workshop.text('why')

    await sayAbout(ann.page, 5, 'Which tank?')
    await expectAccessible(ann.page)
    await ben.page.locator('.commented', { hasText: /^tank\.$/ }).waitFor()
    expect(await spokenText(ben.page)).toBe(TEXT)
    const after = await here.workshop.text('why')
    expect(after.digest).toBe(before.digest)
    expect(outline(after.doc)).toEqual(['paragraph "Two buses with a " comment"tank."'])

    // Written on in the same words, by somebody else and without a reload.
    await goToEnd(ben.page)
    await ben.page.keyboard.type(' Soon.')
    await textbox(ann.page).getByText('Soon.').waitFor()

    await ann.page.keyboard.press('Tab')
    await ann.page.keyboard.press('Tab')
    await ann.page.keyboard.press('Enter')
    await ann.page.getByRole('heading', { name: /^Comments on/ }).waitFor()
    const thread = threads(ann.page)
    expect(await thread.locator('q').innerText()).toBe('tank.')
    await thread.getByText('Which tank?').first().waitFor()

    await ben.page.goto(`/plans/${here.workshop.planId}/sections/why`)
    await ben.page.getByRole('link', { name: 'tank.' }).click()
    const answering = threads(ben.page)
    await answering.getByText('Answer', { exact: true }).click()
    await answering.getByRole('textbox', { name: 'Your answer' }).fill('The blue one.')
    await answering.getByRole('button', { name: 'Send my answer' }).click()
    await ben.page.getByText('Your answer is there.').waitFor()
    await answering.getByRole('button', { name: 'This is done' }).click()
    await answering.getByText('Ben Cole said so').waitFor()

    await ann.page.reload()
    await thread.getByText('The blue one.').first().waitFor()
    await thread.getByRole('button', { name: 'Open again' }).click()
    await thread.getByRole('button', { name: 'This is done' }).waitFor()
    await thread.getByRole('link', { name: 'Go to these words in the text' }).click()
    await ann.page.waitForURL(/sections\/why#words-t_/)
    await ann.page.getByRole('link', { name: 'tank.' }).waitFor()
  })

  test('a text that is locked can still be questioned', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await writeWords(ann)
    await here.workshop.asGuide('section.freeze', { section: 'why' })
    await ann.page.locator('[aria-readonly="true"]').waitFor()
    await ann.page.getByRole('button', { name: 'Comment', exact: true }).click()
    await dialog(ann.page).getByRole('textbox', { name: 'Your comment' }).fill('Why now?')
    await dialog(ann.page).getByRole('button', { name: 'Send my comment' }).click()
    await dialog(ann.page).getByRole('button', { name: 'Close' }).click()
    await ann.page.locator('.commented', { hasText: TEXT }).waitFor()

    // There are comments on these words now: the dialog leads to them, too.
    await ann.page.getByRole('button', { name: 'Comment', exact: true }).click()
    await dialog(ann.page).getByRole('link', { name: 'Read what they say' }).click()
    await threads(ann.page).getByText('Why now?').first().waitFor()
  })

  test('who only watches others write can ask about what they write', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await writeWords(ann)
    const { page } = await enter(await here.workshop.guide())
    await textbox(page).getByText(TEXT).dblclick()
    await settle(page)
    await page.keyboard.press('Control+Alt+m')
    await dialog(page).getByRole('textbox', { name: 'Your comment' }).fill('Who drives?')
    await dialog(page).getByRole('button', { name: 'Send my comment' }).click()
    await dialog(page).getByRole('heading', { name: 'Your comment is there' }).waitFor()
    await ann.page.locator('.commented').waitFor()
  })

  test('without JavaScript: a paragraph is chosen, mistakes are named, one’s own words are taken back', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await writeWords(ann)
    const ben = await here.workshop.join('professional', 'Ben Cole', { javaScriptEnabled: false })
    await ben.page.goto(`/plans/${here.workshop.planId}/sections/why`)
    await ben.page.getByRole('link', { name: 'Add one, or read older ones' }).click()
    const send = ben.page.getByRole('button', { name: 'Send my comment' })
    await send.click()
    await ben.page.getByRole('link', { name: 'Please choose which words you mean.' }).waitFor()
    await ben.page.getByRole('link', { name: 'Please write what you want to say.' }).waitFor()

    await ben.page.getByRole('combobox', { name: 'Which words do you mean?' }).selectOption(`1. ${TEXT}`)
    await ben.page.getByRole('textbox', { name: 'Your comment' }).last().fill('Whose\ntank?')
    await send.click()
    const thread = threads(ben.page)
    await ben.page.getByText('Your comment is there.').waitFor()
    expect(await thread.locator('q').innerText()).toBe(TEXT)

    await thread.getByText('Change or take back').click()
    await thread.getByRole('textbox', { name: 'Your comment' }).fill('Whose tank is it?')
    await thread.getByRole('button', { name: 'Save the change' }).click()
    await thread.getByText('(changed later)').waitFor()
    await thread.getByText('Change or take back').click()
    await thread.getByRole('button', { name: 'Take it back' }).click()
    await thread.getByText('This comment was taken back.').waitFor()
    expect(await thread.innerText()).not.toContain('Whose')

    // The words go, what was said about them stays, and says so.
    await goToEnd(ann.page)
    await ann.page.keyboard.press('Control+a')
    await ann.page.keyboard.type('Other words.')
    await saved(ann.page)
    await ben.page.reload()
    await thread.getByText('These words are gone from the text. The comments stay.').waitFor()
  })
})
