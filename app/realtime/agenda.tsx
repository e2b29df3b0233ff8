import * as m from '#words'
import styles from './agenda.module.css'
import type { Meeting } from './meeting.ts'
import { useMinutes } from './use-minutes.ts'
import { STEP_WORDS } from './words.ts'

type Props = { meeting: Meeting; now: string; ahead: number }

/** The step that is on, how much of its time is left, and what comes after it. */
export function StepNow({ meeting: { steps, now: at, paused }, now, ahead }: Props) {
  const passed = useMinutes(at?.since ?? null, now, ahead)
  const step = at ? steps[at.step] : undefined
  const next = steps[at ? at.step + 1 : 0]
  if (steps.length === 0) return paused ? <p className={styles.rest}>{m.workshop_rests()}</p> : null
  return (
    <section aria-labelledby="step" className={styles.step}>
      <h2 id="step">{step ? m.workshop_step({ n: (at?.step ?? 0) + 1, of: steps.length }) : m.workshop_not_begun()}</h2>
      {step ? (
        <p className={styles.what}>
          <strong data-content dir="auto">
            {step.what}
          </strong>{' '}
          <span className="quiet">{STEP_WORDS[step.kind]}</span>
        </p>
      ) : null}
      <p className={styles.time}>{step ? timeLeft(step.minutes + (at?.more ?? 0) - passed) : ''}</p>
      {paused ? <p className={styles.rest}>{m.workshop_rests()}</p> : null}
      <p className="quiet">{next ? m.workshop_then({ what: next.what }) : m.workshop_last_step()}</p>
    </section>
  )
}

/** Nothing stops by itself when the time is over, and nobody is to hurry. */
export const timeLeft = (minutes: number) =>
  minutes > 0 ? m.workshop_minutes_left({ n: minutes }) : m.workshop_time_over()

/** All steps, with the one that is on marked in words. */
export function Steps({ meeting: { steps, now } }: Pick<Props, 'meeting'>) {
  if (steps.length === 0) return null
  return (
    <details className={styles.all}>
      <summary>{m.workshop_all_steps()}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step.place} aria-current={now?.step === step.place ? 'step' : undefined}>
            <span data-content dir="auto">
              {step.what}
            </span>{' '}
            <span className="quiet">{m.meetings_minutes({ n: step.minutes })}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
