import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { saved, textbox, write } from '#tests/app/editor/seats.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

const here = workshopForEach()

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true }
const DESK = { viewport: { width: 1440, height: 900 } }

/** A text with something of everything that is easily larger where it is written than where it is read. */
async function writeSomething(section: string): Promise<void> {
  const ben = await here.workshop.join('professional', 'Ben Cole')
  await write(ben, here.workshop.planId, section)
  await textbox(ben.page).pressSequentially(
    '# Getting there\nTwo buses with a tank.\n- near\nby bus\n\n[ ] ask the hall\n\n',
  )
  await textbox(ben.page).pressSequentially('> said Maureen')
  await ben.page.keyboard.press('Enter')
  await ben.page.keyboard.press('Enter')
  for (let i = 1; i <= 12; i++) {
    await ben.page.keyboard.insertText(`Line ${i} of many, so that there is much to read.`)
    await ben.page.keyboard.press('Enter')
  }
  await saved(ben.page)
  await ben.close()
}

describe('on a phone', () => {
  test('a part opens to be read; writing is a choice, and a plain one', async () => {
    await writeSomething('why')
    const { page } = await here.workshop.join('citizen', 'Ann Price', PHONE)
    await page.goto(`/plans/${here.workshop.planId}/sections/why`)
    const button = page.getByRole('button', { name: 'Write here' })
    await button.waitFor()
    expect(await page.locator('[contenteditable]').count()).toBe(0)
    expect(await page.getByRole('toolbar').count()).toBe(0)
    const box = await button.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect((box?.y ?? 0) + (box?.height ?? 0), 'seen without scrolling').toBeLessThanOrEqual(780)
    // What helps to write comes after the text there.
    const [text, help] = await Promise.all([
      page.locator('.text').boundingBox(),
      page.getByRole('complementary', { name: 'Help for this part' }).boundingBox(),
    ])
    expect(help?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0))
  })

  test('the tools and the word on saving stand above the keyboard, wherever one is in the text', async () => {
    await writeSomething('why')
    const ann = await here.workshop.join('citizen', 'Ann Price', PHONE)
    const { page } = ann
    await write(ann, here.workshop.planId)
    await saved(page)
    const bar = page.getByRole('toolbar')
    const bottom = async () => {
      const [tools, line] = await Promise.all([bar.boundingBox(), page.locator('[data-save]').boundingBox()])
      return {
        tools: Math.round((tools?.y ?? 0) + (tools?.height ?? 0)),
        line: Math.round((line?.y ?? 0) + (line?.height ?? 0)),
        top: tools?.y ?? 0,
      }
    }
    /** A keyboard of so many pixels: browsers shrink what is seen, not the page. */
    const raiseKeyboard = (pixels: number) =>
      page.evaluate((hidden) => {
        const seen = window.visualViewport
        if (!seen) throw new Error('no visual viewport')
        Object.defineProperty(seen, 'height', { configurable: true, value: window.innerHeight - hidden })
        seen.dispatchEvent(new Event('resize'))
      }, pixels)
    const height = await page.evaluate(() => window.innerHeight)
    await page.evaluate(() => document.documentElement.style.setProperty('scroll-behavior', 'auto'))
    for (const keyboard of [0, 320]) {
      await raiseKeyboard(keyboard)
      for (const line of ['Two buses', 'Line 12']) {
        await textbox(page)
          .getByText(line)
          .evaluate((element) => element.scrollIntoView({ block: 'center' }))
        const now = await bottom()
        expect(now.tools, `tools at ${line}, keyboard ${keyboard}`).toBeLessThanOrEqual(height - keyboard)
        expect(now.line, 'the line above them').toBeLessThanOrEqual(now.top)
        expect(now.line).toBeGreaterThan(0)
      }
    }
    // Pressing a tool leaves the caret, and with it the keyboard, where it is.
    await textbox(page).getByText('Two buses').tap()
    await bar.getByRole('button', { name: 'Bold' }).tap()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox')
    await expectAccessible(page)
  })
})

describe('nothing jumps', () => {
  test.each([
    ['a phone', PHONE],
    ['a wide screen', DESK],
  ])('while the editor loads, slowly, on %s', async (_name, options) => {
    await writeSomething('why')
    const { page } = await here.workshop.join('citizen', 'Ann Price', options)
    // Late enough for the browser not to take it as the answer to the press.
    await page.route(/\/assets\/editor-.*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_200))
      await route.continue()
    })
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
          if (!entry.hadRecentInput) shifts.push(entry.value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(`/plans/${here.workshop.planId}/sections/why`, { waitUntil: 'networkidle' })
    const before = await places(page)
    await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.splice(0))
    await page.getByRole('button', { name: 'Write here' }).click()
    await page.getByText('Opening the text. You can read on meanwhile.').first().waitFor()
    expect(await places(page), 'as soon as it is asked for').toEqual(before)
    await textbox(page).waitFor()
    await saved(page)
    await page.waitForTimeout(600)
    expect(await places(page), 'when it is there').toEqual(before)
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02)
    // And back to reading.
    await page.getByRole('button', { name: 'Stop writing' }).click()
    await page.getByRole('button', { name: 'Write here' }).waitFor()
    expect(await places(page), 'when it is read again').toEqual(before)
  })

  /** Where some lines of the text stand, to the pixel. */
  const places = (page: Page) =>
    page.locator('.text').evaluate((text) => {
      const found: Record<string, number> = {}
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const words = node.textContent?.trim() ?? ''
        if (!/^(Getting there|Two buses|near|ask the hall|said Maureen|Line 1 |Line 12)/.test(words)) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        found[words] = Math.round(range.getBoundingClientRect().top)
      }
      return found
    })
})

test('what is said out loud is little: never a key, and a crowd in a sentence', async () => {
  const ann = await here.workshop.join('citizen', 'Ann Price')
  await ann.page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const note = (node: Node | null) => {
      const region = node instanceof Element ? node : node?.parentElement
      const words = region?.closest('[role="status"], [role="alert"]')?.textContent?.trim()
      if (words && said.at(-1) !== words) said.push(words)
    }
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) for (const node of [target, ...addedNodes]) note(node)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  const said = () => ann.page.evaluate(() => (window as unknown as { said: string[] }).said)
  await write(ann, here.workshop.planId)
  await expect.poll(said, { timeout: 6_000 }).toContain('You can write here.')
  const before = (await said()).length

  const crowd = []
  for (const name of ['Ben Cole', 'Cem Ada', 'Dee Fox', 'Eve Hay'])
    crowd.push(await here.workshop.join('citizen', name))
  for (const person of crowd) {
    await write(person, here.workshop.planId)
    await ann.page.keyboard.type('Words while they come. ')
  }
  await ann.page.getByRole('list', { name: 'Here with you:' }).getByRole('listitem').nth(3).waitFor()
  await saved(ann.page)
  await expect.poll(async () => (await said()).join(' '), { timeout: 15_000 }).toMatch(/Eve Hay joined\./)
  const heard = (await said()).slice(before)
  expect(heard.join(' ')).not.toMatch(/Sav(ed|ing)/)
  // Four came one after the other; each is named once.
  expect(heard.length).toBeLessThanOrEqual(3)
  for (const name of ['Ben Cole', 'Cem Ada', 'Dee Fox', 'Eve Hay'])
    expect(heard.filter((words) => words.includes(name))).toHaveLength(1)
})

test('short forms that nothing explains are listed beside the text, when it is opened and while it is written', async () => {
  const ann = await here.workshop.join('citizen', 'Ann Price', DESK)
  const help = ann.page.getByRole('complementary', { name: 'Help for this part' })
  await write(ann, here.workshop.planId)
  await textbox(ann.page).pressSequentially('The ICB pays for it.')
  await help.getByText('This short form is not explained yet: ICB.').waitFor()
  await textbox(ann.page).pressSequentially(' The integrated care board (ICB) is the health body.')
  await help.getByText('Every short form in this text is explained.').waitFor()
  await textbox(ann.page).pressSequentially(' BSL and DBS too.')
  await saved(ann.page)
  await ann.page.reload()
  await help.getByText('These 2 short forms are not explained yet: BSL, DBS.').waitFor()
  // Explained in one part, it may stand in any other.
  await write(ann, here.workshop.planId, 'scope')
  await textbox(ann.page).pressSequentially('The ICB decides.')
  await help.getByText('Every short form in this text is explained.').waitFor()
})

test('how plain a text is stands beside it as soon as there is enough of it, folded away', async () => {
  const ann = await here.workshop.join('citizen', 'Ann Lee', DESK)
  const help = ann.page.getByRole('complementary', { name: 'Help for this part' })
  await write(ann, here.workshop.planId, 'options')
  const long = `We walk to the hall ${'and to the shop '.repeat(6)}with all of our friends.`
  await textbox(ann.page).pressSequentially(`The lifts are paid by the council. We meet in the hall. ${long}`)
  const summary = help.getByText(/^People of about \d+ and older can read this\.$/)
  await summary.click()
  await help.getByText('The longest sentence has 34 words: We walk to the hall and …').waitFor()
  await help.getByText('Is it clear who does it? are paid').waitFor()
  await saved(ann.page)
  await ann.page.reload()
  expect(await summary.count()).toBe(1)
})
