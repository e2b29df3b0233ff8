import { baseKeymap, joinBackward } from 'prosemirror-commands'
import type { Slice } from 'prosemirror-model'
import { beforeEach, describe, expect, test } from 'vitest'
import { redoCommand, undoCommand } from 'y-prosemirror'
import { MARKS, STYLES, setStyle, toggle, toggleQuote } from '#app/editor/blocks.ts'
import { splitItem, toggleList } from '#app/editor/lists.ts'
import type { MemberId } from '#domain/ids.ts'
import { authorsIn } from '#domain/text/authorship/standing.ts'
import { schema } from '#domain/text/schema.ts'
import { AuthorshipScene, type Seat } from '#tests/support/authorship-scene.ts'
import type { HeadlessEditor } from '#tests/support/headless-editor.ts'

const [ANN, BOB, CAT] = ['m_ann', 'm_bob', 'm_cat'] as MemberId[] as [MemberId, MemberId, MemberId]
const heading = STYLES.find(({ id }) => id === 'heading-1')!

/** 42 characters. */
const BOBS = 'The bus to Fernside goes too early for us.'
/** 10 characters. */
const ANNS = ' And late.'

let scene: AuthorshipScene
let ann: Seat
let bob: Seat
beforeEach(() => {
  scene = new AuthorshipScene()
  bob = scene.join(BOB, 2)
  ann = scene.join(ANN, 1)
  bob.editor.type(BOBS)
  ann.editor.choose(BOBS, 'behind')
  ann.editor.type(ANNS)
  expect(scene.counts()).toEqual({ [BOB]: 42, [ANN]: 10 })
  scene.lost = []
  // Undoing takes back what was done within half a second of each other.
  ann.editor.pause()
  bob.editor.pause()
})

const cut = ({ editor }: Seat): Slice => {
  const slice = editor.state.selection.content()
  editor.erase()
  return slice
}
const paste = ({ editor }: Seat, slice: Slice) => editor.dispatch(editor.state.tr.replaceSelection(slice))
const enter = (editor: HeadlessEditor) => editor.run(baseKeymap.Enter!)

describe('what Ann does to a paragraph of Bob’s 42 characters and her 10 leaves everybody theirs:', () => {
  const same = () => expect(scene.counts()).toEqual({ [BOB]: 42, [ANN]: 10 })

  test('bold', () => {
    ann.editor.choose('Fernside ')
    ann.editor.run(toggle(MARKS.bold))
    same()
  })
  test('a heading, and a paragraph again', () => {
    ann.editor.choose('Fernside')
    ann.editor.run(setStyle(heading))
    same()
    ann.editor.run(setStyle(STYLES[0]))
    same()
  })
  test('a heading with a bold word in it', () => {
    ann.editor.choose('Fernside')
    ann.editor.run(toggle(MARKS.bold))
    ann.editor.run(setStyle(heading))
    same()
  })
  test.each(['The bus', 'The bus to Fernside goes too early for', 'And lat', 'T'])(
    'Enter behind “%s”, and joined again',
    (words) => {
      ann.editor.choose(words, 'behind')
      enter(ann.editor)
      same()
      bob.editor.choose(bob.editor.words.split('\n')[1]!, 'before')
      bob.editor.run(joinBackward)
      same()
    },
  )
  test('a list, an item split, and no list any more', () => {
    ann.editor.choose('goes', 'before')
    ann.editor.run(toggleList(schema.nodes.bullet_list))
    same()
    ann.editor.run(splitItem)
    same()
    ann.editor.run(toggleList(schema.nodes.ordered_list))
    same()
    ann.editor.run(toggleList(schema.nodes.ordered_list))
    same()
  })
  test('a quotation', () => {
    ann.editor.run(toggleQuote)
    same()
    ann.editor.run(toggleQuote)
    same()
  })
  test('deleted and undone', () => {
    ann.editor.choose(BOBS + ANNS)
    ann.editor.erase()
    expect(scene.counts()).toEqual({})
    ann.editor.run(undoCommand)
    same()
    ann.editor.run(redoCommand)
    expect(scene.counts()).toEqual({})
    ann.editor.run(undoCommand)
    same()
  })
  test('deleted key by key and undone', () => {
    ann.editor.choose('goes too early', 'behind')
    ann.editor.backspace(14)
    expect(scene.counts()).toEqual({ [BOB]: 28, [ANN]: 10 })
    ann.editor.run(undoCommand)
    same()
  })
  test('cut and pasted elsewhere', () => {
    ann.editor.choose(ANNS, 'behind')
    enter(ann.editor)
    ann.editor.choose('Fernside goes too early')
    const slice = cut(ann)
    expect(scene.counts()).toEqual({ [BOB]: 19, [ANN]: 10 })
    ann.editor.goToEnd()
    paste(ann, slice)
    same()
  })
  test('moved and made a heading while she was offline', () => {
    ann.offline()
    ann.editor.choose('goes', 'before')
    enter(ann.editor)
    ann.editor.run(setStyle(heading))
    ann.editor.choose('Fernside ')
    ann.editor.run(toggle(MARKS.bold))
    ann.online()
    same()
  })
})

test('a picture stays whose it was, in a heading, cut and pasted, deleted and undone', () => {
  const picture = schema.node('image', { src: `sha256:${'a'.repeat(64)}`, alt: 'A bus' })
  bob.editor.choose('Fernside', 'before')
  bob.editor.dispatch(bob.editor.state.tr.replaceSelectionWith(picture))
  ann.editor.choose('us.', 'behind')
  ann.editor.pause()
  const { from } = ann.editor.state.selection
  ann.editor.dispatch(ann.editor.state.tr.delete(ann.editor.state.selection.$from.start(), from))
  const authors = () => authorsIn(scene.text.fragment, scene.text.authorship.authorsOf)
  expect(authors()).toEqual([ANN])
  ann.editor.run(undoCommand)
  expect(authors()).toEqual([BOB, ANN])
  ann.editor.run(setStyle(heading))
  // Bob’s words go, his picture stays.
  for (const words of ['The bus to ', 'Fernside goes too early for us.']) {
    bob.editor.choose(words)
    bob.editor.erase()
  }
  expect(scene.counts()).toEqual({ [ANN]: 10 })
  expect(authors()).toEqual([BOB, ANN])
})

describe('nobody gains by it:', () => {
  test('what Bob deleted and Ann types again by hand is hers', () => {
    bob.editor.choose(BOBS + ANNS)
    bob.editor.erase()
    ann.editor.type('The bus to')
    expect(scene.counts()).toEqual({ [ANN]: 10 })
  })
  test('a copy of words that still stand is hers who put it there', () => {
    ann.editor.choose(BOBS)
    const slice = ann.editor.state.selection.content()
    ann.editor.goToEnd()
    paste(ann, slice)
    expect(scene.counts()).toEqual({ [BOB]: 42, [ANN]: 52 })
  })
  test('what is cut once and pasted twice is Bob’s twice', () => {
    ann.editor.choose(BOBS)
    const slice = cut(ann)
    paste(ann, slice)
    paste(ann, slice)
    expect(scene.counts()).toEqual({ [BOB]: 84, [ANN]: 10 })
  })
  test('Bob can’t make his words Ann’s, nor Ann’s his, by cutting and pasting', () => {
    bob.editor.choose(BOBS + ANNS)
    const slice = cut(bob)
    paste(bob, slice)
    expect(scene.counts()).toEqual({ [BOB]: 42, [ANN]: 10 })
  })
  test('words that somebody else brings back are whose they were', () => {
    bob.editor.choose(BOBS)
    const slice = cut(bob)
    const cat = scene.join(CAT, 3)
    paste(cat, slice)
    expect(scene.counts()).toEqual({ [BOB]: 42, [ANN]: 10 })
  })
  test('one letter typed over another is hers who typed it', () => {
    ann.editor.choose('bus')
    ann.editor.dispatch(ann.editor.state.tr.insertText('sub'))
    expect(scene.counts()).toEqual({ [BOB]: 39, [ANN]: 13 })
  })
  test('of a sentence that she puts in the place of his, “ bus to Fernside ” and “ for us” are still his', () => {
    ann.editor.choose(BOBS)
    ann.editor.dispatch(ann.editor.state.tr.insertText('We would like a bus to Fernside that waits for us'))
    expect(scene.counts()).toEqual({ [BOB]: 17 + 7, [ANN]: 10 + 25 })
  })
  test('a sentence of hers that shares no more than a word or two with his is hers', () => {
    ann.editor.choose(BOBS)
    ann.editor.dispatch(ann.editor.state.tr.insertText('Nobody in Fernside has a car, so the bus is all there is'))
    expect(scene.counts()).toEqual({ [ANN]: 10 + 56 })
  })
})

describe('devices', () => {
  test('offline under one id while the other writes: each keeps theirs', () => {
    bob.offline()
    bob.editor.choose(BOBS, 'behind')
    bob.editor.type(', and so do I')
    ann.editor.goToEnd()
    ann.editor.type(' Ok')
    bob.online()
    expect(scene.counts()).toEqual({ [BOB]: 55, [ANN]: 13 })
  })
  test('another window is another id of the same person, and what the first one still had is his as well', () => {
    bob.offline()
    bob.editor.goToEnd()
    bob.editor.type('12345')
    const again = scene.join(BOB, 20)
    again.editor.goToEnd()
    again.editor.type('123456')
    bob.online()
    expect(scene.counts()).toEqual({ [BOB]: 53, [ANN]: 10 })
  })
  test('what was typed offline in a paragraph that Ann made a heading meanwhile is gone, and all else is whose it was', () => {
    bob.offline()
    bob.editor.goToEnd()
    bob.editor.type(' Bob.')
    ann.editor.run(setStyle(heading))
    bob.online()
    expect(scene.counts()).toEqual({ [BOB]: 42, [ANN]: 10 })
    expect(scene.text.fragment.toString()).toBe(bob.doc.getXmlFragment('default').toString())
  })
})

describe('who took out what', () => {
  test('is told with whose it was', () => {
    ann.editor.choose('early for us. And')
    ann.editor.erase()
    expect(scene.lost.map(({ by, author, words }) => [by, author, words])).toEqual([
      [ANN, BOB, 'early for us.'],
      [ANN, ANN, ' And'],
    ])
  })
  test('words that were moved are not lost', () => {
    ann.editor.choose('Fernside', 'behind')
    enter(ann.editor)
    ann.editor.run(setStyle(heading))
    ann.editor.run(toggleList(schema.nodes.bullet_list))
    expect(scene.lost).toEqual([])
  })
})
