import { METHOD_CHOICES } from '#app/components/ballots/method-choices.ts'
import { ScopeFields } from '#app/components/plan/scope-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Checkbox, Field, TextArea } from '#app/components/ui/field.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { startPlan } from '#app/forms/plan.ts'

const { labels } = startPlan

export function StartForm({ invitation }: { invitation: string | null }) {
  return (
    <CommandForm type="plan.start" hidden={{ invitation }}>
      <h2>The plan</h2>
      <Field name="title" label={labels.title} hint="For example: Breathing Well in Aldersyke" />
      <Field name="place" label={labels.place} hint="A street, a town, a ward. For example: Aldersyke" />
      <TextArea
        name="question"
        label={labels.question}
        hint="In plain words. For example: How can more people start and finish lung rehab?"
        rows={3}
      />
      <h2>What is open, and what is not</h2>
      <p>Be honest here. People give their time for what can really change.</p>
      <ScopeFields />
      <h2>How you decide</h2>
      <Radios
        name="method"
        legend={labels.method}
        hint="This is where the group begins. Each vote can use another way."
        choices={METHOD_CHOICES}
        value="consent"
      />
      <h2>You</h2>
      <p>You will guide this plan. Guides are neutral: they run meetings and votes, and have no vote.</p>
      <Field
        name="facilitator.name"
        label={labels['facilitator.name']}
        hint="Others see it. Leave out titles and ranks: here everybody counts the same."
        autoComplete="name"
      />
      <Field
        name="facilitator.email"
        label={labels['facilitator.email']}
        hint="You need not give one. Members of the plan can see it."
        type="email"
        autoComplete="email"
      />
      <Checkbox
        name="facilitator.employedBySponsor"
        label="I work for the body that decides in the end"
        hint="That is allowed, but everybody should know it. You will say openly why you go on before each vote."
      />
      <Button>Start the plan</Button>
    </CommandForm>
  )
}
