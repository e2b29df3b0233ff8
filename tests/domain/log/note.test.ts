import { describe, expect, test } from 'vitest'
import { base64, concat, hex, utf8 } from '#domain/bytes.ts'
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from '#domain/log/checkpoint.ts'
import { formatVerifierKey, openNote, parseNote, parseVerifierKey, signNote } from '#domain/log/note.ts'
import { nodeCrypto, signerFrom } from '#server/crypto.ts'
import { haveVectors, readVector } from '#tests/support/vectors.ts'

const { sha256 } = nodeCrypto
const seed = (label: string) => sha256(utf8(`evenground demo seed: ${label}`))
const signer = signerFrom('example.org/plan/p', seed('test'))
const vkey = formatVerifierKey(sha256, signer.name, signer.publicKey)
const key = parseVerifierKey(sha256, vkey)!
const note = signNote(sha256, 'hello\nworld\n', signer)

describe('a signed note', () => {
  test('opens with its key and gives back its text', () => {
    expect(openNote(nodeCrypto, note, key)).toBe('hello\nworld\n')
  })

  test('keeps a text that holds blank lines: the last one divides', () => {
    const text = 'a\n\nb\n'
    expect(openNote(nodeCrypto, signNote(sha256, text, signer), key)).toBe(text)
  })

  test('passes over signatures of keys that we do not know', () => {
    const other = signerFrom('else.example', seed('other'))
    const line = signNote(sha256, 'hello\nworld\n', other).split('\n\n')[1]!
    expect(openNote(nodeCrypto, note + line, key)).toBe('hello\nworld\n')
  })

  test.each([
    ['a changed text', note.replace('hello', 'hallo')],
    ['no signature', 'hello\nworld\n\n'],
    ['no blank line', note.replace('\n\n', '\n')],
    ['a signature in bad base64', note.replace(/=*\n$/, '*\n')],
    ['a signature that is too short', note.replace(/ [^ ]*\n$/, ' AAAA\n')],
    ['a hyphen instead of the em dash', note.replace('— ', '- ')],
    ['two signatures of one key', note + note.split('\n\n')[1]],
    [
      'a good and a bad signature of one key',
      `${note}— ${signer.name} ${base64(concat(key.keyId, new Uint8Array(64)))}\n`,
    ],
    ['a carriage return', note.replace('hello', 'hello\r')],
    ['text behind it', `${note}x`],
    ['seventeen signatures', note + (note.split('\n\n')[1] ?? '').repeat(17)],
    ['nothing', ''],
  ])('does not open with %s', (_case, text) => {
    expect(openNote(nodeCrypto, text, key)).toBeUndefined()
  })

  test('is not written over text that ends without a line feed', () => {
    expect(() => signNote(sha256, 'hello', signer)).toThrow()
  })

  test.each([
    ['another id', vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['a short key', vkey.slice(0, -4)],
    ['no name', vkey.slice(vkey.indexOf('+'))],
    ['no plus', 'abc'],
  ])('a verifier key with %s is refused', (_case, text) => {
    expect(parseVerifierKey(sha256, text)).toBeUndefined()
  })
})

describe('a checkpoint', () => {
  const checkpoint = { origin: signer.name, size: 7, root: seed('root') }

  test('is read back as it was signed', () => {
    expect(openCheckpoint(nodeCrypto, signCheckpoint(sha256, checkpoint, signer), vkey)).toEqual(checkpoint)
  })

  test.each([
    ['a size with a leading zero', formatCheckpoint(checkpoint).replace('\n7\n', '\n07\n')],
    ['a negative size', formatCheckpoint(checkpoint).replace('\n7\n', '\n-7\n')],
    ['a size in other digits', formatCheckpoint(checkpoint).replace('\n7\n', '\n7.0\n')],
    ['a short root', formatCheckpoint({ ...checkpoint, root: new Uint8Array(31) })],
    ['an extension line', `${formatCheckpoint(checkpoint)}more\n`],
    ['no origin', formatCheckpoint({ ...checkpoint, origin: '' })],
  ])('with %s is refused', (_case, text) => {
    expect(parseCheckpoint(text)).toBeUndefined()
  })

  describe.skipIf(!haveVectors)('of other logs', () => {
    test.each(Array.from({ length: 16 }, (_, i) => i))('parses the note of Tessera’s test log at size %i', (size) => {
      const parsed = parseNote(readVector('checkpoints-tessera', `checkpoint.${size}`))
      expect(parsed && parseCheckpoint(parsed.text)).toMatchObject({ origin: 'example.com/log/testdata', size })
    })
  })
})

test('the key of the worked example has the id that is published', () => {
  const example = 'evenground.example/plan/demo+0193ba0d+AZmOiv4rjLNyEi3vGuOJto8ZFwYXmDwNc0uhA+SuRn7i'
  expect(hex(parseVerifierKey(sha256, example)!.keyId)).toBe('0193ba0d')
})
