import { Words } from '#app/components/suggestions/differences.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { correctRecord } from '#app/forms/session-records.ts'
import * as m from '#words'
import type { RecordPage } from './read-record.ts'

/** What members remember otherwise, and a form for everybody to say so. */
export function Corrections({ sessionId, corrections }: Pick<RecordPage, 'sessionId' | 'corrections'>) {
  return (
    <section aria-labelledby="different">
      <h2 id="different">{m.minutes_different()}</h2>
      <p>{m.minutes_different_lead()}</p>
      {corrections.length === 0 ? <p className="quiet">{m.minutes_different_none()}</p> : null}
      {corrections.map(({ by, at, text }) => (
        <div key={`${by} ${at}`}>
          <p>
            <Rich
              text={m.minutes_different_by()}
              parts={{ name: () => <OwnWords>{by}</OwnWords>, time: () => <Time at={at} /> }}
            />
          </p>
          {text === null ? <p className="quiet">{m.minutes_erased()}</p> : <Words>{text}</Words>}
        </div>
      ))}
      <CommandForm type={correctRecord.type} hidden={{ sessionId }}>
        <TextArea name="text" label={correctRecord.labels.text} hint={m.minutes_different_hint()} rows={4} />
        <Button>{m.minutes_different_send()}</Button>
      </CommandForm>
    </section>
  )
}
