import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { annAndEve, expectRefused, forge, refusedIn } from '#tests/support/ann-and-eve.ts'
import { connect, firstText, haveConverged, sameState, synced, type, until } from '#tests/support/documents-clients.ts'
import { BOB, PLAN, SECTION } from '#tests/support/documents-server.ts'

const scene = annAndEve()

test.each<[string, (doc: Y.Doc) => void]>([
  ['an unknown node', (doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlElement('script')])],
  ['words without a paragraph', (doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlText('loose')])],
  ['an unknown mark', (doc) => firstText(doc).format(0, 3, { blink: {} })],
  [
    'an unknown attribute',
    (doc) => (doc.getXmlFragment('default').get(0) as Y.XmlElement).setAttribute('onclick', 'x'),
  ],
  ['a heading of level 9', (doc) => heading(doc, 9)],
  ['another shared type', (doc) => doc.getMap('settings').set('a', 1)],
  ['an attribute of the text itself', (doc) => attributeOfRoot(doc)],
  ['an embedded object', (doc) => firstText(doc).insertEmbed(0, { image: 'x' })],
  ['a document in the document', (doc) => doc.getMap('docs').set('a', new Y.Doc())],
  ['a second text', (doc) => doc.getText('other').insert(0, 'hidden')],
])('%s is refused', async (_case, edit) => {
  const { update } = await forge(scene, 77, edit)
  await expectRefused(scene, 'schema', () => scene.eve.update(update))
})

function heading(doc: Y.Doc, level: number) {
  const element = new Y.XmlElement<{ level: number }>('heading')
  element.setAttribute('level', level)
  doc.getXmlFragment('default').insert(0, [element as unknown as Y.XmlElement])
}
function attributeOfRoot(doc: Y.Doc) {
  Y.transact(doc, () => {
    const element = Y.XmlElement.prototype.setAttribute
    element.call(doc.getXmlFragment('default') as never, 'name', 'value' as never)
  })
}

test('of what three people send at once, only the bad update is left out', async () => {
  const bob = connect(scene.server, BOB)
  scene.closing.push(bob)
  await synced(bob)
  const { update } = await forge(scene, 77, (doc) =>
    doc.getXmlFragment('default').insert(0, [new Y.XmlElement('script')]),
  )
  for (let i = 0; i < 20; i++) {
    type(scene.ann.doc, 'a')
    scene.eve.update(update)
    type(bob.doc, 'b')
  }
  await haveConverged(scene.ann.doc, bob.doc)
  await until('everything to be saved', () => scene.ann.isSaved() && bob.isSaved())
  expect(firstText(scene.ann.doc).toString().replaceAll(/[^ab]/g, '')).toHaveLength(40)
  expect(refusedIn(scene).schema).toBe(20)
  expect(sameState(scene.ann.doc, (await loadTextDoc(scene.opened.db, PLAN, SECTION)).doc)).toBe(true)
})
