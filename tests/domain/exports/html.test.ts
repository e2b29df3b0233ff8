import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportHtml } from '#domain/exports/html.ts'
import { missingIn } from '#domain/exports/missing.ts'
import { exportModel } from '#domain/exports/model.ts'
import { STORY_PARTS } from '#domain/exports/rules.ts'
import { blocks } from '#domain/text/plain-text.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'
import { firstLost, readHtml } from './read-html.ts'
import { docOf, paragraph, storyOf } from './story.ts'

const { plan } = groupOfFive()
const htmlOf = (docs: Parameters<typeof storyOf>[1]) => exportHtml(exportModel(storyOf(plan, docs)), new Map())

describe('the HTML document', () => {
  test('has every word of every text, in order, and stays sound, whatever people write', () => {
    fc.assert(
      fc.property(arbitraryDoc, arbitraryDoc, (why, actions) => {
        const html = htmlOf({ why, actions })
        const { words } = readHtml(html)
        expect(firstLost(words, [...blocks(why), ...blocks(actions)])).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  const html = htmlOf({ why: docOf(paragraph('Getting there is <hard>.')) })
  const { tags } = readHtml(html)
  const opening = tags.filter(({ closing }) => !closing)

  test('has nothing that runs or comes from elsewhere', () => {
    expect(opening.map(({ name }) => name)).not.toContain('script')
    expect(html).not.toMatch(/ on[a-z]+=|javascript:|src="http|@import|url\(/)
    const policy = opening.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
    expect(policy?.attributes.content).toBe("default-src 'none'; img-src data:; style-src 'unsafe-inline'")
  })
  test('says its language, its title and its letters', () => {
    expect(opening[0]).toMatchObject({ name: 'html', attributes: { lang: 'en' } })
    expect(html).toContain('<title>Clinic &amp; &lt;b&gt;Hall&lt;/b&gt;</title>')
    expect(html).toContain('<meta charset="utf-8">')
  })
  test('has one first heading, and none that skips a level', () => {
    const levels = opening.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)).toBe(true)
  })
  test('has ids that are there once, and links that lead somewhere', () => {
    const ids = opening.flatMap(({ attributes }) => (attributes.id ? [attributes.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    const links = opening.flatMap(({ attributes }) =>
      attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : [],
    )
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((link) => !ids.includes(link))).toEqual([])
  })
  test('is made for paper too', () => {
    expect(html).toContain('@media print')
  })
})

test('a part that the document leaves out is missed by its anchor', () => {
  const model = exportModel(storyOf(plan))
  const html = exportHtml(model, new Map())
  expect(missingIn(html, model)).toEqual([])
  for (const part of STORY_PARTS.filter((one) => one !== 'thresholds')) {
    expect(missingIn(html.replace(` id="part-${part}"`, ''), model)).toEqual([part])
  }
  expect(missingIn(html.replace(' id="section-money"', ''), model)).toEqual(['text'])
  expect(missingIn('', model)).toEqual(STORY_PARTS.filter((one) => one !== 'thresholds'))
})

test('a picture is put into the document, and told by its words where it is not there', () => {
  const src = `sha256:${'a'.repeat(64)}` as const
  const picture = docOf(paragraph('See:'))
  const image = picture.type.schema.node('image', { src, alt: 'A bus & a tank' })
  const why = docOf(picture.type.schema.node('paragraph', null, [image]))
  const model = exportModel(storyOf(plan, { why }))
  const shown = exportHtml(model, new Map([[src, 'data:image/png;base64,AAAA']]))
  expect(shown).toContain('<img src="data:image/png;base64,AAAA" alt="A bus &amp; a tank">')
  expect(exportHtml(model, new Map())).toContain('<img src="data:," alt="A bus &amp; a tank">')
})
