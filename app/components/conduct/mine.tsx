import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { replyAboutConduct } from '#app/forms/conduct.ts'
import * as m from '#words'
import type { ConductPage, ToldStep } from './read-conduct.ts'
import { STEP_WORDS } from './words.ts'

/** What the guide wrote to this reader, and their right of reply. */
export const MyConduct = ({ mine, amPaused }: Pick<ConductPage, 'mine' | 'amPaused'>) => (
  <section aria-labelledby="written">
    <h2 id="written">{m.conduct_mine()}</h2>
    <p>{m.conduct_mine_lead()}</p>
    <Rows>
      {mine.map((step) => (
        <Row key={step.step}>
          <One step={step} amPaused={amPaused} />
        </Row>
      ))}
    </Rows>
  </section>
)

const One = ({ step, amPaused }: { step: ToldStep; amPaused: boolean }) => (
  <>
    <h3>{STEP_WORDS[step.step]}</h3>
    {step.words ? (
      <p>
        <OwnWords>{step.words}</OwnWords>
      </p>
    ) : null}
    {step.promise ? <p>{m.conduct_promise({ promise: step.promise })}</p> : null}
    {step.step === 3 ? <p>{amPaused ? m.conduct_pause_mine() : m.conduct_pause_over()}</p> : null}
    {step.seen ? <p className="quiet">{m.conduct_seen()}</p> : null}
    {step.reply ? (
      <p>
        {m.conduct_my_reply()} <OwnWords>{step.reply}</OwnWords>
      </p>
    ) : (
      <CommandForm type={replyAboutConduct.type} of={String(step.step)} hidden={{ step: String(step.step) }}>
        <TextArea name="words" label={m.conduct_reply()} hint={m.conduct_reply_hint()} rows={3} />
        <Button look="second">{m.conduct_reply_send()}</Button>
      </CommandForm>
    )}
  </>
)
