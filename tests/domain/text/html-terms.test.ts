import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Term } from '#domain/text/glossary.ts'
import { toHtml } from '#domain/text/html.ts'
import { schema } from '#domain/text/schema.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'

type MarkJson = { type: string; attrs?: object }
const t = (text: string, ...marks: MarkJson[]) => ({ type: 'text', text, marks })
const p = (...content: object[]) => ({ type: 'paragraph', content })
const inLanguage = (lang: string, ...content: object[]) => ({ ...p(...content), attrs: { lang } })
const bold = { type: 'strong' }
const link = { type: 'link', attrs: { href: 'https://example.org', title: null } }
const about = (id: string) => ({ type: 'comment', attrs: { id } })

const term = (id: string, ...forms: string[]): Term => ({ id, word: forms[0]!, forms, means: `What “${id}” <means>.` })
const terms = [term('need', 'need', 'needs'), term('access_need', 'access need'), term('role', 'rôl')]
const talk = { open: new Set(['one']), page: '/talk' }
const toExplained = (content: object[], options = {}) =>
  toHtml(schema.nodeFromJSON({ type: 'doc', content }), {
    ...{ imageUrl: () => '', explained: { terms, lang: 'en', close: 'Close' }, ...options },
  })

/** The text with each explained word in brackets, and without what it means. */
const html = (...content: object[]) =>
  toExplained(content, { talk })
    .replaceAll(/<span class="term-note".*?<\/a><\/span>/g, '')
    .replaceAll(/<a class="term"[^>]*>(.*?)<\/a>/g, '[$1]')

test('the first use of a word leads to what it means, which stands behind it', () => {
  expect(toExplained([p(t('A need.'))], { idPrefix: 'why-' })).toBe(
    '<p>A <a class="term" id="why-term-need" href="#why-means-need" aria-describedby="why-meaning-need">need</a>' +
      '<span class="term-note" id="why-means-need" role="note" tabindex="-1" lang="en" dir="ltr">' +
      ' <span id="why-meaning-need">What “need” &lt;means&gt;.</span>' +
      ' <a href="#why-term-need">Close</a></span>.</p>',
  )
})

test.each<[string, object[], string]>([
  [
    'the first use only, in whichever form',
    [p(t('Needs, a need.')), p(t('need'))],
    '<p>[Needs], a need.</p><p>need</p>',
  ],
  ['in capitals', [p(t('NEEDS'))], '<p>[NEEDS]</p>'],
  ['the longer of two words', [p(t('an access need and a need'))], '<p>an [access need] and a [need]</p>'],
  [
    'no part of a longer word',
    [p(t('needle, unneeds')), p(t('né')), p(t('need'), t('le', bold))],
    '<p>needle, unneeds</p><p>né</p><p>need<strong>le</strong></p>',
  ],
  [
    'a word that is bold in part',
    [p(t('an access ', bold), t('need', link), t(', a ne'), t('ed', bold), t('.'))],
    '<p><strong>an access </strong><a href="https://example.org" rel="noopener">need</a>, a [ne<strong>ed</strong>].</p>',
  ],
  ['an accent that is a letter of its own', [p(t('a ro\u0302l, rôl'))], '<p>a [ro\u0302l], rôl</p>'],
  [
    'not in a link, but behind it',
    [p(t('needs', link), t(' need'))],
    '<p><a href="https://example.org" rel="noopener">needs</a> [need]</p>',
  ],
  [
    'not in an address that is written out',
    [p(t('https://example.org/need-s/need.html, need@example.org and www.need.org; need')), p(t('need'))],
    '<p>https://example.org/need-s/need.html, need@example.org and www.need.org; [need]</p><p>need</p>',
  ],
  [
    'not in code',
    [p(t('need', { type: 'code' })), { type: 'code_block', content: [t('need')] }],
    '<p><code>need</code></p><pre><code>need</code></pre>',
  ],
  [
    'not where the words lead to what people say',
    [p(t('need', about('one')), t(' need', about('done')))],
    '<p><span id="words-one"></span><a class="commented" href="/talk#one">need</a> [need]</p>',
  ],
  [
    'not in a title',
    [{ type: 'heading', attrs: { level: 1 }, content: [t('Needs')] }, p(t('needs'))],
    '<h1>Needs</h1><p>[needs]</p>',
  ],
  ['behind a line break', [p(t('a'), { type: 'hard_break' }, t('need'))], '<p>a<br>[need]</p>'],
  [
    'not in another language',
    [inLanguage('cy', t('need')), inLanguage('en-GB', t('need'))],
    '<p lang="cy">need</p><p lang="en-GB">[need]</p>',
  ],
])('explains %s', (_what, content, expected) => {
  expect(html(...content)).toBe(expected)
})

test('not in a list in another language, nor at the head of a table', () => {
  const item = { type: 'list_item', content: [p(t('need'))] }
  const cell = (type: string) => ({ type, content: [p(t('need'))] })
  const row = { type: 'table_row', content: [cell('table_header'), cell('table_cell')] }
  expect(html({ type: 'bullet_list', attrs: { lang: 'cy' }, content: [item] }, { type: 'table', content: [row] })).toBe(
    '<ul lang="cy"><li><p>need</p></li></ul>' +
      '<table><tbody><tr><th scope="col"><p>need</p></th><td><p>[need]</p></td></tr></tbody></table>',
  )
})

describe('whatever a text is', () => {
  const known = [term('lift', 'lift'), term('hall', 'hall'), term('seven', '7'), term('cafe', 'café')]
  /** What a reader sees as long as nothing is opened. */
  const seen = (written: string) =>
    written.replaceAll(/<span class="term-note".*?<\/a><\/span>/g, '').replaceAll(/<[^>]*>/g, '')

  test('its words stay as they are, no link stands in a link, and each word is explained once', () => {
    fc.assert(
      fc.property(arbitraryDoc, (doc) => {
        const plain = toHtml(doc, { imageUrl: () => '' })
        const explained = toHtml(doc, { imageUrl: () => '', explained: { terms: known, lang: 'en', close: 'Close' } })
        expect(seen(explained)).toBe(seen(plain))
        expect(explained).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s)
        const ids = [...explained.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
        expect(ids).toHaveLength(new Set(ids).size)
      }),
    )
  })
})
