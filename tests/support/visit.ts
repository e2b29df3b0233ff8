import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { Locale } from '#domain/words/words.ts'
import { alive, cookiesOf, scriptsLoaded } from './browsing.ts'
import type { EveryPage, Reader } from './every-page.ts'
import { openPerson, type Person } from './page.ts'

/** Opens one page of the list in a tab of its own, as its reader, in a language. It is closed after the test. */
export type Visit = (
  entry: EveryPage,
  locale?: Locale,
  /** With the empty tab, before it goes anywhere. */
  before?: (page: Page) => unknown,
) => Promise<Page>

type Options = BrowserContextOptions & {
  /** Runs in every document before its own scripts. */
  initScript?: string
}

/**
 * For one file of the access suite: every reader in a browser of their own for each language, kept while the file runs.
 * Whatever is printed or thrown in one of them fails the test.
 */
export function visiting({ initScript, ...options }: Options = {}): Visit {
  const stage = inject('stage')
  const people = new Map<string, Promise<Person>>()
  const open: Page[] = []
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.connect(inject('browserAt'))
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((page) => page.close()))
    const faults = (await Promise.all(people.values())).flatMap((person) => person.faults.splice(0))
    expect([...new Set(faults)], 'printed or thrown in the browser').toEqual([])
  })
  afterAll(async () => {
    for (const person of people.values()) await (await person).close()
    await browser?.close()
  })

  async function enter(reader: Reader, locale: Locale): Promise<Person> {
    const person = await openPerson(browser, stage, options)
    if (initScript) await person.context.addInitScript({ content: initScript })
    await person.context.addCookies(cookiesOf(stage, reader, locale))
    return person
  }

  return async (entry, locale = 'en', before = () => {}) => {
    const key = `${entry.reader} ${locale}`
    const person = people.get(key) ?? enter(entry.reader, locale)
    people.set(key, person)
    const page = await (await person).context.newPage()
    open.push(page)
    before(page)
    const loaded = scriptsLoaded(page)
    await page.goto(addressOf(entry))
    if (options.javaScriptEnabled === false) return page
    await alive(page)
    await loaded()
    return page
  }
}

/** Where this entry is on the stage. Fails the test if the stage has no such place. */
export function addressOf(entry: EveryPage): string {
  const address = entry.at(inject('stage').places[entry.in])
  expect(address, `there is something to look at for “${entry.name}”`).not.toBeNull()
  return address ?? ''
}

/** Asks something of each page, four at a time: most of it is waiting. By name. */
export async function ofEach<Answer>(
  entries: readonly EveryPage[],
  ask: (entry: EveryPage) => Promise<Answer>,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  const waiting = [...entries]
  const next = async (): Promise<void> => {
    const entry = waiting.shift()
    if (!entry) return
    answers.set(entry.name, await ask(entry))
    return next()
  }
  await Promise.all([next(), next(), next(), next()])
  return answers
}
