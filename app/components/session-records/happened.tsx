import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import * as m from '#words'
import type { ChangeLine } from './read-changes.ts'
import type { RecordPage } from './read-record.ts'

/** What people wrote, or that it was deleted. */
export const quote = (words: string | null) => () =>
  words === null ? m.minutes_erased() : <OwnWords>{words}</OwnWords>

type Listed = { id: string; title: string; none: string; children: ReactNode[]; after?: ReactNode }

export function Listed({ id, title, none, children, after }: Listed) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children.length > 0 ? <ul>{children}</ul> : <p>{none}</p>}
      {after}
    </section>
  )
}

type In = { planId: string }

export const Changed = ({ planId, changed }: In & Pick<RecordPage, 'changed'>) => (
  <Listed id="changed" title={m.minutes_changed()} none={m.minutes_changed_none()}>
    {changed.map((one) => (
      <li key={one.key}>
        <Change planId={planId} {...one} />
      </li>
    ))}
  </Listed>
)

function Change({ planId, kind, to, words }: In & Omit<ChangeLine, 'key'>) {
  const link = (title: string) => (to ? <Link to={`/plans/${planId}/${to.path}`}>{title}</Link> : title)
  if (kind === 'item') return <Rich text={m.minutes_changed_item()} parts={{ words: quote(words) }} />
  if (kind === 'vote') return <Rich text={m.minutes_changed_vote({ vote: to?.title ?? '' })} parts={{ vote: link }} />
  const text = m.minutes_changed_suggestion({ part: to?.title ?? '' })
  return <Rich text={text} parts={{ part: link, words: quote(words) }} />
}

export const Votes = ({ planId, votes }: In & Pick<RecordPage, 'votes'>) => (
  <Listed id="votes" title={m.minutes_decided()} none={m.minutes_decided_none()}>
    {votes.map(({ id, title, tag, where }) => (
      <li key={id}>
        <Link to={`/plans/${planId}/ballots/${id}`}>{title}</Link> <Tag tone={tag.tone}>{tag.word}</Tag>{' '}
        <span className="quiet">{where}</span>
      </li>
    ))}
  </Listed>
)

export const Parked = ({ parked, comeBack }: Pick<RecordPage, 'parked' | 'comeBack'>) => (
  <Listed
    id="parked"
    title={m.minutes_parked()}
    none={m.minutes_parked_none()}
    after={
      comeBack.n > 0 ? (
        <p>
          {m.minutes_come_back({ n: comeBack.n })} {comeBack.isMe ? m.minutes_come_back_you() : null}
        </p>
      ) : null
    }
  >
    {parked.map(({ key, kind, words }) => (
      <li key={key}>
        <Rich
          text={kind === 'item' ? m.minutes_parked_item() : m.minutes_parked_step()}
          parts={{ words: quote(words) }}
        />
      </li>
    ))}
  </Listed>
)

type Said = Pick<RecordPage, 'suggestions' | 'questions'>

export function Said({ planId, suggestions, questions }: In & Said) {
  const line = (
    text: string,
    { id, section, text: words }: Said['questions'][number] | Said['suggestions'][number],
  ) => (
    <li key={id}>
      <Rich
        text={text}
        parts={{
          part: (title) => <Link to={`/plans/${planId}/sections/${section}`}>{title}</Link>,
          words: quote(words),
        }}
      />
    </li>
  )
  return (
    <Listed id="said" title={m.minutes_said()} none={m.minutes_said_none()}>
      {[
        ...suggestions.map((one) => line(m.minutes_suggested({ part: one.title }), one)),
        ...questions.map((one) => line(m.minutes_asked({ part: one.title }), one)),
      ]}
    </Listed>
  )
}

export const GroupNotes = ({ planId, notes }: In & Pick<RecordPage, 'notes'>) => (
  <Listed id="groups" title={m.groups_record()} none={m.groups_record_none()}>
    {notes.map(({ id, table, section, title, text }, i) => (
      <li key={id} id={`note-${i + 1}`}>
        <Rich
          text={title ? m.groups_record_note_part({ n: table, part: title }) : m.groups_record_note({ n: table })}
          parts={{
            part: (words) => <Link to={`/plans/${planId}/sections/${section}/comments`}>{words}</Link>,
            words: quote(text),
          }}
        />
      </li>
    ))}
  </Listed>
)

export const Overrides = ({ overrides }: Pick<RecordPage, 'overrides'>) => (
  <Listed id="overrides" title={m.minutes_overrides()} none={m.minutes_overrides_none()}>
    {overrides.map(({ id, rule, by, reason }) => (
      <li key={id}>
        <Rich
          text={m.minutes_override({ rule })}
          parts={{ name: () => <OwnWords>{by}</OwnWords>, words: quote(reason) }}
        />
      </li>
    ))}
  </Listed>
)
