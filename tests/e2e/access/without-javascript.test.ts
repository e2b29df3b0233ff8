import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { ofEach, visiting } from '#tests/support/visit.ts'

// A browser that runs no scripts shows every page too, and its forms can be sent.

const visit = visiting({ javaScriptEnabled: false })
const visitAlive = visiting()

type Facts = {
  heading: string
  words: number
  /** What each form asks, in order: the names of its fields. */
  forms: string[]
  unsendable: string[]
  waiting: string[]
  saysWhy: boolean
}

const factsOf = (page: Page): Promise<Facts> =>
  page.evaluate(() => {
    const main = document.querySelector('main')!
    const seen = [...main.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility())
    const forms = [...main.querySelectorAll('form')]
    const fieldsOf = (form: HTMLFormElement) =>
      [...new Set([...form.elements].map((field) => field.getAttribute('name') ?? '').filter(Boolean))].sort().join(' ')
    const isSendable = (form: HTMLFormElement) =>
      form.querySelector('button:not([type=button]):not(:disabled)') !== null
    const isWaiting = (element: HTMLElement) =>
      element.matches('[aria-busy=true], progress:not([value]), [data-loading]') ||
      (element.children.length === 0 &&
        /…\s*$/.test(element.textContent ?? '') &&
        element.matches('[role=status], button'))
    return {
      heading: main.querySelector('h1')?.innerText.trim() ?? '',
      words: main.innerText.split(/\s+/).length,
      forms: forms.map(fieldsOf),
      unsendable: forms.filter((form) => !isSendable(form)).map((form) => form.outerHTML.slice(0, 120)),
      waiting: seen.filter(isWaiting).map((element) => element.outerHTML.slice(0, 120)),
      saysWhy: main.querySelector('noscript')?.textContent?.trim() !== undefined,
    }
  })

let without: Map<string, Facts>
let alive: Map<string, Facts>
beforeAll(async () => {
  without = await ofEach(EVERY_PAGE, async (entry) => factsOf(await visit(entry)))
  alive = await ofEach(EVERY_PAGE, async (entry) => factsOf(await visitAlive(entry)))
})

describe.each(EVERY_PAGE)('“$name” ($reader: $why), without JavaScript,', ({ name }) => {
  const facts = () => without.get(name)!

  test('shows its heading and its words', () => {
    expect(facts().heading).not.toBe('')
    expect(facts().heading).toBe(alive.get(name)!.heading)
    const all = alive.get(name)!.words
    expect(facts().words).toBeGreaterThan(facts().saysWhy ? 12 : 0.8 * all)
  })

  test('has every form that it has with JavaScript, or says why not', () => {
    const missing = alive.get(name)!.forms.filter((form) => !facts().forms.includes(form))
    expect(facts().saysWhy ? [] : missing).toEqual([])
    expect(facts().unsendable).toEqual([])
  })

  test('waits for nothing that never comes', () => {
    expect(facts().waiting).toEqual([])
  })
})
