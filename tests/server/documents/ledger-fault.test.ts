import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import { TextDoc } from '#server/documents/text-doc.ts'
import { firstText, startText, type, xml } from '#tests/support/documents-clients.ts'
import { ANN } from '#tests/support/documents-server.ts'

/** Whoever asks it for an owner finds it broken. */
class Broken extends Map<number, MemberId> {
  override get(): never {
    throw new Error('No owner can be found.')
  }
}

test('what somebody wrote is taken even where our own bookkeeping breaks', () => {
  const text = new TextDoc(new Broken())
  text.authorship.startFollowing(null)
  const ann = new Y.Doc()
  ann.clientID = 1
  const take = (change: () => void) => {
    const before = Y.encodeStateVector(ann)
    change()
    const update = Y.encodeStateAsUpdate(ann, before)
    const applied = text.apply(update, new Map([[1, Y.getState(ann.store, 1)]]), ANN)
    if ('refusal' in applied) throw new Error('It was refused.')
    return applied
  }
  expect(take(() => startText(ann, 'The bus goes too early.')).fault).toBeNull()
  const applied = take(() => {
    type(ann, ' Really.')
    firstText(ann).delete(0, 4)
  })
  expect(applied.fault).toMatchObject({ message: 'No owner can be found.' })
  expect(applied).toMatchObject({ credits: null, lost: [] })
  expect(xml(text.doc)).toBe('<paragraph>bus goes too early. Really.</paragraph>')
})
