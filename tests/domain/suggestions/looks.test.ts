import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { SuggestionMake } from '#domain/suggestions/commands.ts'
import { changeOf, fitChange } from '#domain/suggestions/fit.ts'
import { quotedLooks } from '#domain/suggestions/wanted-looks.ts'
import { composed, type Lettering, looksBetween, withLooks } from '#domain/text/lettering.ts'
import { movedLooks } from '#domain/text/look-merge.ts'
import { LOOKS, type Look, looksAmong } from '#domain/text/looks.ts'
import { mergeWords } from '#domain/text/word-merge.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { changeBlock, letteringOf } from '#domain/text/yjs-looks.ts'

const look = (words: string, of: string, mark: Look['mark'] = 'strong', on = true): Look => ({
  ...{ at: of.indexOf(words), length: words.length, mark, on },
})
const plain = (words: string): Lettering => ({ words, looks: Array.from(words, () => 0) })
/** Words, with those between stars in bold. */
function lettering(starred: string): Lettering {
  let isBold = false
  const looks: number[] = []
  for (const letter of starred) {
    if (letter === '*') isBold = !isBold
    else looks.push(isBold ? looksAmong(['strong']) : 0)
  }
  return { words: starred.replaceAll('*', ''), looks }
}
const starred = ({ words, looks }: Lettering): string =>
  [...words].map((letter, at) => (looks[at] !== (looks[at - 1] ?? 0) ? `*${letter}` : letter)).join('') +
  (looks.at(-1) ? '*' : '')

describe('how words are to look, made in what a paragraph is now', () => {
  const WAS = 'We go by bus to the clinic.'
  test.each<[string, text: string, about: string, now: string, becomes: string | null]>([
    ['nobody else wrote', WAS, 'by bus', WAS, 'We go *by bus* to the clinic.'],
    ['others wrote before it', WAS, 'by bus', `Oh! ${WAS}`, 'Oh! We go *by bus* to the clinic.'],
    [
      'others wrote in it: their word is theirs',
      WAS,
      'by bus',
      'We go by the bus to the clinic.',
      'We go *by* the *bus* to the clinic.',
    ],
    ['others took some of it out', WAS, 'by bus', 'We go by train to the clinic.', 'We go *by* train to the clinic.'],
    ['others took all of it out', WAS, 'by bus', 'We go to the clinic.', null],
    ['others made it bold', WAS, 'by bus', 'We go *by bus* to the clinic.', 'We go *by bus* to the clinic.'],
    ['others made some of it bold', WAS, 'by bus', 'We go *by* bus to the clinic.', 'We go *by* *bus* to the clinic.'],
    [
      'with other words',
      'We ride by bus to the big clinic.',
      'by bus to the big',
      'We go by bus to the clinic, and back.',
      'We ride *by bus to the big* clinic, and back.',
    ],
    [
      'others made the same change of words',
      'We go by bus to the hall.',
      'hall',
      'We go by bus to the hall.',
      'We go by bus to the *hall*.',
    ],
    ['others changed the same words', 'We go by bus to the hall.', 'by bus', 'We go by bus to the school.', null],
    ['what is left of the look goes, and other words stay', 'Go by bus to the clinic.', 'by bus', 'We go.', null],
    ['half of a word', WAS, 'clin', WAS, 'We go by bus to the *clin*ic.'],
  ])('%s', (_case, text, about, now, becomes) => {
    const live = lettering(now)
    const fitting = fitChange(live, { was: WAS, text, looks: [look(about, text)] })
    const after = fitting && withLooks({ words: fitting.text, looks: afterEdits(live, fitting.edits) }, fitting.looks)
    expect(after && starred(after)).toBe(becomes)
  })

  test('words that others spell with other letters are the same words', () => {
    const fitting = fitChange(plain('Ein cafe\u0301 ni.'), {
      was: 'Ein café ni.',
      text: 'Ein café ni.',
      looks: [look('é n', 'Ein café ni.')],
    })
    expect(fitting?.looks).toEqual([{ at: 7, length: 4, mark: 'strong', on: true }])
  })
})

const afterEdits = (
  { looks }: Lettering,
  edits: readonly { at: number; remove: number; insert: string }[],
): number[] => {
  const after = [...looks]
  for (const { at, remove, insert } of edits.toReversed()) {
    after.splice(at, remove, ...Array.from(insert, () => after[at + remove - 1] ?? 0))
  }
  return after
}

describe('other words and looks, as a change', () => {
  test.each<[string, live: string, wanted: string, text: string | null, quoted: string[]]>([
    ['nothing', 'Two *big* buses.', 'Two *big* buses.', null, []],
    ['bold', 'Two buses.', 'Two *buses*.', 'Two buses.', ['strong buses']],
    ['no longer bold', 'Two *buses*.', 'Two buses.', 'Two buses.', ['no-strong buses']],
    ['a space, which looks the same', 'Two *big* *buses*.', 'Two *big buses*.', null, []],
    [
      'words typed in bold ones are bold',
      'Two *big* buses.',
      'Two *big red* buses.',
      'Two big red buses.',
      ['strong red'],
    ],
    ['plain words behind bold ones', 'Two *big* buses.', 'Two *big* red buses.', 'Two big red buses.', []],
    [
      'a plain word in the place of a bold one',
      'Two *big* buses.',
      'Two red buses.',
      'Two red buses.',
      ['no-strong red'],
    ],
    ['a bold word in the place of a plain one', 'Two buses.', 'Two *trains*.', 'Two trains.', ['strong trains']],
    ['bold words become others', 'Two *buses*.', 'Two *trains*.', 'Two trains.', []],
    ['bold words at the beginning', '*Two* buses.', '*At two* buses.', 'At two buses.', []],
  ])('%s', (_case, live, wanted, text, quoted) => {
    const change = changeOf('1-1', lettering(live), lettering(wanted))
    expect(change?.text ?? null).toBe(text)
    expect(change ? quotedLooks(change).map(({ look, words }) => `${look} ${words}`) : []).toEqual(quoted)
    if (quoted.length === 0) expect(change ?? {}).not.toHaveProperty('looks')
  })

  test('long words are quoted by their beginning', () => {
    const text = 'bus '.repeat(100).trim()
    const [quoted] = quotedLooks({ text, looks: [{ at: 0, length: text.length, mark: 'em', on: false }] })
    expect(quoted).toEqual({ look: 'no-em', words: `${'bus '.repeat(20).trim()} …` })
  })
})

describe('what is sent', () => {
  const TEXT = 'A bus 🚌 comes.'
  const parse = (...looks: object[]) =>
    SuggestionMake.safeParse({
      ...{ type: 'suggestion.make', section: 'why', block: { id: '1-1', was: 'A bus.' }, text: TEXT },
      looks: looks.map((one) => ({ at: 0, length: 1, mark: 'strong', on: true, ...one })),
    }).success
  test.each<[string, object[], boolean]>([
    ['all of it', [{ length: TEXT.length }], true],
    ['two kinds over each other', [{ length: 5 }, { length: 5, mark: 'em' }], true],
    ['two stretches', [{ length: 1 }, { at: 2, length: 3 }], true],
    ['none, though said', [], false],
    ['beyond the words', [{ at: 1, length: TEXT.length }], false],
    ['one kind twice in one place', [{ length: 5 }, { at: 2, length: 5, on: false }], false],
    ['out of order', [{ at: 2 }, { at: 0 }], false],
    ['from the middle of a letter', [{ at: 7 }], false],
    ['up to the middle of a letter', [{ at: 5, length: 2 }], false],
    ['of no length', [{ length: 0 }], false],
    ['before the words', [{ at: -1 }], false],
    ['a link', [{ mark: 'link' }], false],
    ['a comment', [{ mark: 'comment' }], false],
    ['more than anybody wants', Array.from({ length: 101 }, (_, at) => ({ at })), false],
  ])('%s', (_case, looks, isFine) => expect(parse(...looks)).toBe(isFine))
})

// A paragraph as people write it: no word twice, so that it is known which is which.
const [WRITER, OTHER, SERVER] = [1, 2, 3]
const anyLook = fc.record({
  ...{ at: fc.nat(40), length: fc.integer({ min: 1, max: 20 }), mark: fc.constantFrom(...LOOKS), on: fc.boolean() },
})
const anyEdit = fc.record({ at: fc.nat(12), remove: fc.boolean(), insert: fc.boolean() })
const anyScene = fc.record({
  ...{ count: fc.integer({ min: 1, max: 10 }), dressed: fc.array(anyLook, { maxLength: 4 }) },
  ...{ wishes: fc.array(anyLook, { maxLength: 4 }), rewrites: fc.array(anyEdit, { maxLength: 3 }) },
  ...{ others: fc.array(anyEdit, { maxLength: 4 }), undressed: fc.array(anyLook, { maxLength: 3 }) },
})

/** One letter of a shared text: who wrote it under which name, and how it looks. */
type Letter = { id: string; letter: string; look: number }
function lettersOf(doc: Y.Doc): Letter[] {
  const block = doc.getXmlFragment('default').get(0) as Y.XmlElement
  const { words, looks } = letteringOf({ element: block })
  const letters: Letter[] = []
  for (const text of block.toArray()) {
    for (let item = (text as Y.XmlText)._start; item; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue
      const { client, clock } = item.id
      for (const [index, letter] of [...item.content.str].entries()) {
        letters.push({ id: `${client}-${clock + index}`, letter, look: 0 })
      }
    }
  }
  expect(
    letters
      .map(({ letter }) => letter)
      .join('')
      .trim(),
  ).toBe(words)
  const start = letters
    .map(({ letter }) => letter)
    .join('')
    .indexOf(words)
  return letters.map((one, index) => ({ ...one, look: looks[index - start] ?? 0 }))
}
const blockOf = (doc: Y.Doc) => textBlocks(doc.getXmlFragment('default'))[0]

function copyOf(doc: Y.Doc, client: number): Y.Doc {
  const copy = new Y.Doc()
  copy.clientID = client
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** Takes whole words out, and puts others in. */
function rewrite(doc: Y.Doc, edits: readonly { at: number; remove: boolean; insert: boolean }[], name: string): void {
  for (const [index, { at, remove, insert }] of edits.entries()) {
    const block = blockOf(doc)
    if (!block) return
    const found = [...block.words.matchAll(/\S+/g)]
    const { 0: word, index: place } = found[at % found.length]!
    const put = insert ? `${name}${index}` : ''
    const edit = remove
      ? { at: place, remove: word.length, insert: put }
      : { at: place, remove: 0, insert: put && `${put} ` }
    doc.transact(() => changeBlock(block, { edits: [edit], looks: [] }))
  }
}
const within = (looks: readonly Look[], words: string): Look[] =>
  looks.filter(({ at, length }) => at + length <= words.length)
const dress = (doc: Y.Doc, looks: readonly Look[]) => {
  const block = blockOf(doc)
  if (block) doc.transact(() => changeBlock(block, { edits: [], looks: within(looks, block.words) }))
}

test('whatever others write meanwhile: applied once, its surviving words and no others look so, and every letter stays its writer’s', () => {
  const counted = { applied: 0, dressed: 0, misfit: 0 }
  fc.assert(
    fc.property(anyScene, ({ count, dressed, wishes, rewrites, others, undressed }) => {
      const live = new Y.Doc()
      live.clientID = WRITER
      const paragraph = new Y.XmlElement('paragraph')
      const words = Array.from({ length: count }, (_, index) => `w${index}`).join(' ')
      paragraph.insert(0, [new Y.XmlText(words)])
      live.getXmlFragment('default').insert(0, [paragraph])
      dress(live, dressed)

      const draft = copyOf(live, 9)
      rewrite(draft, rewrites, 'new')
      dress(draft, wishes)
      const [was, wanted] = [blockOf(live), blockOf(draft)]
      const change = was && wanted ? changeOf(was.id, letteringOf(was), letteringOf(wanted)) : null
      fc.pre(change !== null)
      // Where nobody else writes, it becomes what was meant; how spaces look, nobody sees.
      const alone = copyOf(live, SERVER)
      changeBlock(blockOf(alone)!, fitChange(letteringOf(was!), change)!)
      const inked = (doc: Y.Doc) =>
        lettersOf(doc)
          .filter(({ letter }) => letter !== ' ')
          .map(({ letter, look }) => letter + look)
      expect(inked(alone)).toEqual(inked(draft))

      const now = copyOf(live, OTHER)
      rewrite(now, others, 'theirs')
      dress(now, undressed)
      const block = blockOf(now)
      fc.pre(block !== undefined)
      const standing = letteringOf(block)
      const fitting = fitChange(standing, change)
      if (!fitting) {
        counted.misfit++
        const wordings = { was: change.was, text: change.text, now: standing.words }
        const isEmpty = () => movedLooks(change.looks ?? [], wordings).length === 0 && change.was === change.text
        expect(mergeWords(wordings) === null || isEmpty()).toBe(true)
        return
      }
      const before = lettersOf(now)
      const text = copyOf(now, SERVER)
      text.transact(() => changeBlock(blockOf(text)!, fitting))
      const after = lettersOf(text)
      counted.applied++

      // No letter changes hands, and none goes but those that the suggestion takes out.
      const isServers = ({ id }: Letter) => id.startsWith(`${SERVER}-`)
      const kept = new Set(after.map(({ id }) => id))
      expect(after.filter((one) => !isServers(one)).map(({ id }) => id)).toEqual(
        before.filter(({ id }) => kept.has(id)).map(({ id }) => id),
      )
      expect(before.length - after.filter((one) => !isServers(one)).length).toBe(
        fitting.edits.reduce((all, { remove }) => all + remove, 0),
      )
      expect(after.filter(isServers).length).toBe(fitting.edits.reduce((all, { insert }) => all + insert.length, 0))

      // What the others wrote looks as they left it.
      const lookOf = new Map(before.map(({ id, look }) => [id, look]))
      for (const { id, look } of after) if (id.startsWith(`${OTHER}-`)) expect(look).toBe(lookOf.get(id))
      // Each word that was to look otherwise and still stands does; no other word looks otherwise.
      const spelt = after.map(({ letter }) => letter).join('')
      for (const { 0: word, index } of spelt.matchAll(/\S+/g)) {
        const place = change.text.search(new RegExp(`(?<!\\S)${word}(?!\\S)`))
        for (let at = 0; at < word.length; at++) {
          const { look, id } = after[index + at]!
          for (const mark of LOOKS) {
            const wish =
              place < 0
                ? undefined
                : change.looks?.find(
                    (one) => one.mark === mark && one.at <= place + at && place + at < one.at + one.length,
                  )
            const has = (look & looksAmong([mark])) !== 0
            if (wish) {
              expect(has).toBe(wish.on)
              counted.dressed++
            } else if (!isServers(after[index + at]!)) expect(has).toBe((lookOf.get(id)! & looksAmong([mark])) !== 0)
          }
        }
      }

      // A second time there is nothing left to do.
      const again = blockOf(text)
      const twice = again && fitChange(letteringOf(again), change)
      if (again && twice && twice.edits.length === 0) expect(twice.looks).toEqual([])
    }),
    { numRuns: 600 },
  )
  expect(counted.applied).toBeGreaterThan(100)
  expect(counted.dressed).toBeGreaterThan(100)
  expect(counted.misfit).toBeGreaterThan(10)
})

test('of any words in any spelling, looks lead from one to the other', () => {
  const bits = fc.nat(3)
  const letters = fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), bits, bits), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(letters, (some) => {
      const words = some.map(([letter]) => letter).join('')
      const of = (which: 1 | 2) => some.flatMap((one) => Array.from({ length: one[0].length }, () => one[which]))
      const [one, other] = [
        { words, looks: of(1) },
        { words, looks: of(2) },
      ]
      const inked = ({ looks }: Lettering) => looks.filter((_, at) => /\S/.test(words[at]!))
      expect(inked(withLooks(one, looksBetween(one, other)))).toEqual(inked(other))
      expect(composed(one).looks).toHaveLength(words.normalize('NFC').length)
    }),
  )
})
