import { Button } from '#app/components/ui/button.tsx'
import { Checkboxes } from '#app/components/ui/checkboxes.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Checkbox, Select } from '#app/components/ui/field.tsx'
import { MoreFields } from '#app/components/ui/more-fields.tsx'
import { agreeHelper } from '#app/forms/helping.ts'
import * as m from '#words'
import type { HelpingPage } from './read-helping.ts'

const WAYS = [
  { value: 'beside', label: m.helping_way_beside() },
  { value: 'phone', label: m.helping_way_phone() },
  { value: 'paper', label: m.helping_way_paper() },
]
const WAIVERS = [
  { value: 'interest', label: m.helping_waive_interest() },
  { value: 'read-back', label: m.helping_waive_read_back() },
  { value: 'late', label: m.helping_waive_late() },
]
const NOTED_WAYS = [
  { value: 'beside', label: m.helping_as_beside() },
  { value: 'phone', label: m.helping_as_phone() },
  { value: 'paper', label: m.helping_as_paper() },
]

type People = HelpingPage['helpers']
const options = (people: People) => [
  {
    label: m.helping_who_people(),
    isContent: true,
    options: people.map(({ id, name }) => ({ value: id, label: name })),
  },
]

export function AgreeForm({ helpers, me }: Pick<HelpingPage, 'helpers' | 'me'>) {
  const { labels, type } = agreeHelper
  return (
    <CommandForm type={type}>
      <Select
        name="helperId"
        label={labels.helperId}
        empty={m.helping_who_choose()}
        groups={options(helpers.filter(({ id }) => id !== me))}
      />
      <Checkboxes
        name="ways"
        legend={labels.ways}
        groups={[{ title: m.helping_how_group(), choices: WAYS }]}
        value={[]}
      />
      <MoreFields summary={m.helping_more()} fields={['waives']}>
        <Checkboxes
          name="waives"
          legend={labels.waives}
          hint={m.helping_waives_hint()}
          groups={[{ title: m.helping_waives_group(), choices: WAIVERS }]}
          value={[]}
        />
      </MoreFields>
      <Button>{m.helping_save()}</Button>
    </CommandForm>
  )
}

/** For the guide, who asked somebody without a screen. What people go without is theirs alone to say. */
export function NoteForm({ helpers, voters }: Pick<HelpingPage, 'helpers' | 'voters'>) {
  const { labels, type } = agreeHelper
  return (
    <CommandForm type={type} of="note" hidden={{ note: 'yes' }}>
      <Select name="memberId" label={labels.memberId} empty={m.helping_who_choose()} groups={options(voters)} />
      <Select
        name="helperId"
        label={m.helping_note_helper()}
        empty={m.helping_who_choose()}
        groups={options(helpers)}
      />
      <Checkboxes
        name="ways"
        legend={m.helping_note_how()}
        groups={[{ title: m.helping_how_group(), choices: NOTED_WAYS }]}
        value={[]}
      />
      <Checkbox name="asked" label={labels.asked} />
      <Button>{m.helping_save()}</Button>
    </CommandForm>
  )
}
