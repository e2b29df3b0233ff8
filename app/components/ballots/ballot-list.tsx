import { Link } from '@remix-run/react'
import { Empty } from '#app/components/ui/empty.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import * as m from '#words'
import type { BallotLine } from './read-ballots.ts'
import { WithTime } from './with-time.tsx'

/** All votes, those that are open first. */
export function BallotList({ lines }: { lines: readonly BallotLine[] }) {
  if (lines.length === 0) {
    return (
      <Empty title={m.ballots_list_empty()}>
        <p>{m.ballots_list_empty_words()}</p>
      </Empty>
    )
  }
  return (
    <>
      <Group id="open" title={m.ballots_list_open()} lines={lines.filter((line) => line.isOpen)} />
      <Group id="over" title={m.ballots_list_over()} lines={lines.filter((line) => !line.isOpen)} />
    </>
  )
}

function Group({ id, title, lines }: { id: string; title: string; lines: readonly BallotLine[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Rows>
        {lines.map((line) => (
          <Row key={line.id}>
            <p>
              <Link to={line.id}>{line.title}</Link> <Tag tone={line.tag.tone}>{line.tag.word}</Tag>
            </p>
            <p>
              <WithTime text={line.said.text} at={line.said.at} />{' '}
              {line.isOpen || !line.said.at ? null : (
                <span className="quiet">
                  <WithTime text={m.ballots_list_closed()} at={line.said.at} />
                </span>
              )}
            </p>
          </Row>
        ))}
      </Rows>
    </section>
  )
}
