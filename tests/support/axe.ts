import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { settled } from './in-browser/layout.ts'

declare const window: { axe?: typeof axe }

/** WCAG 2.2 AA, as far as a machine can tell. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/**
 * What axe finds against the page as it is now, once its colours have settled: one line for each rule. Our pages hold
 * no frames and no sheets or films from elsewhere, so axe runs once, where it is, and fetches nothing; asked through Playwright's own builder it takes three times as long.
 */
export async function axeFaults(page: Page, tags: readonly string[] = WCAG): Promise<string[]> {
  await page.evaluate(settled)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations }: AxeResults = await page.evaluate(
    (values) => window.axe!.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false }),
    [...tags],
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}
