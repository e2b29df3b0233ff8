import { expect, test } from 'vitest'
import { unpackedSize } from '#app/editor/zip-size.ts'
import { docxOf, wordParagraph, zipOf } from '#tests/support/docx.ts'

const bytes = (length: number) => new Uint8Array(length).fill(7)

test.each<[string, Uint8Array, number | null]>([
  [
    'two files',
    zipOf([
      { name: 'a', bytes: bytes(10) },
      { name: 'b/c.xml', bytes: bytes(32) },
    ]),
    42,
  ],
  ['one that says it is huge', zipOf([{ name: 'a', bytes: bytes(10), claims: 4_000_000_000 }]), 4_000_000_000],
  ['no files', zipOf([]), 0],
  ['a comment behind it', Buffer.concat([zipOf([{ name: 'a', bytes: bytes(5) }]), bytes(300)]), 5],
  ['nothing', bytes(0), null],
  ['no ZIP file', bytes(5_000), null],
  ['its end alone', zipOf([{ name: 'a', bytes: bytes(10) }]).subarray(-22), null],
])('%s', (_case, file, expected) => expect(unpackedSize(file)).toBe(expected))

test('a view of a larger buffer is read from where it begins', () => {
  const whole = Buffer.concat([bytes(1_000), docxOf(wordParagraph('Hello'))])
  expect(unpackedSize(whole.subarray(1_000))).toBe(unpackedSize(docxOf(wordParagraph('Hello'))))
})
