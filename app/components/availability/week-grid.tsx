import { useField } from '#app/components/ui/form-context.ts'
import type { SlotAnswer } from '#domain/availability/answers.ts'
import * as m from '#words'
import styles from './availability.module.css'
import type { DayRow } from './read-when.ts'

export const ANSWER_CHOICES: { value: SlotAnswer; label: string; hint?: string }[] = [
  { value: 'can', label: m.availability_can() },
  { value: 'support', label: m.availability_support(), hint: m.availability_support_hint() },
  { value: 'cannot', label: m.availability_cannot() },
]

/** In a small box, beneath the time that it is about. */
const SHORT: { value: SlotAnswer; label: string }[] = [
  { value: 'can', label: m.availability_short_can() },
  { value: 'support', label: m.availability_short_support() },
  { value: 'cannot', label: m.availability_short_cannot() },
]

/** A week, day by day: each time is its own small choice, so that it works with a thumb, a keyboard and by ear. */
export function WeekGrid({ days }: { days: readonly DayRow[] }) {
  return (
    <>
      {days.map(({ name, times }) => (
        <fieldset key={name} className={styles.day}>
          <legend>{name}</legend>
          <div className={styles.times}>
            {times.map((time) => (
              <Time key={time.slot} {...time} />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}

function Time({ slot, name, answer }: DayRow['times'][number]) {
  const { id, typed } = useField(slot)
  return (
    <div>
      <label htmlFor={id}>{name}</label>
      <select id={id} name={slot} className={styles.choice} defaultValue={typed?.[0] ?? answer ?? ''}>
        <option value="">{m.availability_as_above()}</option>
        {SHORT.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
