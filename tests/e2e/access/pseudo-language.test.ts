import { afterAll, expect, test } from 'vitest'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { cutOff, sticksOut } from '#tests/support/in-browser/layout.ts'
import { plainWords } from '#tests/support/in-browser/plain-words.ts'
import { visiting } from '#tests/support/visit.ts'

// A pseudo-language: accented, so that a sentence which is in no message file shows, and longer, as translations are.

const visit = visiting({ viewport: { width: 320, height: 640 } })
/** Pages that are not called translated yet, and how many texts of each are in no message file. */
const left = new Map<string, number>()

test.each(EVERY_PAGE)('longer words fit on “$name” ($reader: $why), and all are translated', async (entry) => {
  const page = await visit(entry, 'en-XA')
  expect([...(await page.evaluate(sticksOut)), ...(await page.evaluate(cutOff))]).toEqual([])
  const plain = await page.evaluate(plainWords)
  if (!entry.translated) left.set(entry.name, plain.length)
  expect(entry.translated ? plain : []).toEqual([])
})

afterAll(() => {
  if (left.size === 0) return
  const counts = [...left].map(([name, count]) => `${name} ${count}`).join(', ')
  process.stdout.write(
    `\n${left.size} of ${EVERY_PAGE.length} pages are not called translated. Plain texts: ${counts}.\n`,
  )
})
