import { buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import styles from './live.module.css'
import { LiveForm } from './live-form.tsx'
import type { Meeting } from './meeting.ts'
import { SCRIPTS } from './words.ts'

/** Going on to the next step, or to any other; a rest for all; and words to read out when a step begins. */
export function StepControls({ meeting: { steps, now, paused, asking, moving } }: { meeting: Meeting }) {
  const at = now?.step ?? -1
  const step = steps[at]
  const next = steps[at + 1]
  // While the group decides, and until what it wants is done, no step is begun by hand.
  const isGroups = asking !== null || moving
  return (
    <section aria-label={m.workshop_steps_run()} className={styles.guide}>
      {step ? (
        <details>
          <summary>{m.workshop_read_out()}</summary>
          <p>{SCRIPTS[step.kind]}</p>
        </details>
      ) : null}
      <div className={styles.buttons}>
        {next && !isGroups ? (
          <LiveForm type="step.start" of="next" fields={{ step: String(at + 1) }}>
            <button type="submit" className={buttonClass('first')}>
              {m.workshop_start_step({ what: next.what })}
            </button>
          </LiveForm>
        ) : null}
        <LiveForm type={paused ? 'session.resume' : 'session.pause'} of="rest">
          <button type="submit" className={buttonClass('second')}>
            {paused ? m.workshop_go_on() : m.workshop_rest()}
          </button>
        </LiveForm>
      </div>
      {steps.length > 1 && !isGroups ? (
        <details>
          <summary>{m.workshop_other_step()}</summary>
          <ol>
            {steps.map((other) => (
              <li key={other.place}>
                {other.place === at ? (
                  <strong data-content>{other.what}</strong>
                ) : (
                  <LiveForm type="step.start" of={`step ${other.place}`} fields={{ step: String(other.place) }}>
                    <button type="submit" className={buttonClass('plain')}>
                      {m.workshop_start_step({ what: other.what })}
                    </button>
                  </LiveForm>
                )}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  )
}
