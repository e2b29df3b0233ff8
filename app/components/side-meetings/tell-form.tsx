import { Button } from '#app/components/ui/button.tsx'
import { Checkboxes, type CheckboxGroup } from '#app/components/ui/checkboxes.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { DateTime } from '#app/components/ui/date-time.tsx'
import { Field, TextArea } from '#app/components/ui/field.tsx'
import { recordSideMeeting } from '#app/forms/side-meetings.ts'
import * as m from '#words'

const { labels } = recordSideMeeting

/** For everybody: that people talked about the plan, when, and who they were. */
export function TellForm({ now, groups }: { now: string; groups: readonly CheckboxGroup[] }) {
  return (
    <section aria-labelledby="tell">
      <h2 id="tell">{m.side_form()}</h2>
      <p>{m.side_form_lead()}</p>
      <CommandForm type={recordSideMeeting.type}>
        <Field name="matter" label={labels.matter} hint={m.side_matter_hint()} />
        <DateTime name="heldAt" legend={labels.heldAt} value={now} />
        <Checkboxes name="people" legend={labels.people} hint={m.side_people_hint()} groups={groups} value={[]} />
        <TextArea name="note" label={labels.note} hint={m.side_own_note_hint()} rows={6} />
        <Button>{m.side_send()}</Button>
      </CommandForm>
    </section>
  )
}
