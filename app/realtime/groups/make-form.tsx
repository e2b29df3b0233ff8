import { Button } from '#app/components/ui/button.tsx'
import { CommandForm, Hidden } from '#app/components/ui/command-form.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { makeGroups } from '#app/forms/groups.ts'
import { USUAL_SIZE } from '#domain/groups/state.ts'
import * as m from '#words'
import type { wishFor } from './view.ts'

type Props = { wish: NonNullable<ReturnType<typeof wishFor>>; isAgain: boolean }

/** How people talk, how many sit together, and whether they sit with others than last time. */
export const MakeForm = ({ wish, isAgain }: Props) => (
  <CommandForm type={makeGroups.type}>
    <p>{m.groups_make_lead()}</p>
    <Radios
      name="how"
      legend={makeGroups.labels.how}
      value={wish.how}
      choices={[
        { value: 'groups', label: m.groups_how_groups() },
        { value: '1-2-4-all', label: m.groups_how_124() },
      ]}
    />
    <Field
      name="size"
      label={makeGroups.labels.size}
      hint={m.groups_size_hint()}
      inputMode="numeric"
      value={String(USUAL_SIZE)}
    />
    {wish.canKeep ? (
      <Radios
        name="draw"
        legend={makeGroups.labels.kept}
        value="new"
        choices={[
          { value: 'new', label: m.groups_draw_new() },
          { value: 'kept', label: m.groups_draw_kept() },
        ]}
      />
    ) : (
      <Hidden name="draw" value="new" />
    )}
    <Button look={isAgain ? 'second' : 'first'}>{m.groups_make()}</Button>
  </CommandForm>
)
