import { baseKeymap } from 'prosemirror-commands'
import type { Node } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { undoCommand } from 'y-prosemirror'
import * as Y from 'yjs'
import { MARKS, toggle } from '#app/editor/blocks.ts'
import { createDraft, type Draft } from '#app/editor/suggesting/draft.ts'
import { suggestState } from '#app/editor/suggesting/suggest-state.ts'

import type { MemberId } from '#domain/ids.ts'
import { fitChange } from '#domain/suggestions/fit.ts'
import type { Change } from '#domain/suggestions/state.ts'
import { looksAmong } from '#domain/text/looks.ts'
import { docFromFragment } from '#domain/text/yjs.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { changeBlock, letteringOf } from '#domain/text/yjs-looks.ts'
import { AuthorshipScene, type Seat } from '#tests/support/authorship-scene.ts'
import { HeadlessEditor } from '#tests/support/headless-editor.ts'
import { type Random, randomFrom } from '#tests/support/random.ts'
import { Scribe } from '#tests/support/scribes.ts'

const [ANN, BEN, CAT, DEE] = ['m_ann', 'm_ben', 'm_cat', 'm_dee'] as [MemberId, MemberId, MemberId, MemberId]

/** Somebody who suggests: the group's text as it reaches them, a draft of it, and an editor on the draft. */
class Suggester {
  readonly seat: Seat
  draft: Draft
  editor: HeadlessEditor
  refusals = 0

  constructor(seat: Seat, kept: readonly Change[] = []) {
    this.seat = seat
    this.draft = createDraft(seat.doc, kept)
    this.editor = this.#open()
  }

  /** What is kept is all that the next draft has of this one. */
  renew(kept: readonly Change[]): void {
    this.editor.destroy()
    this.draft.stop()
    this.draft = createDraft(this.seat.doc, kept)
    this.editor = this.#open()
  }

  #open(): HeadlessEditor {
    const nothing = () => {}
    const asks = { link: nothing, help: nothing, toolbar: nothing, suggest: nothing }
    const refused = () => void this.refusals++
    return new HeadlessEditor(this.draft.doc, suggestState(this.draft, { asks, suggested: () => [], refused }))
  }
}

/** All of a text but its words. */
const frame = (doc: Node): string => {
  const shown: string[] = []
  doc.descendants((node) => {
    if (!node.isText) shown.push(`${node.type.name}${JSON.stringify(node.attrs)}`)
  })
  return shown.join(' ')
}
const textOf = (doc: Y.Doc): Node => docFromFragment(doc.getXmlFragment('default'))

function sceneWith(...words: string[]) {
  const scene = new AuthorshipScene()
  const ann = scene.join(ANN, 1)
  ann.editor.type(words[0] ?? '')
  for (const paragraph of words.slice(1)) {
    ann.editor.run(baseKeymap.Enter!)
    ann.editor.type(paragraph)
  }
  return { scene, ann, ben: new Suggester(scene.join(BEN, 2)) }
}

/** The server's part once both sides have said yes: the words go in, in the name of whoever suggested them. */
function accept(scene: AuthorshipScene, author: MemberId, change: Change, client: number): boolean {
  const copy = new Y.Doc()
  copy.clientID = client
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(scene.text.doc))
  const isIts = ({ id }: { id: string }) => id === change.block
  const block = textBlocks(copy.getXmlFragment('default')).find(isIts)
  const fitting = block && fitChange(letteringOf(block), change)
  if (!fitting || (fitting.edits.length === 0 && fitting.looks.length === 0)) return false
  const [before, counts] = [Y.encodeStateVector(copy), scene.counts()]
  copy.transact(() => changeBlock(block, fitting))
  scene.receive(author, Y.encodeStateAsUpdate(copy, before))
  const after = textBlocks(scene.text.fragment).find(isIts)
  expect(after?.words ?? '').toBe(fitting.text.trim())
  if (fitting.edits.length === 0) expect(scene.counts()).toEqual(counts)
  if (after) {
    const { looks } = letteringOf(after)
    const first = fitting.text.length - fitting.text.trimStart().length
    for (const { at, length, mark, on } of fitting.looks) {
      for (const look of looks.slice(at - first, at - first + length))
        expect((look & looksAmong([mark])) !== 0).toBe(on)
    }
  }
  return true
}

describe('a draft', () => {
  test('holds what is changed in it, and the group’s text knows nothing of it', () => {
    const { scene, ann, ben } = sceneWith('Two buses go.', 'They are late.')
    ben.editor.choose('buses')
    ben.editor.type('trains')
    ben.editor.choose('late', 'behind')
    ben.editor.type(' and full')
    expect(ben.draft.changes()).toEqual([
      { block: expect.any(String), was: 'Two buses go.', text: 'Two trains go.' },
      { block: expect.any(String), was: 'They are late.', text: 'They are late and full.' },
    ])
    expect(ann.editor.words).toBe('Two buses go.\nThey are late.')
    expect(scene.counts()).toEqual({ [ANN]: 'Two buses go.They are late.'.length })
  })

  test('follows what the others write, in the paragraph that is changed too', () => {
    const { ann, ben } = sceneWith('Two buses go.')
    ben.editor.choose('buses')
    ben.editor.type('trains')
    ann.editor.choose('go', 'behind')
    ann.editor.type(' to town')
    expect(ben.editor.words).toBe('Two trains go to town.')
    expect(ben.draft.changes()).toMatchObject([{ was: 'Two buses go to town.', text: 'Two trains go to town.' }])
  })

  test('undo takes back one’s own changes, and nobody else’s', () => {
    const { ann, ben } = sceneWith('Two buses go.')
    ben.editor.choose('buses')
    ben.editor.type('trains')
    ben.editor.pause()
    ann.editor.choose('go', 'behind')
    ann.editor.type(' on')
    ben.editor.run(undoCommand)
    expect(ben.editor.words).toBe('Two buses go on.')
    expect(ben.draft.changes()).toEqual([])
  })

  test('takes words only: no new paragraph, and none without words; each time somebody is told', () => {
    const { ben } = sceneWith('Two buses go.', '')
    ben.editor.choose('buses', 'behind')
    baseKeymap.Enter!(ben.editor.state, ben.editor.dispatch)
    ben.editor.goToEnd()
    ben.editor.type('x')
    expect(ben.editor.words).toBe('Two buses go.\n')
    expect(ben.refusals).toBe(2)
  })

  test('says how words are to look, by keys and in words that are typed', () => {
    const { ann, ben } = sceneWith('Two buses go.')
    ben.editor.choose('buses')
    ben.editor.run(toggle(MARKS.bold))
    ben.editor.choose('buses', 'behind')
    ben.editor.type('ses')
    ben.editor.choose('go', 'behind')
    ben.editor.run(toggle(MARKS.italic))
    ben.editor.type(' on')
    const strong = { at: 4, length: 8, mark: 'strong', on: true }
    const em = { at: 16, length: 2, mark: 'em', on: true }
    const text = 'Two busesses go on.'
    expect(ben.draft.changes()).toMatchObject([{ was: 'Two buses go.', text, looks: [strong, em] }])
    expect(ben.refusals).toBe(0)
    expect(letteringOf(textBlocks(ann.doc.getXmlFragment('default'))[0]!).looks.some((look) => look > 0)).toBe(false)
  })

  test('follows the others in what is bold, and is no change once they have made it', () => {
    const { ann, ben } = sceneWith('Two buses go.')
    ben.editor.choose('buses')
    ben.editor.run(toggle(MARKS.bold))
    ann.editor.choose('Two', 'before')
    ann.editor.type('Oh: ')
    expect(ben.draft.changes()).toMatchObject([{ looks: [{ at: 8, length: 5, mark: 'strong', on: true }] }])
    ann.editor.choose('buses')
    ann.editor.run(toggle(MARKS.bold))
    expect(ben.draft.changes()).toEqual([])
    ben.editor.choose('buses')
    ben.editor.run(toggle(MARKS.bold))
    expect(ben.draft.changes()).toMatchObject([{ looks: [{ at: 8, length: 5, mark: 'strong', on: false }] }])
    ben.editor.run(undoCommand)
    expect(ben.draft.changes()).toEqual([])
  })

  test('with its looks is made again; where their words are gone it is shown, and not lost', () => {
    const { ann, ben } = sceneWith('Two buses go.', 'They are late.')
    for (const words of ['buses', 'late']) {
      ben.editor.choose(words)
      ben.editor.run(toggle(MARKS.bold))
    }
    const kept = ben.draft.changes()
    ann.editor.choose('late')
    ann.editor.type('full')
    ben.renew(kept)
    expect(ben.draft.changes()).toEqual([kept[0]])
    expect(ben.draft.lost()).toEqual([kept[1]])
  })

  test('takes no look that a suggestion can’t say', () => {
    const { ben } = sceneWith('Two buses go.')
    ben.editor.choose('buses')
    toggle(MARKS.code)(ben.editor.state, ben.editor.dispatch)
    expect([ben.draft.changes(), ben.refusals]).toEqual([[], 1])
  })

  test('is made again where its words still stand; what isn’t is shown, and not lost', () => {
    const { ann, ben } = sceneWith('Two buses go.', 'They are late.')
    ben.editor.choose('buses')
    ben.editor.type('trains')
    ben.editor.choose('late')
    ben.editor.type('full')
    const kept = ben.draft.changes()
    ann.editor.choose('They are late.')
    ann.editor.type('We walk.')
    ben.renew(kept)
    expect(ben.editor.words).toBe('Two trains go.\nWe walk.')
    expect(ben.draft.lost()).toMatchObject([{ text: 'They are full.' }])
  })

  test('of a paragraph that somebody takes out says what it was', () => {
    const { ann, ben } = sceneWith('Two buses go.', 'They are late.')
    ben.editor.choose('late')
    ben.editor.type('full')
    expect(ben.draft.changes()).toHaveLength(1)
    const { doc, tr } = ann.editor.state
    ann.editor.dispatch(tr.delete(doc.child(0).nodeSize, doc.content.size))
    expect(ben.draft.changes()).toEqual([])
    expect(ben.draft.lost()).toMatchObject([{ text: 'They are full.' }])
  })
})

const WORDS = 'buses trains clinic hall late early people walk drive the a and to we they need open close'.split(' ')
const sentences = (random: Random) => () =>
  Array.from({ length: 1 + random.below(5) }, () => random.pick(WORDS)).join(' ')

/** Makes some words of one paragraph bold or italic, or no longer. */
function dress(editor: HeadlessEditor, random: Random): void {
  const $from = editor.state.doc.resolve(random.below(editor.state.doc.content.size + 1))
  if (!$from.parent.isTextblock) return
  const end = Math.min($from.end(), $from.pos + 1 + random.below(20))
  editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, $from.pos, end)))
  toggle(random.pick([MARKS.bold, MARKS.italic]))(editor.state, editor.dispatch)
  editor.pause()
}

/** Two write and two suggest, all at random and all that an editor can do; what is sent is answered some time later. */
function meet(seed: number, steps: number) {
  const random = randomFrom(seed)
  const scene = new AuthorshipScene()
  const writers = [ANN, CAT].map(
    (member, index) => new Scribe(scene.join(member, index + 1), random, sentences(random)),
  )
  const suggesters = [BEN, DEE].map((member, index) => new Suggester(scene.join(member, index + 11)))
  const sent: { author: MemberId; change: Change }[] = []
  const counted = { sent: 0, accepted: 0, refused: 0, dressed: 0 }
  let client = 100
  for (let step = 0; step < steps; step++) {
    if (random.below(2) === 0) {
      const writer = random.pick(writers)
      if (random.below(6) === 0) writer.seat.offline()
      if (random.below(8) === 0) dress(writer.seat.editor, random)
      else writer.act()
      if (random.below(4) === 0) writer.seat.online()
      continue
    }
    const suggester = random.pick(suggesters)
    const before = scene.text.doc.toJSON()
    const seat = { ...suggester.seat, editor: suggester.editor }
    if (random.below(4) === 0) dress(suggester.editor, random)
    else new Scribe(seat, random, sentences(random)).act()
    expect(scene.text.doc.toJSON()).toEqual(before)
    const [live, draft] = [textOf(suggester.seat.doc), textOf(suggester.draft.doc)]
    expect(frame(draft)).toBe(frame(live))
    if (random.below(4) === 0) {
      const [change, ...kept] = suggester.draft.changes()
      if (!change || change.text === '') continue
      counted.sent++
      if (change.looks) counted.dressed++
      sent.push({ author: suggester.seat.member, change })
      suggester.renew(kept)
    }
    if (random.below(3) === 0) {
      const answered = sent.splice(random.below(sent.length + 1), 1)
      for (const { author, change } of answered) {
        if (random.below(4) === 0) counted.refused++
        else if (accept(scene, author, change, client++)) {
          counted.accepted++
          // A second yes would find nothing left to do.
          expect(accept(scene, author, change, client++)).toBe(false)
        }
      }
    }
  }
  for (const { seat } of writers) seat.online()
  for (const { seat } of writers) seat.online()
  return { scene, writers, suggesters, counted }
}

test('whatever is suggested while others write: the text has what was written and what was accepted, and everybody the same', {
  timeout: 60_000,
}, () => {
  const all = { sent: 0, accepted: 0, refusals: 0, dressed: 0 }
  for (let seed = 1; seed <= 15; seed++) {
    const { scene, writers, suggesters, counted } = meet(seed, 120)
    const text = textOf(scene.text.doc)
    for (const { seat } of [...writers, ...suggesters]) expect(textOf(seat.doc).eq(text)).toBe(true)
    for (const suggester of suggesters) {
      // Under their own client id nothing ever reached the group.
      expect(Y.getState(scene.text.doc.store, suggester.seat.doc.clientID)).toBe(0)
      expect(Y.getState(scene.text.doc.store, suggester.draft.doc.clientID)).toBe(0)
      suggester.renew([])
      expect(textOf(suggester.draft.doc).eq(text)).toBe(true)
      all.refusals += suggester.refusals
    }
    all.sent += counted.sent
    all.accepted += counted.accepted
    all.dressed += counted.dressed
  }
  expect(all.sent).toBeGreaterThan(100)
  expect(all.accepted).toBeGreaterThan(20)
  expect(all.dressed).toBeGreaterThan(10)
  expect(all.refusals).toBeGreaterThan(100)
})
