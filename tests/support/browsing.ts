import { type Browser, chromium, type Page, type Request } from 'playwright-core'
import { readSettings, type Settings, writeSettings } from '#domain/settings.ts'
import { LOCALES, type Locale } from '#domain/words/words.ts'
import { findBrowser } from './browser.ts'
import type { Reader } from './every-page.ts'
import type { Stage } from './stage.ts'

// What tests, measurements and pictures share in a browser. Nothing of the test runner is in here.

/** A browser of one's own. */
export async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser()
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } as Record<string, string> })
}

/** The value of the cookie in which the site keeps how somebody wants its pages. */
const settingsValue = (settings: Partial<Settings>): string =>
  encodeURIComponent(writeSettings({ ...readSettings('', LOCALES), ...settings }))

/** The cookies of somebody who reads in this language. */
export function cookiesOf({ url, cookies }: Pick<Stage, 'url' | 'cookies'>, reader: Reader, locale: Locale) {
  const [name, value] = cookies[reader]?.split('=') ?? []
  return [
    { name: 'evenground-settings', value: settingsValue({ locale }), url },
    ...(name && value ? [{ name, value, url }] : []),
  ]
}

/**
 * Until React has taken the page over: it marks the elements that it knows. Before that, no button does anything. What
 * it does at the very beginning (effects) is done when the browser has nothing more to do.
 */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some((name) => name.startsWith('__reactFiber$'))
  })
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5000 })))
}

/**
 * Watches what a page loads of our own scripts; from before it goes anywhere. The answer waits until no more comes, and
 * until what comes late (a recorder, say) stands on the page.
 */
export function scriptsLoaded(page: Page): () => Promise<void> {
  const pending = new Set<Request>()
  const isScript = (request: Request) => new URL(request.url()).pathname.startsWith('/assets/')
  const begin = (request: Request) => void (isScript(request) && pending.add(request))
  const end = (request: Request) => void pending.delete(request)
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  return async () => {
    while (pending.size > 0) await new Promise((done) => setTimeout(done, 20))
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5000 })))
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end)
  }
}
