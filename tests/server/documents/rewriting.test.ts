import type { Node } from 'prosemirror-model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Db } from '#db/client.ts'
import { freeze } from '#db/documents.ts'
import type { MemberId } from '#domain/ids.ts'
import { emptyRecord } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { createTexts } from '#server/documents/texts.ts'
import { rewriteSection } from '#server/documents/write.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import { ANN, BOB, PLAN } from '#tests/support/documents-server.ts'

const p = (words: string) => schema.node('paragraph', null, words ? [schema.text(words)] : [])
const docOf = (...blocks: Node[]) => schema.node('doc', null, blocks)

describe.each(DIALECTS)('rewriting a section on %s', (dialect) => {
  let opened: TestDatabase
  let db: Db
  beforeEach(async () => {
    opened = await openTestDatabase(dialect)
    db = opened.db
  })
  afterEach(() => opened.remove())
  const rewrite = (memberId: MemberId, ...blocks: Node[]) =>
    rewriteSection(db, () => 1_000, PLAN, 'why', memberId, docOf(...blocks))
  const read = async () => (await createTexts({ sha256: nodeCrypto.sha256 }).read(db, PLAN, 'why')).doc.toJSON()

  /** Words that stand, by who wrote them. */
  async function writers(): Promise<Record<string, string>> {
    const { doc, owners } = await loadTextDoc(db, PLAN, 'why')
    const words: Record<string, string> = {}
    for (const [client, structs] of doc.store.clients) {
      for (const struct of structs) {
        if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentString)) continue
        const owner = owners.get(client)!
        words[owner] = `${words[owner] ?? ''}${struct.content.str}`
      }
    }
    return words
  }

  test('fills an empty one', async () => {
    expect(await rewrite(ANN, p('We need a crossing.'))).toBe(1)
    expect(await read()).toEqual(docOf(p('We need a crossing.')).toJSON())
  })

  test('leaves the words of others theirs', async () => {
    const need = (what: string) => emptyRecord('need', 'N1', { who: 'Carers', what })
    await rewrite(ANN, p('Two buses with a tank.'), need('A break'), p('That is all.'))
    const after = [p('Two buses with a tank.'), need('A break on Tuesdays'), p('I would go.'), p('That is all.')]
    expect(await rewrite(BOB, ...after)).toBe(2)
    expect(await read()).toEqual(docOf(...after).toJSON())
    expect(await writers()).toEqual({
      [ANN]: 'Two buses with a tank.CarersA breakThat is all.',
      [BOB]: expect.stringContaining('I would go.'),
    })
  })

  test('takes out what is not there any more', async () => {
    await rewrite(ANN, p('One.'), p('Two.'), p('Three.'))
    await rewrite(BOB, p('One.'), p('Three.'))
    expect(await read()).toEqual(docOf(p('One.'), p('Three.')).toJSON())
    expect(await writers()).toEqual({ [ANN]: 'One.Three.' })
  })

  test('is refused while writing is paused', async () => {
    const seq = await rewrite(ANN, p('As it was.'))
    await db.transaction().execute((trx) => freeze(trx, PLAN, 'why', seq, 2_000))
    await expect(rewrite(BOB, p('Otherwise.'))).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await read()).toEqual(docOf(p('As it was.')).toJSON())
  })
})
