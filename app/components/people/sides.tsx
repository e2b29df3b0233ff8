import { Card } from '#app/components/ui/card.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import * as m from '#words'
import styles from './people.module.css'
import { PersonRow } from './person-row.tsx'
import type { PeopleGroup, PeoplePage } from './read-people.ts'

/** Both sides as equals, and those who help: who they are, by name and in words. */
export function Sides({ citizens, professionals, others, tooFewCitizens }: PeoplePage) {
  return (
    <>
      {tooFewCitizens ? (
        <Notice kind="careful" title={m.people_short()}>
          <p>{m.people_short_words()}</p>
        </Notice>
      ) : null}
      <div className={`wide ${styles.sides}`}>
        <Side id="citizens" group={citizens} title={m.people_citizens()} are={m.people_citizens_are()} />
        <Side
          id="professionals"
          group={professionals}
          title={m.people_professionals()}
          are={m.people_professionals_are()}
        />
      </div>
      {others.people.length > 0 ? (
        <Side id="no-vote" group={others} title={m.people_no_vote()} are={m.people_no_vote_are()} />
      ) : null}
    </>
  )
}

function Side({ id, group, title, are }: { id: string; group: PeopleGroup; title: string; are: string }) {
  const { here, invited, people } = group
  return (
    <Card as="section" labelledBy={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <p>
          {m.people_here({ n: here })}
          {invited > 0 ? `, ${m.people_still_invited({ n: invited })}` : ''}
        </p>
      </div>
      <p className={styles.are}>{are}</p>
      {people.length > 0 ? (
        <ul className={styles.people}>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
      ) : (
        <Empty title={group.side === 'citizen' ? m.people_no_citizen() : m.people_no_professional()}>
          <p>{m.people_nobody_words()}</p>
        </Empty>
      )}
    </Card>
  )
}
