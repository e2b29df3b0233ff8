import { useEffect, useRef, useState } from 'react'
import type { MemberId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import { sentenceOf } from '#domain/log/sentences.ts'
import type { Words } from '#domain/words/words.ts'
import { namesFor } from './meeting.ts'
import type { RoomSnapshot } from './room.ts'

/** So many stand on the page, the newest first. */
const SHOWN = 5
/** What happens within this is said in one go, in milliseconds. */
const TOGETHER_MS = 1_500

type Props = { snapshot: RoomSnapshot; me: MemberId; titles: Record<string, string> }

/** What has just happened, in words: to read, and said out loud without talking over the meeting. */
export function News({ snapshot, me, titles }: Props) {
  const words = useWords()
  const names = namesFor(snapshot, titles)
  const sentence = (entry: Entry) => (words ? sentenceOf(entry, names, words) : '')
  const spoken = useSpoken(snapshot.news, sentence, me)
  if (snapshot.news.length === 0 || !words) return <p role="status" className="only-heard" />
  return (
    <section aria-labelledby="news">
      <h2 id="news">What just happened</h2>
      <ul>
        {snapshot.news
          .slice(-SHOWN)
          .toReversed()
          .map((entry) => (
            <li key={entry.seq}>{sentence(entry)}</li>
          ))}
      </ul>
      <p role="status" className="only-heard">
        {spoken}
      </p>
    </section>
  )
}

/** Sentences of the log are made here from whatever entry comes, so all words are needed: fetched beside the page. */
function useWords(): Words | null {
  const [words, setWords] = useState<Words | null>(null)
  useEffect(() => {
    // Without them the page still folds what happens; only the telling of it is missing.
    import('#words/all').then(setWords, () => {})
  }, [])
  return words
}

/** The sentences since the last announcement; your own turn comes first. What you did yourself you know. */
function useSpoken(news: readonly Entry[], sentence: (entry: Entry) => string, me: MemberId): string {
  const [words, setWords] = useState('')
  const said = useRef(-1)
  const latest = useRef(sentence)
  latest.current = sentence
  useEffect(() => {
    const timer = setTimeout(() => {
      const fresh = news.filter(({ seq, actor }) => seq > said.current && actor !== me)
      said.current = news.at(-1)?.seq ?? said.current
      if (fresh.length === 0) return
      const myTurn = fresh.some(({ kind, body }) => kind === 'turn.granted' && 'member' in body && body.member === me)
      setWords(
        [myTurn ? 'It is your turn to speak.' : '', ...fresh.map((entry) => latest.current(entry))].join(' ').trim(),
      )
    }, TOGETHER_MS)
    return () => clearTimeout(timer)
  }, [news, me])
  return words
}
