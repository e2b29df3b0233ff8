import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { DateTime } from '#app/components/ui/date-time.tsx'
import { Checkbox, Field, Select } from '#app/components/ui/field.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { scheduleSession } from '#app/forms/sessions.ts'
import * as m from '#words'
import { TEMPLATE_CHOICES } from './templates.ts'
import { KIND_CHOICES, LENGTHS, USUAL_LENGTH } from './words.ts'

const { labels } = scheduleSession

/** For the guide: a meeting that everybody then sees on this page. */
export function ScheduleForm({ startsAt }: { startsAt: string }) {
  return (
    <section aria-labelledby="plan-one">
      <h2 id="plan-one">{m.meetings_form()}</h2>
      <p>{m.meetings_form_lead()}</p>
      <CommandForm type={scheduleSession.type}>
        <Field name="title" label={labels.title} hint={m.meetings_form_title_hint()} />
        <Radios name="kind" legend={labels.kind} choices={KIND_CHOICES} />
        <DateTime name="startsAt" legend={labels.startsAt} value={startsAt} />
        <Select
          name="minutes"
          label={labels.minutes}
          hint={m.meetings_form_long_hint()}
          empty={m.meetings_form_long_choose()}
          value={USUAL_LENGTH}
          groups={LENGTHS}
        />
        <Select
          name="template"
          label={labels.template}
          hint={m.meetings_form_agenda_hint()}
          empty={m.meetings_form_agenda_none()}
          groups={[{ label: m.meetings_form_agenda_usual(), options: TEMPLATE_CHOICES }]}
        />
        <Checkbox name="forThoseLeftOut" label={labels.forThoseLeftOut} hint={m.meetings_form_left_out_hint()} />
        <Button>{m.meetings_form_send()}</Button>
      </CommandForm>
    </section>
  )
}
