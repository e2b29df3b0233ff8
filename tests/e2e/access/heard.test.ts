import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { type Heard, heard, within } from '#tests/support/heard.ts'
import { visiting } from '#tests/support/visit.ts'

// What assistive technology is given of the three pages that matter most: writing, voting, reading what happened.

const visit = visiting()
const page = (name: string) => EVERY_PAGE.find((entry) => entry.name === name)!
const words = (nodes: readonly Heard[]) =>
  nodes
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join(' ')

describe('the editor', () => {
  async function write(name: string): Promise<Page> {
    const opened = await visit(page(name))
    await opened.locator('[data-opens=editor]').click()
    await opened.getByRole('textbox').and(opened.locator('[contenteditable=true]')).focus()
    return opened
  }
  const boxIn = async (opened: Page) =>
    (await heard(opened)).filter(({ role, is }) => role === 'textbox' && is.multiline === true)

  test('is a text box of many lines, with a name, and its value is the text and nothing else', async () => {
    const mine = await write('section')
    const other = await visit(page('section-other'))
    await other.locator('[data-opens=editor]').click()
    await other.getByRole('textbox').and(other.locator('[contenteditable=true]')).focus()
    await mine.locator('.others-caret').waitFor()
    const [box, ...more] = await boxIn(mine)
    expect(more).toEqual([])
    expect(box?.name).not.toBe('')
    const value = box?.value.replaceAll(/\s+/g, ' ') ?? ''
    expect(value).toMatch(/^It costs £92,000 in year 1\./)
    expect(value, 'the name of the other writer is not part of the text').not.toContain('Imran')
    expect(box?.is).toMatchObject({ focused: true })
  })

  test('lets the keyboard go: Escape and then Tab leave it', async () => {
    const mine = await write('section')
    const isInside = () => mine.evaluate(() => document.activeElement?.closest('[contenteditable=true]') !== null)
    expect(await isInside()).toBe(true)
    await mine.keyboard.press('Escape')
    await mine.keyboard.press('Tab')
    expect(await isInside()).toBe(false)
    await mine.keyboard.press('Shift+Tab')
    expect(await isInside(), 'and it can be entered again').toBe(true)
    await mine.keyboard.press('Escape')
    await mine.keyboard.press('Shift+Tab')
    expect(await isInside()).toBe(false)
  })
})

describe('a ballot', () => {
  test('is a group with a name, of choices with names, none of them chosen', async () => {
    const all = await heard(await visit(page('ballot')))
    const groups = all.filter(
      (node) => /group/i.test(node.role) && within(all, node).some(({ role }) => role === 'radio'),
    )
    const [group] = groups
    expect(groups).toHaveLength(1)
    expect(group?.name).not.toBe('')
    const choices = all.filter(({ role }) => role === 'radio')
    expect(choices).toHaveLength(8)
    expect(choices.filter(({ name, is }) => name === '' || is.checked !== 'false')).toEqual([])
    expect(within(all, group!).filter(({ role }) => role === 'radio')).toHaveLength(8)
  })

  test('that is sent empty says so first, and leads to the choices', async () => {
    const opened = await visit(page('ballot'))
    await opened
      .locator('form:has(input[type=radio]) button[type=submit], form:has(input[type=radio]) button:not([type])')
      .first()
      .click()
    const summary = opened.locator('[role=alert]').filter({ has: opened.locator('a[href^="#"]') })
    await summary.waitFor()
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true)
    const message = (await summary.locator('a[href^="#"]').first().innerText()).trim()
    await opened.keyboard.press('Tab')
    await opened.keyboard.press('Enter')
    expect(await opened.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
    // Longer than a router needs to take the way to a field for one to another page.
    await opened.waitForTimeout(500)
    expect(await summary.isVisible(), 'what is to be mended is still there').toBe(true)
    const group = (await heard(opened)).find(({ role }) => /group/i.test(role))
    expect(`${group?.name} ${group?.description}`).toContain(message)
  })
})

describe('the log', () => {
  test('is a list, a sentence for each entry', async () => {
    const all = await heard(await visit(page('log')))
    // Other lists of the page have no times.
    const entries = all.filter(
      (node) => node.role === 'listitem' && within(all, node).some(({ role }) => role === 'time'),
    )
    expect(entries.length).toBeGreaterThanOrEqual(50)
    expect(all.filter((node) => node.role === 'list' && within(all, node).includes(entries[0]!))).toHaveLength(1)
    const sentences = entries.map((entry) => words(within(all, entry)))
    expect(sentences.filter((sentence) => !/\p{L}+ .*\p{L}+.*[.!?”]/u.test(sentence))).toEqual([])
  })
})
