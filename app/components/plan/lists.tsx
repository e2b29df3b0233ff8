import { Link } from '@remix-run/react'
import { shortName } from '#app/components/ballots/names.ts'
import { outcomeTag } from '#app/components/ballots/outcome.ts'
import { SIDE_HEADINGS } from '#app/components/people/words.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import type { PlanPage } from './read-plan.ts'

/** Every vote, the newest first, with what people who disagreed had written down. */
export function Votes({ ballots, objections, dissents, me }: PlanPage) {
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">Votes</h2>
      {ballots.length === 0 ? <p>Nothing was put to a vote yet.</p> : null}
      <ul className="people">
        {ballots.map((ballot) => {
          const against = objections.filter((o) => o.ballot === ballot.id && !o.withdrawn)
          const kept = dissents.filter((dissent) => dissent.ballot === ballot.id)
          const { word, tone } = outcomeTag(ballot)
          return (
            <li key={ballot.id}>
              <Link to={`ballots/${ballot.id}`} className="person">
                Vote on {shortName(ballot)}
              </Link>{' '}
              <Tag tone={tone}>{word}</Tag>
              <p className="quiet">
                {ballot.state === 'open' ? (
                  <>
                    Closes <Time at={ballot.closesAt} />. {ballot.youVoted ? 'You have voted.' : ''}
                  </>
                ) : null}
                {ballot.closedAt ? (
                  <>
                    Closed <Time at={ballot.closedAt} />.
                  </>
                ) : null}
              </p>
              <Words
                title="An objection"
                items={against.map((o) => ({ id: o.id, author: o.author, text: o.reason }))}
              />
              <Words
                title="Somebody disagreed"
                items={kept.map((d) => ({ id: d.id, author: d.author, text: d.text }))}
              />
            </li>
          )
        })}
      </ul>
      {me.guides ? (
        <ButtonLink to="vote" look="second">
          Put the plan or a question to a vote
        </ButtonLink>
      ) : null}
    </section>
  )
}

/** What people wrote against something, with or without their name. */
export function Words({
  title,
  items,
}: {
  title: string
  items: { id: string; author: string | null; text: string | null }[]
}) {
  return (
    <>
      {items.map((item) => (
        <figure key={item.id}>
          <figcaption>
            {title}, {item.author ?? 'without a name'}:
          </figcaption>
          <blockquote>{item.text ?? 'These words were removed.'}</blockquote>
        </figure>
      ))}
    </>
  )
}

export function PeopleBySide({ people }: Pick<PlanPage, 'people'>) {
  const here = people.filter((person) => person.status === 'joined')
  const invited = people.filter((person) => person.status === 'invited').length
  const others = here.filter((person) => person.side === null)
  return (
    <section aria-labelledby="people">
      <h2 id="people">People</h2>
      <dl className="facts">
        {(['citizen', 'professional'] as const).map((side) => {
          const names = here.filter((person) => person.side === side).map((person) => person.name)
          return (
            <div key={side} className="fact">
              <dt>
                {SIDE_HEADINGS[side]}: {names.length}
              </dt>
              <dd>{names.length > 0 ? names.join(', ') : 'nobody yet'}</dd>
            </div>
          )
        })}
        <div className="fact">
          <dt>Without a vote: {others.length}</dt>
          <dd>{others.map((person) => person.name).join(', ') || 'nobody'}</dd>
        </div>
      </dl>
      {invited > 0 ? (
        <p>{invited === 1 ? 'One person is' : `${invited} people are`} invited and not here yet.</p>
      ) : null}
      <p>
        <Link to="people">All people</Link>
      </p>
    </section>
  )
}

export function Meetings({ sessions }: Pick<PlanPage, 'sessions'>) {
  const next = sessions.filter((session) => session.state !== 'closed')
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">Meetings</h2>
      {next.length === 0 ? <p>No meeting is planned.</p> : null}
      <ul>
        {next.map((session) => (
          <li key={session.id}>
            {session.title}: <Time at={session.startsAt} />.{' '}
            {session.state === 'open' ? <Link to="live">It is open now: go in</Link> : null}
          </li>
        ))}
      </ul>
      <p>
        <Link to="meetings">All meetings</Link>
      </p>
    </section>
  )
}
