import { expect, test } from 'vitest'
import { type Digest, digestOfText } from '#domain/crypto.ts'
import { BUNDLE_VERSION, isPublicSeal, signBundle, spell, type UnsignedBundle } from '#domain/exports/bundle.ts'
import { parseBundle } from '#domain/exports/bundle-parse.ts'
import { jcs } from '#domain/log/canonical.ts'
import { nodeCrypto, randomSeed, signerFrom } from '#server/crypto.ts'
import { english } from '#tests/support/words-of.ts'

const { sha256 } = nodeCrypto
const digest: Digest = digestOfText(sha256, 'x')
const plain: UnsignedBundle = {
  v: BUNDLE_VERSION,
  origin: 'x.example/plan/p',
  size: 2,
  checkpoint: 'a\n',
  keys: { log: 'l', receipts: 'r' },
  policy: 'p\n',
  entries: ['{"a":1}', '"ŵ"'],
  sealed: [{ seal: 's', salt: 't', value: { b: [1, 'é'], a: null } }],
  definitions: { [digest]: 'd' },
  boxes: {},
  results: {},
  texts: {},
  current: [{ section: 'why', digest }],
}
const { text, bundle } = signBundle(sha256, plain, signerFrom('x.example/plan/p', randomSeed()))
const code = (written: string): string | undefined => {
  const parsed = parseBundle(written)
  return 'problem' in parsed ? parsed.problem.code : undefined
}

test('its bytes are canonical JSON, and read back', () => {
  expect(text).toBe(jcs(JSON.parse(text)))
  const { signature: _, ...rest } = JSON.parse(text)
  const { before, signature, after } = spell(bundle)
  expect([...before, signature, after].join('')).toBe(text)
  expect([...before, after].join('')).toBe(jcs(rest))
  expect(parseBundle(text)).toMatchObject({ bundle })
})

test.each([
  ['no JSON', 'Dear all,', 'not-a-bundle'],
  ['nothing', '', 'not-a-bundle'],
  ['a list', '[]', 'not-a-bundle'],
  ['null', 'null', 'not-a-bundle'],
  ['another document', '{"plan":"x"}', 'not-a-bundle'],
  ['a later version', text.replace(BUNDLE_VERSION, 'evenground-bundle-v2'), 'wrong-version'],
  ['a cut copy', text.slice(0, -1), 'damaged'],
  ['a foreign part', `{"aaa":1,${text.slice(1)}`, 'wrong-parts'],
  ['a foreign part in a part', text.replace('"receipts"', '"others":"o","receipts"'), 'wrong-parts'],
  ['a part too few', text.replace('"policy":"p\\n",', ''), 'wrong-parts'],
  ['a number where words belong', text.replace('"log":"l"', '"log":1'), 'wrong-parts'],
  ['no entries to speak of', text.replace('"size":2', '"size":0'), 'wrong-parts'],
  ['an unknown section', text.replace('"section":"why"', '"section":"who"'), 'wrong-parts'],
  ['something that is no fingerprint', text.replace(`"${digest}":"d"`, '"sha256:1":"d"'), 'wrong-parts'],
  ['a number with a point in a sealed text', text.replace('[1,', '[1.5,'), 'wrong-parts'],
  ['a sealed text without end', text.replace('[1,', `[${'['.repeat(20)}1${']'.repeat(20)},`), 'wrong-parts'],
  ['spaces', text.replace(',"size"', ', "size"'), 'not-canonical'],
  ['a line end', `${text}\n`, 'not-canonical'],
  ['a part twice', text.replace('"policy"', '"origin":"x","policy"'), 'not-canonical'],
  ['parts in another order', `{"v":"${BUNDLE_VERSION}",${text.slice(1, text.lastIndexOf(',"v"'))}}`, 'not-canonical'],
  ['another escape', text.replace('ŵ', '\\u0175'), 'not-canonical'],
  ['half a character', text.replace('ŵ', '\\ud800'), 'not-canonical'],
])('%s is refused', (_name, written, expected) => {
  expect(written).not.toBe(text)
  expect(code(written)).toBe(expected)
  const parsed = parseBundle(written)
  expect('problem' in parsed && parsed.problem.sentence(english)).toMatch(/^[A-Z].+\.$/)
})

test('what is about one person is no public seal', () => {
  expect(['identity', 'role', 'email', ''].filter(isPublicSeal)).toEqual([])
  expect(['title', 'reason', 'text', 'question'].every(isPublicSeal)).toBe(true)
})
