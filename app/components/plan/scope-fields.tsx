import { Field, TextArea } from '#app/components/ui/field.tsx'
import { stateScope } from '#app/forms/plan.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

const { labels } = stateScope

/** `limits` is asked for only where a scope is changed: starting a plan asks for as little as it can. */
export function ScopeFields({ scope, limits = false }: { scope?: PlanView['plan']['scope']; limits?: boolean }) {
  return (
    <>
      <TextArea
        name="scope.canChange"
        label={labels['scope.canChange']}
        hint={m.plan_field_can_hint()}
        value={scope?.canChange.join('\n')}
      />
      <TextArea
        name="scope.cannotChange"
        label={labels['scope.cannotChange']}
        hint={m.plan_field_cannot_hint()}
        value={scope?.cannotChange.join('\n')}
      />
      {limits ? (
        <TextArea
          name="scope.limits"
          label={labels['scope.limits']}
          hint={m.plan_field_limits_hint()}
          value={scope?.limits}
        />
      ) : null}
      <Field
        name="scope.decisionHolder"
        label={labels['scope.decisionHolder']}
        hint={m.plan_field_decides_hint()}
        value={scope?.decisionHolder}
      />
    </>
  )
}
