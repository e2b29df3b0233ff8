import { Link } from '@remix-run/react'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Quoted, Sentence } from './line.tsx'
import type { News as Told } from './lines.ts'

/** What others did with the reader's words lately. It asks for nothing: what waits for an act stands above it. */
export function News({ news }: { news: Told | null }) {
  if (!news) return null
  return (
    <section aria-labelledby="news" className="column no-print">
      <h2 id="news">{news.title}</h2>
      {news.none ? <p className="quiet">{news.none}</p> : null}
      {news.lines.length > 0 ? (
        <Rows>
          {news.lines.map((line) => (
            <Row key={line.key}>
              <Sentence line={line} />
              <Quoted of={line.answer} isShort />
            </Row>
          ))}
        </Rows>
      ) : null}
      <p>
        <Link to={news.all.to}>{news.all.words}</Link>
      </p>
    </section>
  )
}
