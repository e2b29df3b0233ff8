import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Select, TextArea } from '#app/components/ui/field.tsx'
import { tellConduct } from '#app/forms/conduct.ts'
import * as m from '#words'
import type { ConductPage } from './read-conduct.ts'

/** For anybody in a meeting: one person reads it, and who told it is not kept. */
export const TellForm = ({ others }: Pick<ConductPage, 'others'>) => (
  <section aria-labelledby="tell">
    <h2 id="tell">{m.conduct_tell()}</h2>
    <p>{m.conduct_tell_lead()}</p>
    <CommandForm type={tellConduct.type}>
      <Select
        name="memberId"
        label={m.conduct_who()}
        empty={m.conduct_who_none()}
        value=""
        groups={[{ label: m.conduct_who_here(), options: others, isContent: true }]}
      />
      <TextArea name="words" label={m.conduct_what()} hint={m.conduct_what_hint()} />
      <Button look="second">{m.conduct_tell_send()}</Button>
    </CommandForm>
  </section>
)
