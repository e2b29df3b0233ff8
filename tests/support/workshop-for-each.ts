import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openWorkshop, type Workshop } from '#tests/app/editor/seats.ts'
import { type App, openBrowser, startApp } from './page.ts'

/** The real program and a browser for a file of journeys, and for each of them a plan of its own. */
export function workshopForEach(): { app: App; browser: Browser; workshop: Workshop } {
  const here = {} as ReturnType<typeof workshopForEach>
  beforeAll(async () => {
    here.app = await startApp()
    here.browser = await openBrowser()
  })
  beforeEach(async () => {
    here.workshop = await openWorkshop(here.app, here.browser)
  })
  afterEach(() => here.workshop.close())
  afterAll(async () => {
    await here.browser?.close()
    await here.app?.close()
  })
  return here
}
