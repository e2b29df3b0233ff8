import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { answerPulse, PULSE_WORDS } from '#app/forms/pulse.ts'
import { PULSE_QUESTIONS, SCALE } from '#domain/pulse/state.ts'
import * as m from '#words'
import { SCORE_WORDS } from './words.ts'

const CHOICES = SCALE.map((score) => ({ value: String(score), label: SCORE_WORDS[score] }))

/** Four questions, none of which has to be answered. What was said before is shown to nobody, not even here. */
export const PulseForm = ({ sessionId, hasAnswered }: { sessionId: string; hasAnswered: boolean }) => (
  <>
    {hasAnswered ? <p>{m.pulse_again()}</p> : null}
    <CommandForm type={answerPulse.type} hidden={{ sessionId }}>
      {PULSE_QUESTIONS.map((question) => (
        <Radios key={question} name={question} legend={PULSE_WORDS[question]} choices={CHOICES} />
      ))}
      <Button>{m.pulse_send()}</Button>
    </CommandForm>
  </>
)
