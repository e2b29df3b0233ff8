import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { DateTime } from '#app/components/ui/date-time.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { scheduleSession } from '#app/forms/sessions.ts'
import { KIND_CHOICES } from './words.ts'

const { labels } = scheduleSession

export function ScheduleForm({ startsAt }: { startsAt: string }) {
  return (
    <section aria-labelledby="plan-one">
      <h2 id="plan-one">Plan a meeting</h2>
      <p>
        Choose a time at which citizens can come. People who work all day or care for somebody often cannot at noon.
      </p>
      <CommandForm type={scheduleSession.type}>
        <Field name="title" label={labels.title} hint="For example: What should the new class look like?" />
        <Radios name="kind" legend={labels.kind} choices={KIND_CHOICES} />
        <DateTime name="startsAt" legend={labels.startsAt} value={startsAt} />
        <Field
          name="minutes"
          label={labels.minutes}
          hint="90 is a good length, with a break. A week is 10080."
          value="90"
          inputMode="numeric"
        />
        <Button>Plan this meeting</Button>
      </CommandForm>
    </section>
  )
}
