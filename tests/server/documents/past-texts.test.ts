import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveSnapshot } from '#db/documents.ts'
import { createPastTexts } from '#server/documents/past-texts.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { rewriteSection } from '#server/documents/write.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import { ANN, BOB, PLAN } from '#tests/support/documents-server.ts'
import { docOf } from '#tests/support/world.ts'

const TEXTS = ['We need a crossing.', 'We need a crossing and a bench.', 'A bench.', 'We need a crossing.']

describe.each(DIALECTS)('texts as they were, on %s', (dialect) => {
  let opened: TestDatabase
  beforeEach(async () => {
    opened = await openTestDatabase(dialect)
    for (const [index, text] of TEXTS.entries())
      await rewriteSection(opened.db, () => index, PLAN, 'why', index % 2 === 0 ? ANN : BOB, docOf(text))
  })
  afterEach(() => opened.remove())
  const read = (seqs: number[], past = createPastTexts()) => past(opened.db, PLAN, 'why', seqs)
  const words = async (seqs: number[]) => [...(await read(seqs)).values()].map(({ doc }) => doc.textContent).sort()

  test('are read at any number, all in one go', async () => {
    expect(await words([0, 1, 2, 3, 4])).toEqual(['', ...TEXTS].sort())
    expect((await read([2])).get(2)?.doc.textContent).toBe(TEXTS[1])
  })

  test('are the same with and without a snapshot, before and after it', async () => {
    const without = await read([0, 1, 2, 3, 4])
    const { db } = opened
    const text = await loadTextDoc(db, PLAN, 'why', { follows: true })
    await db.transaction().execute((trx) => saveSnapshot(trx, PLAN, 'why', 4, text.snapshot()))
    text.destroy()
    await rewriteSection(db, () => 5, PLAN, 'why', ANN, docOf('Another one.'))
    const within = await read([0, 1, 2, 3, 4, 5])
    for (const [seq, { doc, blocks }] of without) {
      expect(within.get(seq)!.doc.toJSON()).toEqual(doc.toJSON())
      expect(within.get(seq)!.blocks).toEqual(blocks)
    }
    expect((await read([5])).get(5)?.doc.textContent).toBe('Another one.')
  })

  test('say letter by letter who wrote them', async () => {
    const { blocks } = (await read([2])).get(2)!
    const by = blocks[0]!.letters.map(({ length, author }) => [author, length])
    expect(by.reduce((sum, [, length]) => sum + Number(length), 0)).toBe(TEXTS[1]!.length)
    expect(by.map(([author]) => author)).toEqual([ANN, BOB, ANN])
  })

  test('are kept, a few of them', async () => {
    const past = createPastTexts({ maxTexts: 2 })
    const [first] = [...(await read([1], past)).values()]
    expect((await read([1], past)).get(1)).toBe(first)
    await read([2, 3], past)
    expect((await read([1], past)).get(1)).not.toBe(first)
  })
})
