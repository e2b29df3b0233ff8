import { beforeEach, describe, expect, test } from 'vitest'
import {
  dropMarks,
  dropNotes,
  markUnsaved,
  noteCopy,
  noteDraft,
  notedCopies,
  notedDraft,
  unsavedMarks,
  unsavedPlaces,
} from '#app/editor/copies/marks.ts'
import { copyName, type Place, placeOf } from '#app/editor/copies/place.ts'
import { copiesToForget } from '#app/editor/copies/use-tidy-copies.ts'

const why: Place = { memberId: 'm_ann', planId: 'p_1', section: 'why' }
const scope = { ...why, section: 'scope' }

/** What a browser's own storage does, as far as it is used. */
function storage() {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    key: (at: number) => [...values.keys()][at] ?? null,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
}

describe('the name of a copy', () => {
  test.each<[string, string, Place | undefined]>([
    ['as it is made', copyName(why), why],
    ['of an older text', copyName(why, 0), why],
    ['with signs of its own', copyName({ ...why, section: 'a/b:c' }), { ...why, section: 'a/b:c' }],
    ['something else', 'firebase/1/m/p/why', undefined],
    ['too short', 'evenground-text/1/m/p', undefined],
    ['broken', 'evenground-text/1/m/p/%', undefined],
  ])('%s', (_case, name, place) => {
    expect(placeOf(name)).toEqual(place)
  })
  test('differs by member, by plan, by part and by schema', () => {
    const others = [scope, { ...why, memberId: 'm_ben' }, { ...why, planId: 'p_2' }]
    expect(new Set([copyName(why), copyName(why, 99), ...others.map((place) => copyName(place))]).size).toBe(5)
  })
})

describe('what is noted', () => {
  let kept: ReturnType<typeof storage>
  beforeEach(() => {
    kept = storage()
  })
  test('a window that has saved speaks for itself, and for those whose words it found', () => {
    markUnsaved(why, 'closed', '1.0', kept)
    const found = unsavedMarks(why, kept)
    markUnsaved(why, 'other', '2.0', kept)
    dropMarks(found, kept)
    expect([...unsavedMarks(why, kept).keys()]).toEqual([expect.stringMatching(/:other$/)])
  })
  test('a draft stays until it is sent or the copy is forgotten, and then nothing is noted any more', () => {
    noteCopy(why, kept)
    noteDraft(why, 'words', kept)
    expect([notedDraft(why, kept), notedDraft(scope, kept)]).toEqual(['words', null])
    noteDraft(why, null, kept)
    expect(notedDraft(why, kept)).toBeNull()
    noteDraft(why, 'more words', kept)
    dropNotes(copyName(why), kept)
    noteDraft(why, 'later words', kept)
    expect([notedDraft(why, kept), kept.length]).toEqual([null, 0])
  })
  test('a mark that was renewed meanwhile stays', () => {
    markUnsaved(why, 'other', '1.0', kept)
    const found = unsavedMarks(why, kept)
    markUnsaved(why, 'other', '1.1', kept)
    dropMarks(found, kept)
    expect(unsavedMarks(why, kept).size).toBe(1)
  })
  test('where words are that may be nowhere else, each place once', () => {
    markUnsaved(why, 'one', '1.0', kept)
    markUnsaved(why, 'two', '1.0', kept)
    markUnsaved(scope, 'one', '1.0', kept)
    expect(unsavedPlaces(kept)).toEqual([why, scope])
    expect(unsavedMarks({ ...why, section: 'wh' }, kept).size).toBe(0)
  })
  test('a copy, until everything of it is dropped', () => {
    for (const place of [why, scope]) expect(noteCopy(place, kept)).toBe(true)
    markUnsaved(why, 'one', '1.0', kept)
    dropNotes(copyName(why), kept)
    expect(notedCopies(kept)).toEqual([copyName(scope)])
    expect(unsavedPlaces(kept)).toEqual([])
  })
  test('a browser that takes nothing', () => {
    const full = {
      ...storage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    expect(noteCopy(why, full)).toBe(false)
    expect(() => markUnsaved(why, 'one', '1.0', full)).not.toThrow()
  })
})

test('copies of plans that one is not in any more', () => {
  const other = copyName({ ...why, planId: 'p_2' })
  expect(copiesToForget([copyName(why), copyName(scope), other, 'x'], ['p_1'])).toEqual(['p_2'])
  expect(copiesToForget([copyName(why)], [''])).toEqual(['p_1'])
})
