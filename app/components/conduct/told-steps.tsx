import { OwnWords } from '#app/components/ui/own-words.tsx'
import * as m from '#words'
import type { ToldStep } from './read-conduct.ts'
import { STEP_WORDS } from './words.ts'

/** What was written and what was answered, as the guide and the citizen who signs read it. */
export const ToldSteps = ({ steps }: { steps: readonly ToldStep[] }) => (
  <ol>
    {steps
      .filter(({ step }) => step < 4)
      .map((one) => (
        <li key={one.step}>
          <strong>{STEP_WORDS[one.step]}</strong>
          {one.words ? (
            <p>
              <OwnWords>{one.words}</OwnWords>
            </p>
          ) : null}
          {one.promise ? <p>{m.conduct_promise({ promise: one.promise })}</p> : null}
          {one.reply ? (
            <p>
              {m.conduct_their_reply()} <OwnWords>{one.reply}</OwnWords>
            </p>
          ) : (
            <p className="quiet">{m.conduct_no_reply()}</p>
          )}
        </li>
      ))}
  </ol>
)
