import type { Node } from 'prosemirror-model'
import { Decoration } from 'prosemirror-view'
import type { Change } from '#domain/suggestions/state.ts'
import { differencesBetween } from '#domain/text/word-changes.ts'
import { mergeWords } from '#domain/text/word-merge.ts'
import type { Draft } from './draft.ts'
import { type PlacedBlock, placedBlocks, wordsAt } from './placed-blocks.ts'

/** A suggestion that waits for an answer; `by` says whose it is. */
export type Suggested = Change & { id: string; by: string }

const [PUT_IN, TAKEN_OUT] = ['put-in', 'taken-out']

/* `<ins>` and `<del>` say by themselves, to who can't see the lines, what comes in and what goes out. */
const isPutIn = (from: number, to: number): Decoration =>
  Decoration.inline(from, to, { nodeName: 'ins', class: PUT_IN })
const isTakenOut = (from: number, to: number, title: string): Decoration =>
  Decoration.inline(from, to, { nodeName: 'del', class: TAKEN_OUT, title })

/** Words that aren't in the text. The caret stands before them: behind them, browsers write where it isn't. */
function words(tag: 'ins' | 'del', at: number, text: string, title: string): Decoration {
  const draw = () => {
    const element = document.createElement(tag)
    element.className = tag === 'ins' ? PUT_IN : TAKEN_OUT
    element.textContent = text
    if (title) element.title = title
    return element
  }
  return Decoration.widget(at, draw, { key: [tag, text, title].join(' '), side: 1, ignoreSelection: true })
}

/**
 * What is changed in a draft (words that came in are in it, words that went out are not), and in paragraphs that aren't
 * changed what is suggested already.
 */
export function draftDifferences(doc: Node, draft: Draft, suggested: readonly Suggested[]): Decoration[] {
  const live = draft.live()
  return placedBlocks(doc, draft.fragment).flatMap((block) => {
    const was = live.get(block.id)
    const { words: now, start } = wordsAt(block)
    if (was === undefined) return []
    if (was !== now) return differing(was, now, start)
    return suggested.filter((one) => one.block === block.id).flatMap((one) => suggestedIn(block, one))
  })
}

/** From the words as they are now to those that were: then each place is counted in what stands there. */
function differing(was: string, now: string, start: number): Decoration[] {
  const drawn: Decoration[] = []
  let [at, last] = [start, start]
  for (const { kind, text } of differencesBetween(now, was)) {
    if (kind === 'in') drawn.push(words('del', last, text, ''))
    else {
      last = at
      at += text.length
      if (kind === 'out') drawn.push(isPutIn(last, at))
      else last = at
    }
  }
  return drawn
}

function suggestedIn(block: PlacedBlock, { was, text, by }: Suggested): Decoration[] {
  const { words: now, start } = wordsAt(block)
  const edits = mergeWords({ was, text, now })?.edits ?? []
  return edits.flatMap(({ at, remove, insert }) => {
    const [from, to] = [start + at, start + at + remove]
    return [...(remove > 0 ? [isTakenOut(from, to, by)] : []), ...(insert === '' ? [] : [words('ins', to, insert, by)])]
  })
}
