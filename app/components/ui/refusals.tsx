import { Link } from '@remix-run/react'
import { type Answer, carried, formKey, type RefusalLine, stoppedForm } from '#app/forms/answer.ts'
import { requestOverride } from '#app/forms/overrides.ts'
import * as m from '#words'
import { Button } from './button.tsx'
import { CommandForm, Hidden } from './command-form.tsx'
import { TextArea } from './field.tsx'
import { Notice } from './notice.tsx'
import { useFocusFor } from './use-focus-for.ts'
import { usePlan } from './use-plan.ts'

/** Every rule that stands in the way: which, why, who can mend it, and for the guide how to go on all the same. */
export function Refusals({ answer }: { answer: Answer }) {
  const box = useFocusFor<HTMLDivElement>(answer)
  const guides = usePlan()?.me.guides ?? false
  if (answer.refusals.length === 0) return null
  const many = answer.refusals.length
  return (
    <Notice kind="stop" role="alert" takesFocus ref={box} title={m.common_rules_say_not_yet({ n: many })}>
      <p>{m.common_nothing_changed_still_there()}</p>
      <ol>
        {answer.refusals.map((refusal) => (
          <li key={refusal.ruleId}>
            <p>
              <strong>{refusal.title}.</strong> {refusal.message}
            </p>
            <p>
              <strong>{m.common_who_can_mend()}</strong> {refusal.mend}{' '}
              <Link to={`/rules#${refusal.ruleId}`}>
                {m.common_about_this_rule()}
                {refusal.lpf ? ` (${refusal.lpf})` : ''}
              </Link>
            </p>
            {guides ? <OverrideForm refusal={refusal} answer={answer} /> : null}
          </li>
        ))}
      </ol>
    </Notice>
  )
}

function OverrideForm({ refusal, answer }: { refusal: RefusalLine; answer: Answer }) {
  const { ruleId, gate, override } = refusal
  if (override !== 'twoKeys' && override !== 'acknowledge') return null
  const isAgain = answer.form === formKey(requestOverride.type, ruleId)
  const stopped = isAgain ? stoppedForm(answer.values) : { form: answer.form, values: answer.values }
  return (
    <details open={isAgain}>
      <summary>{m.common_go_on_anyway()}</summary>
      <p>{override === 'twoKeys' ? m.common_two_keys_explained() : m.common_acknowledge_explained()}</p>
      <CommandForm
        type={requestOverride.type}
        of={ruleId}
        hidden={{ gate, ruleId, ballotId: gate.startsWith('ballot.') ? answer.ballotId : null }}
      >
        {carried(stopped.form, stopped.values).map(([name, value]) => (
          <Hidden key={`${name} ${value}`} name={name} value={value} />
        ))}
        <TextArea name="reason" label={requestOverride.labels.reason} hint={m.common_reason_hint()} rows={3} />
        <Button look="second">{override === 'twoKeys' ? m.common_ask_citizens() : m.common_give_reason()}</Button>
      </CommandForm>
    </details>
  )
}

/** After the guide asked to go on: what happened, and what to press now. */
export function OverrideNews({ answer }: { answer: Answer }) {
  const box = useFocusFor<HTMLDivElement>(answer)
  if (!answer.override) return null
  return (
    <Notice
      kind="good"
      role="status"
      takesFocus
      ref={box}
      title={answer.override === 'granted' ? m.common_reason_on_record() : m.common_citizens_are_asked()}
    >
      <p>{answer.override === 'granted' ? m.common_reason_serves_once() : m.common_come_back_when_signed()}</p>
    </Notice>
  )
}
