import { METHOD_CHOICES } from '#app/components/ballots/method-choices.ts'
import { ScopeFields } from '#app/components/plan/scope-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Checkbox, Field, TextArea } from '#app/components/ui/field.tsx'
import { MoreFields } from '#app/components/ui/more-fields.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { START, startPlan } from '#app/forms/start-plan.ts'
import * as m from '#words'

const { labels } = startPlan
const MORE = ['method', 'facilitator.email', ...Object.keys(labels).filter((name) => name.startsWith('scope.'))]

/** Four answers start a plan. What can be said later is folded away, with what most groups begin with. */
export function StartForm({ invitation }: { invitation: string | null }) {
  return (
    <CommandForm type={START} hidden={{ invitation }}>
      <Field name="title" label={labels.title} hint={m.start_plan_title_hint()} />
      <Field name="place" label={labels.place} hint={m.start_plan_place_hint()} />
      <TextArea name="question" label={labels.question} hint={m.start_plan_question_hint()} rows={3} />
      <Field
        name="facilitator.name"
        label={labels['facilitator.name']}
        hint={m.start_plan_name_hint()}
        autoComplete="name"
      />
      <p>{m.start_plan_guide()}</p>
      <Checkbox
        name="facilitator.employedBySponsor"
        label={m.start_plan_sponsor()}
        hint={m.start_plan_sponsor_hint()}
      />
      <MoreFields summary={m.start_plan_more()} fields={MORE}>
        <p>{m.start_plan_more_words()}</p>
        <h2>{m.start_plan_decide()}</h2>
        <Radios
          name="method"
          legend={labels.method}
          hint={m.start_plan_method_hint()}
          choices={METHOD_CHOICES}
          value="consent"
        />
        <h2>{m.start_plan_scope()}</h2>
        <p>{m.start_plan_scope_words()}</p>
        <ScopeFields />
        <Field
          name="facilitator.email"
          label={labels['facilitator.email']}
          hint={m.start_plan_email_hint()}
          type="email"
          autoComplete="email"
        />
      </MoreFields>
      <Button>{m.start_plan_button()}</Button>
    </CommandForm>
  )
}
