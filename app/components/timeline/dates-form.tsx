import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field, TextArea } from '#app/components/ui/field.tsx'
import { setTimeline } from '#app/forms/timeline.ts'
import * as m from '#words'
import type { TimelinePage } from './read-timeline.ts'
import styles from './timeline.module.css'

/** For the guide: the first and the last day of each step. */
export function DatesForm({ form: { fields, note } }: { form: NonNullable<TimelinePage['form']> }) {
  return (
    <CommandForm type={setTimeline.type}>
      {fields.map(({ stretch, title, hint, begins, ends }) => (
        <fieldset key={stretch} className={styles.step}>
          <legend>{title}</legend>
          <p className="quiet">{hint}</p>
          <div className={styles.pair}>
            <Field type="date" name={`spans.${stretch}.begins`} label={m.timeline_field_begins()} value={begins} />
            <Field type="date" name={`spans.${stretch}.ends`} label={m.timeline_field_ends()} value={ends} />
          </div>
        </fieldset>
      ))}
      <TextArea name="note" label={setTimeline.labels.note} hint={m.timeline_field_note_hint()} value={note} />
      <Button>{m.timeline_save()}</Button>
    </CommandForm>
  )
}
