import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { Locale } from '#domain/words/words.ts'
import { alive, cookiesOf, scriptsLoaded } from './browsing.ts'
import type { EveryPage, Reader } from './every-page.ts'
import { openBrowser, openPerson, type Person } from './page.ts'

/** Opens one page of the list as its reader, in a language. */
export type Visit = (entry: EveryPage, locale?: Locale) => Promise<Page>

type Options = BrowserContextOptions & {
  /** Runs in every document before its own scripts. */
  initScript?: string
  /** One tab for each reader and language, which goes from page to page: a new one takes as long as a page. */
  oneTab?: boolean
}

/** The size of a tab when a page is opened in it. */
const SIZE = { width: 1280, height: 720 }

/**
 * For one file of the access suite: every reader in a browser of their own for each language, kept while the file runs.
 * Tabs are closed after each test, except with `oneTab`. Whatever is printed or thrown in one of them fails the test.
 */
export function visiting({ initScript, oneTab = false, viewport = SIZE, ...options }: Options = {}): Visit {
  const stage = inject('stage')
  const people = new Map<string, Promise<Person>>()
  const opened: Page[] = []
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.close()))
    const faults = (await Promise.all(people.values())).flatMap((person) => person.faults.splice(0))
    expect([...new Set(faults)], 'printed or thrown in the browser').toEqual([])
  })
  afterAll(async () => {
    for (const person of people.values()) await (await person).close()
    await browser?.close()
  })

  async function enter(reader: Reader, locale: Locale): Promise<Person> {
    const person = await openPerson(browser, stage, { ...options, viewport })
    if (initScript) await person.context.addInitScript({ content: initScript })
    await person.context.addCookies(cookiesOf(stage, reader, locale))
    return person
  }

  return async (entry, locale = 'en') => {
    const key = `${entry.reader} ${locale}`
    const entering = people.get(key) ?? enter(entry.reader, locale)
    people.set(key, entering)
    const person = await entering
    const page = oneTab ? person.page : await person.context.newPage()
    if (oneTab) await asNew(page, viewport)
    else opened.push(page)
    const loaded = scriptsLoaded(page)
    await page.goto(addressOf(entry))
    if (options.javaScriptEnabled === false) return page
    await alive(page)
    await loaded()
    return page
  }
}

/** Takes back what the page before was looked at with. */
async function asNew(page: Page, viewport: BrowserContextOptions['viewport']): Promise<void> {
  if (viewport) await page.setViewportSize(viewport)
  await plainly(page)
}

/** With no wishes of a reader's own about colours and motion. */
export const plainly = (page: Page): Promise<void> =>
  page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null })

/** Where this entry is on the stage. Fails the test if the stage has no such place. */
export function addressOf(entry: EveryPage): string {
  const address = entry.at(inject('stage').places[entry.in])
  expect(address, `there is something to look at for “${entry.name}”`).not.toBeNull()
  return address ?? ''
}
