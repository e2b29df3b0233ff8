import { expect, test } from 'vitest'
import { toHtml } from '#domain/text/html.ts'
import { schema } from '#domain/text/schema.ts'

type MarkJson = { type: string; attrs?: object }
const t = (text: string, ...marks: MarkJson[]) => ({ type: 'text', text, marks })
const about = (id: string) => ({ type: 'comment', attrs: { id } })
const p = (...content: object[]) => ({ type: 'paragraph', content })
const html = (...blocks: object[]) =>
  toHtml(schema.nodeFromJSON({ type: 'doc', content: blocks }), {
    imageUrl: () => '',
    talk: { open: new Set(['one', 'two']), page: '/talk' },
  })

test('words lead to what people say about them, as one link, and are found from there', () => {
  const bold = { type: 'strong' }
  expect(html(p(t('A '), t('red ', about('one')), t('bus', bold, about('one')), t('.')))).toBe(
    '<p>A <span id="words-one"></span><a class="commented" href="/talk#one">red <strong>bus</strong></a>.</p>',
  )
})

test('what is done or not known shows nothing', () => {
  expect(html(p(t('A '), t('bus', about('done')), t('.')))).toBe('<p>A bus.</p>')
})

test('words of two threads lead to the first; each place is named once', () => {
  expect(html(p(t('a', about('one')), t('b', about('one'), about('two'))), p(t('c', about('one'))))).toBe(
    '<p><span id="words-one"></span><a class="commented" href="/talk#one">a</a>' +
      '<span id="words-two"></span><a class="commented" href="/talk#one">b</a></p>' +
      '<p><a class="commented" href="/talk#one">c</a></p>',
  )
})

test('a link in the text stays the only one', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org', title: null } }
  expect(html(p(t('a ', about('one')), t('map', link, about('one'))))).toBe(
    '<p><span id="words-one"></span><a class="commented" href="/talk#one">a </a>' +
      '<span class="commented"><a href="https://example.org" rel="noopener">map</a></span></p>',
  )
})
