import { Form, Link, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { STATE_WORDS } from '#app/components/sections/words.ts'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import { Tag } from '#app/components/ui/tag.tsx'
import type { FormWords } from '#app/editor/form-words.ts'
import { offerFor, WriteHere } from '#app/editor/write-here.tsx'
import type { MemberId } from '#domain/ids.ts'
import type { SectionState } from '#domain/sections/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import * as m from '#words'
import styles from './live.module.css'

export type PartProps = {
  planId: string
  me: MemberId
  part: { key: SectionKey; title: string; html: string; empty: boolean; state: SectionState; mayWrite: boolean }
  parts: { key: SectionKey; title: string }[]
  forms: FormWords
  /** As it is now; `part` says how it was when the page was made. */
  state: SectionState
}

/** The part of the plan that the meeting looks at: chosen by each for themselves. */
export function Part({ planId, me, part, parts, forms, state }: PartProps) {
  const { word, tone, says } = STATE_WORDS[state]
  const { revalidate } = useRevalidator()
  // Words don't travel with the log. When they stop or start to change, they are read again, once.
  const isOld = state !== part.state
  useEffect(() => {
    if (isOld) revalidate()
  }, [isOld, revalidate])
  return (
    <section aria-labelledby="part" className={`${styles.text} ${styles.part}`}>
      <Form method="get" preventScrollReset className={field.field}>
        <label htmlFor="which-part">{m.meetings_text_other()}</label>
        <div className={styles.choice}>
          <select id="which-part" className={field.box} name="part" key={part.key} defaultValue={part.key}>
            {parts.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
          <button type="submit" className={buttonClass('second')}>
            {m.meetings_text_show()}
          </button>
        </div>
      </Form>
      <p>
        <Tag tone={tone}>{word}</Tag> <span>{says}</span>{' '}
        <Link to={`/plans/${planId}/sections/${part.key}`}>{m.meetings_text_own_page()}</Link>
      </p>
      <WriteHere
        key={part.key}
        {...{ planId, section: part.key, title: part.title, memberId: me, forms }}
        heading={<h2 id="part">{m.meetings_text({ title: part.title })}</h2>}
        {...{ html: part.html, empty: part.empty, offer: offerFor(state, part.mayWrite) }}
      />
    </section>
  )
}
