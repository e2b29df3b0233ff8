import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHtml } from '#domain/text/html.ts'
import { plainText } from '#domain/text/plain-text.ts'
import { ENGLISH } from '#domain/text/reading-words.ts'
import { emptyRecord } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'

const imageUrl = (digest: string) => `/images/${digest.slice(7, 10)}`
const html = (content: object[], options = {}) =>
  toHtml(schema.nodeFromJSON({ type: 'doc', content }), { imageUrl, ...options })
const t = (text: string, ...marks: object[]) => ({ type: 'text', text, marks })
const p = (...content: object[]) => ({ type: 'paragraph', content })
const h = (level: number, text: string) => ({ type: 'heading', attrs: { level }, content: [t(text)] })
const [em, strong, code] = ['em', 'strong', 'code'].map((type) => ({ type })) as [object, object, object]
const link = (href: string, title: string | null = null) => ({ type: 'link', attrs: { href, title } })
const br = { type: 'hard_break' }
const image = (attrs: object) => ({
  type: 'image',
  attrs: { src: `sha256:${'a'.repeat(64)}`, alt: 'A hall', ...attrs },
})

test.each<[string, object, string]>([
  ['words that look like markup', p(t('<b>&amp;"\'')), '<p>&lt;b&gt;&amp;amp;&quot;&#39;</p>'],
  ['an empty paragraph', { type: 'paragraph' }, '<p></p>'],
  [
    'marks inside each other',
    p(t('a', em), t('b', em, strong), t('c', code)),
    '<p><em>a<strong>b</strong></em><code>c</code></p>',
  ],
  [
    'a link with a bold word is one link',
    p(t('see ', link('https://a.example')), t('here', link('https://a.example'), strong)),
    '<p><a href="https://a.example" rel="noopener">see <strong>here</strong></a></p>',
  ],
  [
    'a link over two lines is one link',
    p(t('a', link('tel:1')), br, t('b', link('tel:1'))),
    '<p><a href="tel:1" rel="noopener">a<br>b</a></p>',
  ],
  [
    'two links in a row',
    p(t('a', link('tel:1')), t('b', link('tel:2', '"'))),
    '<p><a href="tel:1" rel="noopener">a</a><a href="tel:2" title="&quot;" rel="noopener">b</a></p>',
  ],
  ['a comment leaves no trace', p(t('a', { type: 'comment', attrs: { id: 'c1' } }), t('b')), '<p>ab</p>'],
  [
    'a picture',
    p(image({ alt: '"A" & B', title: 'x' })),
    '<p><img src="/images/aaa" alt="&quot;A&quot; &amp; B" title="x"></p>',
  ],
  [
    'another language',
    { type: 'blockquote', attrs: { lang: 'ur', dir: 'rtl' }, content: [p(t('x'))] },
    '<blockquote lang="ur" dir="rtl"><p>x</p></blockquote>',
  ],
  [
    'a list that starts at 4',
    { type: 'ordered_list', attrs: { order: 4 }, content: [{ type: 'list_item', content: [p(t('x'))] }] },
    '<ol start="4"><li><p>x</p></li></ol>',
  ],
  ['a rule', { type: 'horizontal_rule' }, '<hr>'],
  ['code', { type: 'code_block', content: [t('a\n  <b>')] }, '<pre><code>a\n  &lt;b&gt;</code></pre>'],
  ['a heading without words is left out', { type: 'heading', content: [t(' ')] }, ''],
])('writes %s', (_case, block, expected) => {
  expect(html([block])).toBe(expected)
})

const task = (checked: boolean, ...content: object[]) => ({ type: 'task_item', attrs: { checked }, content })

test('says in words whether a task is done', () => {
  const list = {
    type: 'task_list',
    content: [task(true, p(t('Book'))), task(false, { type: 'blockquote', content: [p(t('Pay'))] })],
  }
  expect(html([list])).toBe(
    '<ul class="tasks"><li data-checked="true"><p><span class="task-state">Done:</span> Book</p></li>' +
      '<li data-checked="false"><p><span class="task-state">To do:</span></p><blockquote><p>Pay</p></blockquote></li></ul>',
  )
  const welsh = { ...ENGLISH, done: 'Wedi’i wneud:' }
  expect(html([{ type: 'task_list', content: [task(true, p(t('x')))] }], { words: welsh })).toContain('Wedi’i wneud:')
})

test.each([
  ['in order', 0, [1, 2, 3, 2, 1], [1, 2, 3, 2, 1]],
  ['under a page’s own heading', 2, [1, 2, 1], [3, 4, 3]],
  ['with a level skipped', 0, [1, 3, 3, 4], [1, 2, 2, 3]],
  ['with a level skipped, then not', 0, [1, 3, 2], [1, 2, 2]],
  ['from the deepest', 1, [4, 3, 1, 2], [2, 2, 2, 3]],
  ['deeper than HTML goes', 4, [1, 2, 3, 4], [5, 6, 6, 6]],
])('headings %s stand on the right level', (_case, headingOffset, levels, expected) => {
  const written = html(
    levels.map((level) => h(level, 'x')),
    { headingOffset },
  )
  expect([...written.matchAll(/<h(\d)>/g)].map((match) => Number(match[1]))).toEqual(expected)
})

test('a record has a heading, an id and the fields that have words', () => {
  const need = emptyRecord('need', 'N1', { what: 'A lift', who: 'Stan & co' }).toJSON()
  expect(html([h(1, 'Needs'), need], { headingOffset: 1, idPrefix: 'why-' })).toBe(
    '<h2>Needs</h2><section class="record" data-record="need" id="why-need-N1"><h3>Need N1</h3>' +
      '<dl><dt>Who needs it</dt><dd>Stan &amp; co</dd><dt>What is needed</dt><dd>A lift</dd></dl></section>',
  )
})

test('a record without words is a heading only', () => {
  expect(html([emptyRecord('risk', 'R1').toJSON()])).toBe(
    '<section class="record" data-record="risk" id="risk-R1"><h1>Risk R1</h1></section>',
  )
})

const idsIn = (written: string) => [...written.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])

test('two records with one id have two ids on the page', () => {
  const records = (...ids: string[]) => idsIn(html(ids.map((id) => emptyRecord('need', id).toJSON())))
  expect(records('N1', 'N1', 'N1')).toEqual(['need-N1', 'need-N1-2', 'need-N1-3'])
  expect(records('N1-2', 'N1', 'N1', 'N1-2')).toEqual(['need-N1-2', 'need-N1', 'need-N1-3', 'need-N1-2-2'])
})

const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decode = (text: string) => text.replace(/&(#39|\w+);/g, (_all, name) => CHARACTERS[name]!)
const INLINE = /<\/?(?:a|em|strong|code|span)(?:\s[^>]*)?>/g
const readAloud = (written: string) =>
  decode(
    written
      .replace(/<img[^>]* alt="([^"]*)"[^>]*>/g, '$1')
      .replace(INLINE, '')
      .replace(/<[^>]*>/g, ' '),
  )

test('every word of any document is there, in order', () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      const read = readAloud(toHtml(doc, { imageUrl }))
      let at = 0
      for (const word of plainText(doc).split(/\s+/).filter(Boolean)) {
        const found = read.indexOf(word, at)
        expect(found, word).toBeGreaterThanOrEqual(at)
        at = found + word.length
      }
    }),
  )
})

test('whatever is opened is closed, header cells have a scope and headings skip no level', () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      const written = toHtml(doc, { imageUrl })
      const open: string[] = []
      let level = 0
      for (const [, end, name, attributes] of written.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/g)) {
        if (end) expect(open.pop()).toBe(name)
        else if (!['br', 'hr', 'img'].includes(name!)) open.push(name!)
        if (name === 'th' && !end) expect(attributes).toMatch(/ scope="(col|row)"/)
        if (/^h[1-6]$/.test(name!) && !end) {
          expect(Number(name![1])).toBeLessThanOrEqual(level + 1)
          level = Number(name![1])
        }
      }
      expect(open).toEqual([])
    }),
  )
})
