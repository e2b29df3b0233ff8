import { Button } from '#app/components/ui/button.tsx'
import { Checkboxes } from '#app/components/ui/checkboxes.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { chooseNaming } from '#app/forms/naming.ts'
import { NAMING_PLACES, type Naming } from '#domain/naming/state.ts'
import * as m from '#words'

/** One's own choice whether to be named outside of the group, and how it stands now. */
export const NamingForm = ({ naming }: { naming: Naming }) => (
  <>
    <h2 id="naming">{m.plan_naming_title()}</h2>
    <p>{m.plan_naming_lead()}</p>
    <p>
      <strong>{nowWords(naming)}</strong>
    </p>
    <CommandForm type={chooseNaming.type}>
      <Checkboxes
        name="named"
        legend={chooseNaming.labels.named}
        hint={m.plan_naming_hint()}
        groups={[
          {
            title: m.plan_naming_to_read(),
            choices: [
              { value: 'list', label: m.plan_naming_list() },
              { value: 'statements', label: m.plan_naming_statements() },
            ],
          },
        ]}
        value={NAMING_PLACES.filter((place) => naming[place])}
      />
      <Button>{m.plan_naming_save()}</Button>
    </CommandForm>
  </>
)

function nowWords({ list, statements }: Naming): string {
  if (list && statements) return m.plan_naming_now_both()
  if (list) return m.plan_naming_now_list()
  return statements ? m.plan_naming_now_statements() : m.plan_naming_now_nowhere()
}
