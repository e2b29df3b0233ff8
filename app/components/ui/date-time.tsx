import { type ReactNode, useEffect, useState } from 'react'
import { fromWall, toWall, type Wall } from '#app/forms/wall-time.ts'
import * as m from '#words'
import { Hidden } from './command-form.tsx'
import styles from './field.module.css'
import { describedBy, fieldClass, Hint } from './field.tsx'
import { useField } from './form-context.ts'

type Shown = Wall & { zone: string }

/**
 * A day and a time of day. Without JavaScript they are in UTC, and the page says so; with it they become those of the
 * browser's own zone, which goes along. Both lead to the same moment on the server.
 */
export function DateTime({
  name,
  legend,
  hint,
  value,
}: {
  name: string
  legend: ReactNode
  hint?: string
  value: string
}) {
  const { id, error } = useField(name)
  const first = useFirst(name, value)
  const [shown, setShown] = useState<Shown>(first)
  // Once, when the page has become a live one: later changes are the person's own.
  useEffect(() => setShown(inOwnZone), [])
  const zoneWords = shown.zone === 'UTC' ? m.common_times_in_utc() : m.common_times_in_zone({ zone: shown.zone })
  return (
    <fieldset className={fieldClass(error)} aria-describedby={describedBy(id, true, error)}>
      <legend>{legend}</legend>
      <Hint id={id} hint={`${hint ? `${hint} ` : ''}${zoneWords}`} error={error} />
      <Hidden name={`${name}.zone`} value={shown.zone} />
      <div className={styles.pair}>
        <div>
          <label htmlFor={id}>{m.common_day()}</label>
          <input
            className={styles.box}
            {...{ id, type: 'date', name: `${name}.date`, value: shown.date }}
            onChange={({ target }) => setShown({ ...shown, date: target.value })}
          />
        </div>
        <div>
          <label htmlFor={`${id}-time`}>{m.common_time()}</label>
          <input
            className={styles.box}
            {...{ id: `${id}-time`, type: 'time', name: `${name}.time`, value: shown.time }}
            onChange={({ target }) => setShown({ ...shown, time: target.value })}
          />
        </div>
      </div>
    </fieldset>
  )
}

function inOwnZone(shown: Shown): Shown {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
  const at = fromWall(shown, shown.zone)
  return at ? { ...toWall(at, zone), zone } : { ...shown, zone }
}

/** What was typed before, else the suggested moment in UTC. */
function useFirst(name: string, value: string): Shown {
  const date = useField(`${name}.date`).typed?.[0]
  const time = useField(`${name}.time`).typed?.[0]
  const zone = useField(`${name}.zone`).typed?.[0]
  if (date === undefined || time === undefined)
    return { date: value.slice(0, 10), time: value.slice(11, 16), zone: 'UTC' }
  return { date, time, zone: zone || 'UTC' }
}
