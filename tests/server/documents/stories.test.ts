import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { annAndEve, countRows, expectRefused, forge } from '#tests/support/ann-and-eve.ts'
import { until, xml } from '#tests/support/documents-clients.ts'
import { ANN, BOB } from '#tests/support/documents-server.ts'

const scene = annAndEve()

/** After Ann's first paragraph: what she tells in her own words. */
async function annTells(): Promise<void> {
  scene.ann.doc.getXmlFragment('default').insert(1, [quotation(ANN, 'I sold the car.')])
  await until('everything to be saved', scene.ann.isSaved)
}
function quotation(teller: string, words: string): Y.XmlElement {
  const [quote, paragraph] = [new Y.XmlElement('blockquote'), new Y.XmlElement('paragraph')]
  quote.setAttribute('teller', teller)
  paragraph.insert(0, [new Y.XmlText(words)])
  quote.insert(0, [paragraph])
  return quote
}
const storyIn = (doc: Y.Doc) => {
  const quote = doc.getXmlFragment('default').get(1) as Y.XmlElement
  return (quote.get(0) as Y.XmlElement).get(0) as Y.XmlText
}

test.each<[string, (doc: Y.Doc) => void]>([
  ['words in it', (doc) => storyIn(doc).insert(0, 'Perhaps ')],
  ['words out of it', (doc) => storyIn(doc).delete(0, 4)],
  ['it as a whole', (doc) => doc.getXmlFragment('default').delete(1, 1)],
  ['a story in her name', (doc) => doc.getXmlFragment('default').insert(2, [quotation(ANN, 'I like buses.')])],
])('whatever program somebody writes with, somebody else’s story stays as it was told: %s', async (_case, change) => {
  await annTells()
  const { update } = await forge(scene, 77, change)
  await expectRefused(scene, 'schema', () => scene.eve.update(update))
})

test('its teller changes it, and others tell their own', async () => {
  await annTells()
  storyIn(scene.ann.doc).insert(0, 'Last year ')
  await until('everything to be saved', scene.ann.isSaved)
  const rows = await countRows(scene)
  const { update } = await forge(scene, 77, (doc) => {
    doc.getXmlFragment('default').insert(2, [quotation(BOB, 'I drive a bus.')])
  })
  scene.eve.update(update)
  await until('it to be saved', async () => (await countRows(scene)) === rows + 1)
  await until('Ann to see it', () => xml(scene.ann.doc).includes('I drive a bus.'))
  expect(storyIn(scene.ann.doc).toString()).toBe('Last year I sold the car.')
})
