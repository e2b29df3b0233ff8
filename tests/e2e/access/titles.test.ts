import { expect, inject, test } from 'vitest'
import { LOCALES } from '#domain/words/words.ts'
import { cookiesOf } from '#tests/support/browsing.ts'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { addressOf } from '#tests/support/visit.ts'

// By its title people find a tab, and the page that they were on yesterday.

test.each(LOCALES)('%s: every page has a title of its own', async (locale) => {
  const stage = inject('stage')
  const addresses = new Map<string, Set<string>>()
  for (const entry of EVERY_PAGE) {
    const cookie = cookiesOf(stage, entry.reader, locale)
    const headers = { cookie: cookie.map(({ name, value }) => `${name}=${value}`).join('; ') }
    const html = await (await fetch(`${stage.url}${addressOf(entry)}`, { headers })).text()
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
    // Nobody compares personal links and codes: each is the only one that somebody has.
    const address = addressOf(entry).replace(/\?.*|(?<=^\/(?:j|room|mail\/confirm)\/).*/, '')
    addresses.set(title, (addresses.get(title) ?? new Set()).add(address))
  }
  const shared = [...addresses].filter(([title, at]) => at.size > 1 || title === '')
  expect(shared.map(([title, at]) => `${title}: ${[...at].join(', ')}`)).toEqual([])
})
