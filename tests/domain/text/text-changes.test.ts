import { describe, expect, test } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import type { AuthoredBlock } from '#domain/text/authored-blocks.ts'
import { changesIn, contributionsIn } from '#domain/text/text-changes.ts'
import { compareTexts } from '#domain/text/text-compare.ts'

const [ANN, BEN] = ['m_ann', 'm_ben'] as unknown as [MemberId, MemberId]

/** A paragraph, of which each part is by somebody. */
function by(id: string, ...parts: [MemberId | null, string][]): AuthoredBlock {
  let clock = 0
  const letters = parts.map(([author, { length }]) => {
    clock += length
    return { client: 1, clock: clock - length, length, author }
  })
  return { id, kind: 'paragraph', field: null, words: parts.map(([, words]) => words).join(''), letters }
}

describe('what happened between two texts', () => {
  test('is counted in words: who wrote what came in, the most first; nobody for what went out', () => {
    const old = [by('1', [ANN, 'Two buses with a tank.']), by('2', [ANN, 'That is all.'])]
    const now = [
      by('1', [ANN, 'Two '], [BEN, 'slow '], [ANN, 'buses.']),
      by('3', [BEN, 'Nobody drives '], [ANN, 'here.']),
    ]
    expect(changesIn(compareTexts(old, now))).toEqual({
      ...{ in: 4, out: 6 },
      by: [
        { author: BEN, words: 3 },
        { author: ANN, words: 1 },
      ],
    })
  })

  test('a paragraph that moved is neither', () => {
    const [one, two] = [by('1', [ANN, 'One thing.']), by('2', [ANN, 'Another thing here.'])]
    expect(changesIn(compareTexts([one, two], [two, by('9', [BEN, 'One thing.'])]))).toEqual({ in: 0, out: 0, by: [] })
  })

  test('a word is whoever’s most of it is, and the comma goes with it', () => {
    const block = by('1', [ANN, 'Wh'], [BEN, 'om we asked'], [ANN, ', today'])
    expect(contributionsIn(block, 0, block.words.length)).toEqual([
      { author: ANN, text: 'Whom ' },
      { author: BEN, text: 'we asked, ' },
      { author: ANN, text: 'today' },
    ])
    expect(contributionsIn(block, 5, 7)).toEqual([{ author: BEN, text: 'we' }])
    expect(contributionsIn(by('1', [null, 'who knows']), 0, 9)).toEqual([{ author: null, text: 'who knows' }])
  })
})
