import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Seat, saved, settle, spokenText, textbox, write } from '#tests/app/editor/seats.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Other words suggested in the text itself, sent, and answered.

const here = workshopForEach()

const TEXT = 'Two buses with a tank.'
const draft = (page: Page) => page.getByRole('textbox', { name: /: the text with your changes$/ })
const bar = (page: Page) => page.getByRole('region', { name: 'Your suggestion' })
const dialog = (page: Page) => page.getByRole('dialog')
const words = async () => (await here.workshop.text('why')).doc.content?.map(({ content }) => content?.[0]?.text)
const part = () => `/plans/${here.workshop.planId}/sections/why`

async function writeWords(seat: Seat): Promise<void> {
  await write(seat, here.workshop.planId)
  await textbox(seat.page).pressSequentially(TEXT)
  await saved(seat.page)
}

/** From where one writes to where one suggests, by keyboard. */
async function suggest(page: Page): Promise<void> {
  await textbox(page).focus()
  await page.keyboard.press('Control+Alt+s')
  await draft(page).waitFor()
  await settle(page)
}

/** Words put in the place of the last word, key by key. */
async function replaceEnd(page: Page, last: string, words: string): Promise<void> {
  await page.keyboard.press('Control+End')
  await settle(page)
  for (let n = 0; n < last.length; n++) await page.keyboard.press('Backspace')
  await page.keyboard.type(words)
  await bar(page).getByText('You have changed 1 paragraph.').waitFor()
}

/** The words of a draft, without those that were taken out. */
const standing = (page: Page): Promise<string> =>
  draft(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const gone of copy.querySelectorAll('del')) gone.remove()
    return copy.textContent ?? ''
  })

/** To a button in the bar, from the text. */
async function press(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Escape')
  for (let n = 0; n < 10; n++) {
    await page.keyboard.press('Tab')
    const here = page.getByRole('button', { name, exact: true })
    if (await here.evaluate((element) => element === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
}

describe('suggesting in the text', () => {
  test('by keyboard alone: marked, seen by nobody else, sent, said yes to, and in the text in the name of whoever wrote it', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const ben = await here.workshop.join('professional', 'Ben Cole')
    await writeWords(ann)
    await write(ben, here.workshop.planId)
    const before = await here.workshop.text('why')

    await suggest(ben.page)
    await replaceEnd(ben.page, 'tank.', 'roof.')
    expect(await draft(ben.page).getByRole('insertion').textContent()).toBe('roof')
    expect(await draft(ben.page).getByRole('deletion').textContent()).toBe('tank')
    await expectAccessible(ben.page)
    // Nobody else sees anything of it, and what would be voted on is the same.
    expect((await here.workshop.text('why')).digest).toBe(before.digest)
    expect(await textbox(ann.page).textContent()).toBe(TEXT)

    await press(ben.page, 'Send it to the group')
    await dialog(ben.page).getByRole('textbox', { name: /^Why/ }).waitFor()
    await expectAccessible(ben.page)
    await ben.page.keyboard.type('A tank is not enough.')
    await ben.page.keyboard.press('Tab')
    await ben.page.keyboard.press('Enter')
    await bar(ben.page).getByText('Everybody can read your suggestion now.').waitFor()
    // It stands where it was suggested, and the text is still the group's.
    await draft(ben.page).getByRole('insertion').getByText('roof').waitFor()
    expect((await here.workshop.text('why')).digest).toBe(before.digest)

    // Who writes sees that there is something, and reads the words as they are.
    await ann.page.reload()
    await ann.page.getByRole('button', { name: 'Write here' }).click()
    await textbox(ann.page).getByTitle('Suggested by Ben Cole').waitFor()
    expect(await spokenText(ann.page)).toBe(TEXT)
    await ann.page.goto(`${part()}/suggestions`)
    await ann.page.getByText('A tank is not enough.').waitFor()
    await ann.page.getByRole('button', { name: 'Say yes and put it into the text' }).press('Enter')
    await ann.page.getByText('You said yes for your side.').waitFor()
    expect(await words()).toEqual(['Two buses with a roof.'])
    await expect.poll(() => draft(ben.page).textContent()).toBe('Two buses with a roof.')
    await ben.page.goto(part())
    const shares = ben.page.getByRole('region', { name: 'Whose words stand here' })
    expect(await shares.innerText()).toMatch(/\b[12]\d% of the words are yours/)
  })

  test('who may not write suggests all the same, and the text is as the others wrote it', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const sue = await here.workshop.support('Sue Lee')
    await writeWords(ann)
    await sue.page.goto(part())
    await sue.page.getByRole('button', { name: 'Suggest changes' }).click()
    await draft(sue.page).waitFor()
    await draft(sue.page).focus()
    await replaceEnd(sue.page, 'tank.', 'roof.')
    await bar(sue.page).getByRole('button', { name: 'Send it to the group' }).click()
    await dialog(sue.page).getByRole('button', { name: 'Send my suggestion' }).click()
    await bar(sue.page).getByText('Everybody can read your suggestion now.').waitFor()
    expect(await words()).toEqual([TEXT])
    await ann.page.goto(`${part()}/suggestions`)
    expect(await ann.page.getByRole('article').getByRole('insertion').textContent()).toBe('put in: roof, end. ')
  })

  test('what isn’t sent is asked about, kept on this device and there again; taken back, it can be brought back', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await writeWords(ann)
    await suggest(ann.page)
    await replaceEnd(ann.page, 'tank.', 'roof.')
    await ann.page.keyboard.press('Control+Alt+s')
    await dialog(ann.page).getByRole('heading', { name: 'You have not sent your suggestion' }).waitFor()
    await expectAccessible(ann.page)
    await dialog(ann.page).getByRole('button', { name: 'Keep it for later' }).click()
    expect(await textbox(ann.page).textContent()).toBe(TEXT)

    await ann.page.reload()
    await ann.page.getByRole('button', { name: 'Write here' }).click()
    await draft(ann.page).getByRole('insertion').getByText('roof').waitFor()
    await bar(ann.page).getByRole('button', { name: 'Take it back' }).click()
    await bar(ann.page).getByText('You took your suggestion back.').waitFor()
    await expect.poll(() => draft(ann.page).textContent()).toBe(TEXT)
    await bar(ann.page).getByRole('button', { name: 'Bring it back' }).click()
    await draft(ann.page).getByRole('insertion').getByText('roof').waitFor()

    await ann.page.getByRole('button', { name: 'Stop writing' }).click()
    await dialog(ann.page).getByRole('button', { name: 'Take it back' }).click()
    await ann.page.getByRole('button', { name: 'Write here' }).click()
    await textbox(ann.page).waitFor()
    expect(await words()).toEqual([TEXT])
  })

  test('bold and a word, by keyboard: told to ears and eyes, said yes to, and in the text', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const ben = await here.workshop.join('professional', 'Ben Cole')
    await writeWords(ann)
    await write(ben, here.workshop.planId)
    await suggest(ben.page)
    await replaceEnd(ben.page, 'tank.', 'roof.')
    await ben.page.keyboard.press('Control+Home')
    await settle(ben.page)
    for (let n = 0; n < 'Two buses'.length; n++) await ben.page.keyboard.press('Shift+ArrowRight')
    await settle(ben.page)
    await ben.page.keyboard.press('Control+b')
    const bold = ben.page.getByRole('button', { name: 'Bold', exact: true })
    await expect.poll(() => bold.getAttribute('aria-pressed')).toBe('true')
    expect(await bold.getAttribute('aria-disabled')).toBe('false')
    const boxed = draft(ben.page).locator('mark').and(ben.page.getByTitle('To be bold'))
    expect(await boxed.textContent()).toBe('Two buses')
    await expectAccessible(ben.page)
    expect(await textbox(ann.page).locator('strong').count()).toBe(0)

    // What isn't sent is there again.
    await ben.page.waitForTimeout(300)
    await ben.page.reload()
    await ben.page.getByRole('button', { name: 'Write here' }).click()
    await boxed.waitFor()
    await bar(ben.page).getByRole('button', { name: 'Send it to the group' }).click()
    await dialog(ben.page).getByText('Make “Two buses” bold.').waitFor()
    await expectAccessible(ben.page)
    await dialog(ben.page).getByRole('button', { name: 'Send my suggestion' }).click()
    await bar(ben.page).getByText('Everybody can read your suggestion now.').waitFor()
    await draft(ben.page).getByTitle('Suggested by Ben Cole. To be bold').waitFor()

    await ann.page.goto(`${part()}/suggestions`)
    await ann.page.getByText('Make “Two buses” bold.').waitFor()
    await expectAccessible(ann.page)
    await ann.page.getByRole('button', { name: 'Say yes and put it into the text' }).press('Enter')
    await ann.page.getByText('You said yes for your side.').waitFor()
    const marked = (await here.workshop.text('why')).doc.content?.[0]?.content?.map(({ text, marks = [] }) => [
      text,
      marks.map(({ type }) => type),
    ])
    expect(marked).toEqual([
      ['Two buses', ['strong']],
      [' with a roof.', []],
    ])
    await expect.poll(() => draft(ben.page).locator('strong').textContent()).toBe('Two buses')
    expect(await draft(ben.page).locator('mark').count()).toBe(0)
    await ben.page.goto(`/plans/${here.workshop.planId}/my-words`)
    await ben.page.getByText('Make “Two buses” bold.').waitFor()
    await expectAccessible(ben.page)
  })

  test('a suggestion is about words in one paragraph: no new lines, no links, and what is pasted comes in as plain words', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await writeWords(ann)
    await suggest(ann.page)
    await ann.page.keyboard.press('Control+End')
    await settle(ann.page)
    await ann.page.keyboard.press('Enter')
    await bar(ann.page).getByText('Here you can only change words inside a paragraph.').waitFor()
    const link = ann.page.getByRole('button', { name: 'Link', exact: true })
    expect(await link.getAttribute('aria-disabled')).toBe('true')
    await link.click({ force: true })
    expect(await dialog(ann.page).count()).toBe(0)
    await draft(ann.page).evaluate((element) => {
      const data = new DataTransfer()
      data.setData('text/html', '<h1>Now</h1><ul><li><b>and</b></li><li>then</li></ul>')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    expect(await draft(ann.page).locator('p').count()).toBe(1)
    await expect.poll(() => draft(ann.page).textContent()).toBe(`${TEXT}Now and then`)
    await ann.page.keyboard.press('Control+z')
    await expect.poll(() => draft(ann.page).textContent()).toBe(TEXT)
  })

  test('what is typed stands where it was typed, whatever is drawn around it', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await writeWords(ann)
    await suggest(ann.page)
    // On the way, words become those that stood there before and others again, and lines come and go.
    const typed = 'with no tank. A lift that is with a tank often. With a tank.'
    await replaceEnd(ann.page, 'with a tank.', typed)
    expect(await standing(ann.page)).toBe(`Two buses ${typed}`)
    await ann.page.keyboard.press('Home')
    await settle(ann.page)
    await ann.page.keyboard.type('Two or three: ')
    await settle(ann.page)
    expect(await standing(ann.page)).toBe(`Two or three: Two buses ${typed}`)
  })

  test('while writing is paused nobody sends anything, and nothing of it is lost', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await writeWords(ann)
    await suggest(ann.page)
    await replaceEnd(ann.page, 'tank.', 'roof.')
    await here.workshop.asGuide('section.freeze', { section: 'why' })
    await expect.poll(() => draft(ann.page).getAttribute('aria-readonly')).toBe('true')
    await bar(ann.page).getByRole('button', { name: 'Send it to the group' }).click()
    await dialog(ann.page).getByRole('button', { name: 'Send my suggestion' }).click()
    await dialog(ann.page).getByText('Writing is paused').waitFor()
    await dialog(ann.page).getByRole('button', { name: 'Cancel' }).click()
    await here.workshop.asGuide('section.thaw', { section: 'why' })
    await bar(ann.page).getByRole('button', { name: 'Send it to the group' }).click()
    await dialog(ann.page).getByRole('button', { name: 'Send my suggestion' }).click()
    await bar(ann.page).getByText('Everybody can read your suggestion now.').waitFor()
  })
})
