import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { ContactsPage } from './read-contacts.ts'

/** What is voted on, in the words of the plan or of whoever asked. */
export const Question = ({ question, own }: Pick<ContactsPage['votes'][number], 'question' | 'own'>) =>
  question === null ? <OwnWords>{own.text}</OwnWords> : question

/** What there is to tell: votes and until when, and the next meeting. */
export function About({ votes, meeting }: Pick<ContactsPage, 'votes' | 'meeting'>) {
  return (
    <>
      {votes.map((vote) => (
        <p key={vote.id}>
          <Rich
            text={m.contacts_about_vote()}
            parts={{ question: () => <Question {...vote} />, time: () => <Time at={vote.closesAt} /> }}
          />
        </p>
      ))}
      {meeting ? (
        <p>
          <Rich
            text={m.contacts_about_meeting()}
            parts={{ title: () => <OwnWords>{meeting.title}</OwnWords>, time: () => <Time at={meeting.startsAt} /> }}
          />
        </p>
      ) : null}
      {votes.length === 0 && !meeting ? <p>{m.contacts_about_nothing()}</p> : null}
    </>
  )
}
