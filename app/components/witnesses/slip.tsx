import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { Field, TextArea } from '#app/components/ui/field.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Time } from '#app/components/ui/time.tsx'
import type { Slip } from '#domain/log/slip.ts'
import * as m from '#words'
import type { WitnessesPage } from './read-witnesses.ts'
import styles from './witnesses.module.css'
import { answerWords, SIDE_WORDS } from './words.ts'

/** Number and code of a head: what people write down. */
export const SlipFacts = ({ slip }: { slip: Slip }) => (
  <Facts>
    <Fact name={m.witnesses_slip_number()}>{slip.size}</Fact>
    <Fact name={m.witnesses_slip_code()}>
      <span className={styles.code} dir="ltr" translate="no" data-content>
        {slip.code}
      </span>
    </Fact>
  </Facts>
)

/** The head of the log as something to keep, and who signed it besides this server. */
export function KeepSlip({ slip, cosigned, witnesses }: Pick<WitnessesPage, 'slip' | 'cosigned' | 'witnesses'>) {
  if (!slip) return null
  return (
    <section className={styles.slip} aria-labelledby="keep">
      <h2 id="keep">{m.witnesses_keep()}</h2>
      <p>{m.witnesses_keep_why()}</p>
      <SlipFacts slip={slip} />
      {cosigned ? (
        <>
          <p>
            {cosigned.slip.size === slip.size
              ? m.witnesses_signed_now()
              : m.witnesses_signed_up_to({ n: cosigned.slip.size, code: cosigned.slip.code })}
          </p>
          <ul>
            {cosigned.by.map(({ vkey, name, side, at }) => (
              <li key={vkey}>
                <OwnWords>{name}</OwnWords> ({SIDE_WORDS[side]()}), <Time at={at} />
              </li>
            ))}
          </ul>
          {cosigned.isEnough ? <p>{m.witnesses_enough()}</p> : null}
        </>
      ) : (
        <p>{witnesses.length === 0 ? m.witnesses_none() : m.witnesses_none_signed()}</p>
      )}
    </section>
  )
}

/** Somebody kept a slip: does this log still hold it? A form that only changes the address. */
export function CheckSlip({ asked, answer }: Pick<WitnessesPage, 'asked' | 'answer'>) {
  return (
    <section className="no-print" aria-labelledby="slip">
      <h2 id="slip">{m.witnesses_older()}</h2>
      {answer ? (
        <Notice
          kind={answer.is === 'held' ? 'good' : answer.is === 'unreadable' ? 'careful' : 'stop'}
          title={answer.is === 'held' ? m.witnesses_slip_good() : m.witnesses_slip_look()}
          role="status"
        >
          <p>{answerWords(answer)}</p>
        </Notice>
      ) : null}
      <p>{m.witnesses_older_why()}</p>
      <Form method="get" action="#slip" preventScrollReset>
        <Field name="slip" label={m.witnesses_slip_number()} value={asked.size} inputMode="numeric" />
        <Field name="code" label={m.witnesses_slip_code()} hint={m.witnesses_slip_code_hint()} value={asked.code} />
        <details open={asked.note !== ''}>
          <summary>{m.witnesses_slip_note()}</summary>
          <TextArea name="note" label={m.witnesses_slip_note_label()} value={asked.note} rows={6} />
        </details>
        <Button look="second">{m.witnesses_slip_check()}</Button>
      </Form>
    </section>
  )
}
