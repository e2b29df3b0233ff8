import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { type Answer, carried, formKey, type RefusalLine, stoppedForm } from '#app/forms/answer.ts'
import { requestOverride } from '#app/forms/overrides.ts'
import { Button } from './button.tsx'
import { CommandForm, Hidden } from './command-form.tsx'
import { TextArea } from './field.tsx'
import { usePlan } from './use-plan.ts'

/** Every rule that stands in the way: which, why, who can mend it, and for the guide how to go on all the same. */
export function Refusals({ answer }: { answer: Answer }) {
  const box = useRef<HTMLDivElement>(null)
  const guides = usePlan()?.me.guides ?? false
  useEffect(() => box.current?.focus(), [])
  if (answer.refusals.length === 0) return null
  const many = answer.refusals.length > 1
  return (
    <div className="notice stop" role="alert" tabIndex={-1} ref={box} data-takes-focus>
      <p className="notice-title">{many ? 'These rules say: not yet' : 'A rule says: not yet'}</p>
      <p>Nothing was changed. What you wrote is still there.</p>
      <ol className="refusals">
        {answer.refusals.map((refusal) => (
          <li key={refusal.ruleId}>
            <p>
              <strong>{refusal.title}.</strong> {refusal.message}
            </p>
            <p>
              <strong>Who can put it right?</strong> {refusal.mend}{' '}
              <Link to={`/rules#${refusal.ruleId}`}>About this rule{refusal.lpf ? ` (${refusal.lpf})` : ''}</Link>
            </p>
            {guides ? <OverrideForm refusal={refusal} answer={answer} /> : null}
          </li>
        ))}
      </ol>
    </div>
  )
}

function OverrideForm({ refusal, answer }: { refusal: RefusalLine; answer: Answer }) {
  const { ruleId, gate, override } = refusal
  if (override !== 'twoKeys' && override !== 'acknowledge') return null
  const isAgain = answer.form === formKey(requestOverride.type, ruleId)
  const stopped = isAgain ? stoppedForm(answer.values) : { form: answer.form, values: answer.values }
  return (
    <details open={isAgain}>
      <summary>Go on all the same</summary>
      <p>
        {override === 'twoKeys'
          ? 'This needs two people: you give a reason, and a citizen who is not you signs it. Everybody can read it. Citizens have 48 hours to answer, and any of them can say no.'
          : 'You give a reason, and everybody can read it. Then you can go on.'}
      </p>
      <CommandForm
        type={requestOverride.type}
        of={ruleId}
        hidden={{ gate, ruleId, ballotId: gate.startsWith('ballot.') ? answer.ballotId : null }}
      >
        {carried(stopped.form, stopped.values).map(([name, value]) => (
          <Hidden key={`${name} ${value}`} name={name} value={value} />
        ))}
        <TextArea
          name="reason"
          label={requestOverride.labels.reason}
          hint="At least 20 characters. Name no person and nothing private."
          rows={3}
        />
        <Button look="second">{override === 'twoKeys' ? 'Ask the citizens' : 'Give this reason'}</Button>
      </CommandForm>
    </details>
  )
}

/** After the guide asked to go on: what happened, and what to press now. */
export function OverrideNews({ answer }: { answer: Answer }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  if (!answer.override) return null
  return (
    <div className="notice good" role="status" tabIndex={-1} ref={box} data-takes-focus>
      <p className="notice-title">
        {answer.override === 'granted' ? 'Your reason is on record' : 'The citizens are asked now'}
      </p>
      <p>
        {answer.override === 'granted'
          ? 'It serves once, in the next 7 days. Now press the button below again.'
          : 'When a citizen has signed, come back and press the button again. The page of the plan shows their answer.'}
      </p>
    </div>
  )
}
