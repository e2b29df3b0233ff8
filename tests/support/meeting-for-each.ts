import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach } from 'vitest'
import type { Seat } from '#tests/app/editor/seats.ts'
import { expectNoSidewaysScroll } from './page.ts'
import { workshopForEach } from './workshop-for-each.ts'

export const PHONE = { viewport: { width: 360, height: 740 } }
export const TABLET = { viewport: { width: 768, height: 1024 } }
export const LAPTOP = { viewport: { width: 1440, height: 900 } }

/** A workshop for each journey of a file, with a meeting that begins in a minute. */
export function meetingForEach(agenda: readonly object[]) {
  const here = Object.assign(workshopForEach(), { sessionId: '' })
  beforeEach(async () => {
    const startsAt = new Date(here.app.clock.now() + 60_000).toISOString()
    const planned = { kind: 'hybrid', title: 'A class nearby', startsAt, minutes: 90, agenda }
    here.sessionId = (await here.workshop.asGuide('session.schedule', planned)).sessionId ?? ''
  })
  const address = (rest = '') => `/plans/${here.workshop.planId}/live${rest}`
  return {
    here,
    address,
    /** Opens the page and waits until it follows by itself. */
    follow: async ({ page }: Seat, rest = ''): Promise<void> => {
      await page.goto(address(rest))
      await page.locator('[data-room="live"]').waitFor()
    },
  }
}

export const press = async ({ page }: Seat, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click()
export const sees = ({ page }: Seat, words: string | RegExp) => page.getByText(words).first().waitFor()

/** Pictures to be looked at: `PICTURES=folder vitest …`. */
export async function picture({ page }: Seat, name: string): Promise<void> {
  await expectNoSidewaysScroll(page)
  if (!process.env.PICTURES) return
  mkdirSync(process.env.PICTURES, { recursive: true })
  await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`), fullPage: true })
}
