import { Field, TextArea } from '#app/components/ui/field.tsx'
import { stateScope } from '#app/forms/plan.ts'
import type { PlanView } from '#server/views/plan-view.ts'

const { labels } = stateScope

/** `limits` is asked for only where a scope is changed: starting a plan asks for as little as it can. */
export function ScopeFields({ scope, limits = false }: { scope?: PlanView['plan']['scope']; limits?: boolean }) {
  return (
    <>
      <TextArea
        name="scope.canChange"
        label={labels['scope.canChange']}
        hint="One thing a line."
        value={scope?.canChange.join('\n')}
      />
      <TextArea
        name="scope.cannotChange"
        label={labels['scope.cannotChange']}
        hint="One thing a line. Say why, if you can."
        value={scope?.cannotChange.join('\n')}
      />
      {limits ? (
        <TextArea
          name="scope.limits"
          label={labels['scope.limits']}
          hint="Money, law, time. You can leave this empty."
          value={scope?.limits}
        />
      ) : null}
      <Field
        name="scope.decisionHolder"
        label={labels['scope.decisionHolder']}
        hint="Who has the last word when the plan is agreed? For example: the council’s health committee"
        value={scope?.decisionHolder}
      />
    </>
  )
}
