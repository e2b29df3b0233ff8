import { useEffect, useRef, useState } from 'react'
import type { MemberId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import * as m from '#words'
import styles from './live.module.css'
import { type Names, newsWords } from './news-words.ts'

/** So many stand on the page, the newest first. */
const SHOWN = 5
/** What happens within this is said in one go, in milliseconds. */
const TOGETHER_MS = 1_500

type Props = { news: readonly Entry[]; me: MemberId; names: Names }

/** What has just happened, in words: to read, and said out loud without talking over the meeting. */
export function News({ news, me, names }: Props) {
  const spoken = useSpoken(news, (entry) => newsWords(entry, names), me)
  return (
    <section aria-labelledby="news" className={styles.news}>
      <h2 id="news">{m.meetings_news()}</h2>
      {news.length === 0 ? <p className="quiet">{m.meetings_news_none()}</p> : null}
      <ul>
        {news
          .slice(-SHOWN)
          .toReversed()
          .map((entry) => (
            <li key={entry.seq}>{newsWords(entry, names)}</li>
          ))}
      </ul>
      <p role="status" className="only-heard">
        {spoken}
      </p>
    </section>
  )
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
      const isMyTurn = (entry: Entry) => entry.kind === 'turn.granted' && entry.body.member === me
      const others = fresh.filter((entry) => !isMyTurn(entry)).map((entry) => latest.current(entry))
      setWords([...(fresh.some(isMyTurn) ? [m.meetings_your_turn()] : []), ...others].join(' '))
    }, TOGETHER_MS)
    return () => clearTimeout(timer)
  }, [news, me])
  return words
}
