import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readingLevel } from '#domain/text/reading-level.ts'
import type { GuideSection } from '#server/guides/guide-text.ts'
import { GUIDES, type Guide, type GuideName, readGuide, sourceOf } from '#server/guides/guides.ts'
import { messagesThatSay } from '#tests/support/messages.ts'
import { pathsOf, ROUTES } from '#tests/support/routes.ts'

/** Flesch–Kincaid grade in tenths: somebody who has been to school for six years follows. */
const GRADE10 = 60
/** Words of a sentence. */
const LONGEST = 25

const guideOf = async (name: GuideName, locale: 'en' | 'cy' | 'en-XA'): Promise<Guide> => {
  const guide = await readGuide(name, locale)
  if (!guide) throw new Error(`no guide ${name}`)
  return guide
}
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, inside = '']) => inside)
const htmlOf = ({ sections }: Guide) => sections.map(({ html }) => html).join('\n')
const namesIn = (guide: Guide) => found(htmlOf(guide), /<strong>(.*?)<\/strong>/g)
const linksIn = (guide: Guide) => found(htmlOf(guide), /<a href="([^"]*)"/g)
const blocksOf = ({ title, html }: GuideSection) => [
  title,
  ...html.split(/<\/?(?:p|li|ol|ul|h3)>/).map((block) => block.replaceAll(/<[^>]*>/g, '').trim()),
]

test('every file in the folder is a guide in a language', () => {
  const files = GUIDES.flatMap((name) => [`${name}.cy.md`, `${name}.en.md`])
  expect(readdirSync(new URL('../../../docs/guides', import.meta.url)).sort()).toEqual(files.sort())
})

test('there is no guide of another name, nor a way out of the folder', async () => {
  expect(await readGuide('nobody', 'en')).toBeNull()
  expect(await readGuide('../rules', 'en')).toBeNull()
})

describe.each(GUIDES)('the %s’s guide', (name) => {
  test('has the same headings, lists and links in both languages', async () => {
    const shape = (source: string) => source.split('\n').flatMap((line) => line.match(/^(#+|-|\d+\.) /)?.[1] ?? [])
    expect(shape(await sourceOf(name, 'cy'))).toEqual(shape(await sourceOf(name, 'en')))
    expect(linksIn(await guideOf(name, 'cy'))).toEqual(linksIn(await guideOf(name, 'en')))
  })

  test('calls buttons and pages what they are called on screen, and the same ones in both languages', async () => {
    const [english, welsh] = [namesIn(await guideOf(name, 'en')), namesIn(await guideOf(name, 'cy'))]
    expect(english.length).toBeGreaterThan(10)
    expect(welsh).toHaveLength(english.length)
    const wrong = english.filter((words, at) => {
      const keys = messagesThatSay('en', words)
      return !messagesThatSay('cy', welsh[at] ?? '').some((key) => keys.includes(key))
    })
    expect(wrong.map((words) => `${words} | ${welsh[english.indexOf(words)]}`)).toEqual([])
  })

  test('leads only to pages that there are', async () => {
    const links = linksIn(await guideOf(name, 'en'))
    expect(links.length).toBeGreaterThan(1)
    const pages = ROUTES.filter((route) => route !== '$').map(pathsOf)
    expect(links.filter((link) => !pages.some((page) => page.test(link)))).toEqual([])
    const guides = links.flatMap((link) => link.match(/^\/guides\/(.*)$/)?.[1] ?? [])
    expect(guides.filter((guide) => !GUIDES.some((one) => one === guide))).toEqual([])
  })

  test('can be read by somebody who is ten or eleven', async () => {
    const { title, lead, sections } = await guideOf(name, 'en')
    const level = readingLevel([title, lead, ...sections.flatMap(blocksOf)].filter(Boolean))
    expect(level?.grade10).toBeLessThanOrEqual(GRADE10)
    expect(level?.longest).toBeLessThanOrEqual(LONGEST)
  })

  test('has a name for each section that is the same in all languages, and nothing else on the page has', async () => {
    const ids = (await guideOf(name, 'en')).sections.map(({ id }) => id)
    expect((await guideOf(name, 'cy')).sections.map(({ id }) => id)).toEqual(ids)
    expect(new Set([...ids, 'title', 'what-next', 'main', 'contents', 'guide']).size).toBe(ids.length + 5)
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([])
  })
})

test('in the pseudo-language every word is another, and no tag', async () => {
  const [english, pseudo] = [await guideOf('citizen', 'en'), await guideOf('citizen', 'en-XA')]
  expect(linksIn(pseudo)).toEqual(linksIn(english))
  expect(namesIn(pseudo)).not.toContain('Write here')
  expect(namesIn(pseudo)).toHaveLength(namesIn(english).length)
})
