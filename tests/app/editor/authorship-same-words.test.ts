import { type Selection, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import { AuthorshipScene, type Seat } from '#tests/support/authorship-scene.ts'
import { type Random, randomFrom } from '#tests/support/random.ts'

const MEMBERS = ['m_ann', 'm_bob', 'm_cat'] as MemberId[]

/** Sentences made of the same 150 words, whoever writes them, and of the same short phrases. */
function sentences(random: Random): () => string {
  const syllable = () => random.pick(['be', 'ca', 'do', 'fer', 'gi', 'hal', 'ma', 'no', 'per', 'so', 'tra', 'vi'])
  const words = Array.from({ length: 150 }, () => Array.from({ length: 1 + random.below(3) }, syllable).join(''))
  const phrases = ['in the ', 'for all ', 'the bus ', 'and it is ', 'people who ']
  return () =>
    Array.from(
      { length: 4 + random.below(8) },
      () => (random.below(3) === 0 ? random.pick(phrases) : '') + random.pick(words),
    ).join(' ')
}

/** Writes by key, in one piece, or in the place of what stood there; takes out what others wrote. Moves nothing. */
function act({ editor }: Seat, random: Random, sentence: () => string): void {
  const { doc } = editor.state
  const start = doc.resolve(random.below(doc.content.size + 1))
  const caret = TextSelection.near(start)
  const end = doc.resolve(Math.min(caret.$from.end(), caret.from + random.below(60)))
  const select = (selection: Selection) => editor.dispatch(editor.state.tr.setSelection(selection))
  const kind = random.below(6)
  select(kind < 3 ? TextSelection.create(doc, caret.from) : TextSelection.between(caret.$from, end))
  editor.pause()
  if (kind === 0) editor.type(sentence().slice(0, 12))
  else if (kind === 1) editor.dispatch(editor.state.tr.insertText(`${sentence()}. `))
  else if (kind === 2) editor.backspace(Math.min(caret.$from.parentOffset, random.below(20)))
  else if (kind === 3) editor.erase()
  else {
    if (kind === 4) editor.erase()
    editor.dispatch(editor.state.tr.insertText(sentence()))
  }
}

test('people who write the same words each keep their own, though others took them out', { timeout: 60_000 }, () => {
  let [typed, kept] = [0, 0]
  for (let seed = 1; seed <= 12; seed++) {
    const random = randomFrom(seed)
    const sentence = sentences(random)
    const scene = new AuthorshipScene()
    const seats = MEMBERS.map((member, index) => scene.join(member, index + 1))
    for (let step = 0; step < 150; step++) act(random.pick(seats), random, sentence)
    const { doc, authorship } = scene.text
    for (const [client, structs] of doc.store.clients) {
      for (const struct of structs) {
        if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentString)) continue
        for (const { author, length } of authorship.authorsOf({ ...struct.id, length: struct.length })) {
          typed += length
          if (author === MEMBERS[client - 1]) kept += length
        }
      }
    }
  }
  expect(typed).toBeGreaterThan(10_000)
  expect(kept / typed).toBeGreaterThanOrEqual(0.99)
})
