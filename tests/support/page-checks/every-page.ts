import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { EVERY_PAGE, type EveryPage } from '#tests/support/every-page.ts'
import { plainly, visiting } from '#tests/support/visit.ts'
import { expectNoAxeFault } from './axe.ts'
import { expectKeyboard, expectKeyboardOnPhone } from './keyboard.ts'
import { expectPreferencesKept } from './preferences.ts'
import { expectTranslated } from './pseudo-language.ts'
import { expectOwnHostAlone, expectStill, noteShifts, PHONE, settled } from './quiet.ts'
import { expectReflow } from './reflow.ts'
import { expectStructure } from './structure.ts'
import { expectSameWithout, factsOf, type PageFacts } from './without-javascript.ts'

/**
 * Everything that is asked of every page, of one part of the list: opening a page takes longer than most of what is
 * asked of it, so each is opened once for many questions. Their order matters: the last ones change the page.
 */
export function everyPage(part: number, parts: number): void {
  const visit = visiting({ oneTab: true, viewport: PHONE, initScript: `(${noteShifts})()` })
  const visitWithout = visiting({ oneTab: true, javaScriptEnabled: false })
  const entries = EVERY_PAGE.filter((_, place) => place % parts === part)
  const place = (entry: EveryPage) => EVERY_PAGE.indexOf(entry)

  describe.each(entries)('“$name” ($reader: $why)', (entry) => {
    describe('in English', () => {
      let page: Page
      let without: PageFacts
      beforeAll(async () => {
        page = await visit(entry)
        // While nothing is to be done but wait, the same page in a browser that runs no scripts.
        const shown = visitWithout(entry).then(factsOf)
        await settled(page)
        without = await shown
      })
      beforeEach(() => plainly(page))
      test('does not jump', () => expectStill(page))
      test('asks no other host for anything', () => expectOwnHostAlone(page))
      test('has headings, landmarks and a language', () => expectStructure(page, 'en'))
      test('shows the same without JavaScript', async () => expectSameWithout(without, await factsOf(page)))
      test('has edges in forced colours, and can keep still', () => expectPreferencesKept(page))
      test('axe finds no fault, in both looks', () => expectNoAxeFault(page, 'en', place(entry)))
      test('nothing covers the focus on a small screen', () => expectKeyboardOnPhone(page))
      // It leaves the focus inside of the page.
      test('Tab goes through it, and its first stop skips to the page', () => expectKeyboard(page))
      test('nothing sticks out and nothing is cut off', () => expectReflow(page))
    })

    test('in Welsh: headings, landmarks and a language; axe finds no fault', async () => {
      const page = await visit(entry, 'cy')
      await expectStructure(page, 'cy')
      await expectNoAxeFault(page, 'cy', place(entry))
    })

    test('longer words fit, and all are translated', async () => {
      const page = await visit(entry, 'en-XA')
      await expectTranslated(page)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-XA')
    })
  })
}
