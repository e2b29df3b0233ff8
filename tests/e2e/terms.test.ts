import { expect, test } from 'vitest'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { writeSection } from '#server/documents/write.ts'
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'
import { docOf } from '#tests/support/world.ts'

// Somebody meets a word of the field in a text, and learns there what it means.

const here = workshopForEach()
const MEANS = 'Enough people took part for the vote to count.'

async function reader(options: { javaScriptEnabled: boolean }) {
  const ann = await here.workshop.join('citizen', 'Ann Price', { ...options, viewport: { width: 360, height: 740 } })
  const { deps } = here.app.running
  const text = docOf('We need a quorum.', 'A quorum is not a crowd.')
  await writeSection(deps.db, here.app.clock.now, here.workshop.planId as PlanId, 'why', ann.id as MemberId, text)
  await ann.page.goto(`/plans/${here.workshop.planId}/sections/why`)
  return ann.page
}

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a word is explained at its first use, by keyboard, and closed again, %s', async (_how, javaScriptEnabled) => {
  const page = await reader({ javaScriptEnabled })
  const text = page.locator('#reading .text')
  const word = text.getByRole('link', { name: 'quorum' })
  const note = text.getByRole('note')
  expect(await word.count()).toBe(1)
  expect(await note.count()).toBe(0)
  expect(await text.innerText()).toMatch(/^We need a quorum\.\s+A quorum is not a crowd\.$/)
  // Heard without opening anything.
  expect(await text.ariaSnapshot()).not.toContain(MEANS)
  expect(await described(page)).toBe(MEANS)

  await word.focus()
  await page.keyboard.press('Enter')
  await note.waitFor()
  expect(await note.innerText()).toMatch(new RegExp(`^\\s*${MEANS} Close$`))
  await expect.poll(() => note.evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(740)
  await expectNoSidewaysScroll(page)
  if (javaScriptEnabled) await expectAccessible(page)
  await page.emulateMedia({ media: 'print' })
  expect(await text.innerText()).not.toContain(MEANS)
  await page.emulateMedia({ media: 'screen' })

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await note.waitFor({ state: 'hidden' })
  // Reading goes on at the word.
  await expect.poll(() => word.evaluate((it) => it === document.activeElement)).toBe(true)
})

/** What assistive technology adds to the link's name. */
async function described(page: import('playwright-core').Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page)
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  await cdp.detach()
  const link = nodes.find(({ role, name }) => role?.value === 'link' && name?.value === 'quorum')
  return String(link?.description?.value ?? '')
}

test('Listen reads the words that people wrote, and not what is opened among them', async () => {
  const page = await reader({ javaScriptEnabled: true })
  await page.locator('#reading').getByRole('link', { name: 'quorum' }).click()
  await page.locator('#reading').getByRole('note').waitFor()
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, {
      said,
      SpeechSynthesisUtterance: class {
        words: string
        constructor(words: string) {
          this.words = words
        }
      },
    })
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [{ lang: 'en-GB', localService: true }],
        speak: (one: { words: string; onend: () => void }) => {
          said.push(one.words)
          setTimeout(() => one.onend(), 20)
        },
        cancel: () => {},
        addEventListener: () => {},
      },
    })
  })
  await page
    .getByRole('button', { name: /^Listen/ })
    .first()
    .click()
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said)
  await expect.poll(said).toEqual(['We need a quorum.', 'A quorum is not a crowd.'])
})

test('on the page of the whole plan a word is explained in each part', async () => {
  const page = await reader({ javaScriptEnabled: true })
  await page.goto(`/plans/${here.workshop.planId}`)
  await page.locator('#words-why').getByRole('link', { name: 'quorum' }).click()
  await page.locator('#words-why').getByText(MEANS).waitFor()
  await expectAccessible(page)
})
