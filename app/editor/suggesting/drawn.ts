import type { Node } from 'prosemirror-model'
import { Decoration } from 'prosemirror-view'
import { changeOf, fitChange } from '#domain/suggestions/fit.ts'
import type { Change } from '#domain/suggestions/state.ts'
import { type WantedLook, wantedLook } from '#domain/suggestions/wanted-looks.ts'
import { composed, isSameLettering, type Lettering } from '#domain/text/lettering.ts'
import { movedLooks } from '#domain/text/look-merge.ts'
import type { Look } from '#domain/text/looks.ts'
import { differencesBetween } from '#domain/text/word-changes.ts'
import * as m from '#words'
import type { Draft } from './draft.ts'
import { letteringAt, placedBlocks } from './placed-blocks.ts'

/** A suggestion that waits for an answer; `by` says whose it is. */
export type Suggested = Change & { id: string; by: string }

const [PUT_IN, TAKEN_OUT] = ['put-in', 'taken-out']

/* `<ins>` and `<del>` say by themselves, to who can't see the lines, what comes in and what goes out. */
const isPutIn = (from: number, to: number): Decoration =>
  Decoration.inline(from, to, { nodeName: 'ins', class: PUT_IN })
const isTakenOut = (from: number, to: number, title: string): Decoration =>
  Decoration.inline(from, to, { nodeName: 'del', class: TAKEN_OUT, title })

/** What is to look otherwise does, in a box of its own; its title says it to who can't see that. */
const isDressed = (look: Look, start: number, title: string): Decoration =>
  Decoration.inline(start + look.at, start + look.at + look.length, {
    ...{ nodeName: 'mark', class: `look ${wantedLook(look)}`, title },
  })

const LOOK_WORDS: Record<WantedLook, string> = {
  strong: m.editor_suggest_bold(),
  'no-strong': m.editor_suggest_not_bold(),
  em: m.editor_suggest_italic(),
  'no-em': m.editor_suggest_not_italic(),
}

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
    const now = letteringAt(block)
    if (!was) return []
    if (!isSameLettering(was, now)) return [...differing(was.words, now.words, now.start), ...dressed(was, now)]
    return suggested.filter((one) => one.block === block.id).flatMap((one) => suggestedIn(now, one))
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

type Placed = Lettering & { start: number }

/** Where words look otherwise than they would by themselves. */
function dressed(was: Lettering, now: Placed): Decoration[] {
  const { text, looks = [] } = changeOf('', composed(was), composed(now)) ?? { text: '' }
  return inPlace(looks, text, now).map((look) => isDressed(look, now.start, LOOK_WORDS[wantedLook(look)]))
}

/** The looks of one wording in another that stands on the page. */
const inPlace = (looks: readonly Look[], of: string, { words: now }: Lettering): Look[] =>
  now === of ? [...looks] : movedLooks(looks, { was: of, text: of, now })

function suggestedIn(now: Placed, one: Suggested): Decoration[] {
  const fitting = fitChange(now, one)
  if (!fitting) return []
  const { start } = now
  const { edits, looks, text } = fitting
  const drawn = edits.flatMap(({ at, remove, insert }) => {
    const [from, to] = [start + at, start + at + remove]
    const { by } = one
    return [...(remove > 0 ? [isTakenOut(from, to, by)] : []), ...(insert === '' ? [] : [words('ins', to, insert, by)])]
  })
  const titled = (look: Look) => `${one.by}. ${LOOK_WORDS[wantedLook(look)]}`
  return [...drawn, ...inPlace(looks, text, now).map((look) => isDressed(look, start, titled(look)))]
}
