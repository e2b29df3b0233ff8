import type { Page } from 'playwright-core'
import { expect } from 'vitest'

// A browser that runs no scripts shows every page too, and its forms can be sent.

export type PageFacts = {
  heading: string
  words: number
  /** What each form asks, in order: the names of its fields. */
  forms: string[]
  unsendable: string[]
  waiting: string[]
  saysWhy: boolean
}

/** What a page shows, with or without scripts. */
export const factsOf = (page: Page): Promise<PageFacts> =>
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

/** Its heading and its words, and every form that it has with JavaScript, or why not; and nothing waits for ever. */
export function expectSameWithout(without: PageFacts, alive: PageFacts): void {
  expect(without.heading).not.toBe('')
  expect(without.heading).toBe(alive.heading)
  expect(without.words).toBeGreaterThan(without.saysWhy ? 12 : 0.8 * alive.words)
  const missing = alive.forms.filter((form) => !without.forms.includes(form))
  expect(without.saysWhy ? [] : missing).toEqual([])
  expect(without.unsendable).toEqual([])
  expect(without.waiting, 'waits for nothing that never comes').toEqual([])
}
