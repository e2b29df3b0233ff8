import { createElement, Fragment, type ReactNode } from 'react'

type Parts = Record<string, (words: string) => ReactNode>

/**
 * A sentence with links or other elements in it. The message marks them, so that translators can move them:
 * `Read <rules>the rules</rules>.`, or `Closes <time/>.` for one that brings its own words. Marks don't nest.
 */
export function Rich({ text, parts }: { text: string; parts: Parts }) {
  const pieces = text.split(/<(\w+)(?:\/>|>(.*?)<\/\1>)/gs)
  const shown = pieces.map((piece, index) => {
    // split gives: words, name of a mark, the words in it, words, …
    if (index % 3 === 0) return piece
    if (index % 3 === 2) return null
    const words = pieces[index + 1] ?? ''
    return parts[piece]?.(words) ?? words
  })
  return createElement(Fragment, null, ...shown)
}
