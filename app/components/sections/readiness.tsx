import type { ReactNode } from 'react'
import { Button, buttonClass } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { askHelp, sayUnderstood } from '#app/forms/sections.ts'
import * as m from '#words'
import type { SectionReading } from './read-section.ts'
import styles from './readiness.module.css'

type Section = SectionReading['section']

/** Three plain choices, answered in private: ready, a question, help. */
export function MyReadiness({ section }: { section: Section }) {
  const { key, digest, myAnswer } = section
  return (
    <section aria-labelledby="ready">
      <h2 id="ready" tabIndex={-1}>
        {m.sections_ready_where()}
      </h2>
      {myAnswer === 'ready' ? (
        <Notice kind="good" title={m.sections_ready_is_ready_title()}>
          <p>{m.sections_ready_is_ready()}</p>
        </Notice>
      ) : null}
      {myAnswer === 'help' ? (
        <Notice kind="careful" title={m.sections_ready_is_help_title()}>
          <p>{m.sections_ready_is_help()}</p>
        </Notice>
      ) : null}
      <p>{m.sections_ready_private()}</p>
      <ul className={styles.choices}>
        {myAnswer === 'ready' ? null : (
          <Choice words={m.sections_ready_yes_words()}>
            <CommandForm type={sayUnderstood.type} hidden={{ section: key, digest }}>
              <Button>{m.sections_ready_yes()}</Button>
            </CommandForm>
          </Choice>
        )}
        <Choice words={m.sections_ready_question_words()}>
          <a href="#questions" className={buttonClass('second')}>
            {m.sections_ready_question()}
          </a>
        </Choice>
        {myAnswer === 'help' ? null : (
          <Choice words={m.sections_ready_help_words()}>
            <CommandForm type={askHelp.type} hidden={{ section: key }}>
              <Button look="second">{m.sections_ready_help()}</Button>
            </CommandForm>
          </Choice>
        )}
      </ul>
    </section>
  )
}

const Choice = ({ words, children }: { words: string; children: ReactNode }) => (
  <li>
    <p>{words}</p>
    {children}
  </li>
)

/** Who learns what of all this, for everybody to read. */
export function WhoSees() {
  return (
    <section aria-labelledby="who-sees">
      <h2 id="who-sees">{m.sections_ready_sees()}</h2>
      <ul>
        <li>{m.sections_ready_sees_ready()}</li>
        <li>{m.sections_ready_sees_help()}</li>
        <li>{m.sections_ready_sees_question()}</li>
        <li>{m.sections_ready_sees_answer()}</li>
      </ul>
    </section>
  )
}
