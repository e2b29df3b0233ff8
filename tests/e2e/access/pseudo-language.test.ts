import { expect, test } from 'vitest'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { cutOff, sticksOut } from '#tests/support/in-browser/layout.ts'
import { plainWords } from '#tests/support/in-browser/plain-words.ts'
import { visiting } from '#tests/support/visit.ts'

// A pseudo-language: accented, so that a sentence which is in no message file shows, and longer, as translations are.

const visit = visiting({ viewport: { width: 320, height: 640 } })

test.each(EVERY_PAGE)('longer words fit on “$name” ($reader: $why), and all are translated', async (entry) => {
  const page = await visit(entry, 'en-XA')
  expect([...(await page.evaluate(sticksOut)), ...(await page.evaluate(cutOff))]).toEqual([])
  expect(await page.evaluate(plainWords)).toEqual([])
})
