import { Checkbox, Field, Select, TextArea } from '#app/components/ui/field.tsx'
import { MoreFields } from '#app/components/ui/more-fields.tsx'
import { openBallot } from '#app/forms/ballots.ts'
import type { VotePurpose } from '#domain/ballots/purposes.ts'
import * as m from '#words'

const { labels } = openBallot
const FIELDS = ['options', 'optionsCy', 'winners', 'bar', 'runoff', 'budget', 'dots', 'lot']

/** Purposes for which people always choose among the guide's own choices. */
const CHOOSES: readonly VotePurpose[] = ['choose-one', 'choose-several', 'divide-money', 'find-a-date', 'choose-people']
export const choosesFor = (purpose: VotePurpose | null): boolean => purpose !== null && CHOOSES.includes(purpose)

/** For ways to decide in which people choose among the guide's own choices: only what this purpose can need. */
export function OptionFields({ purpose, lots }: { purpose: VotePurpose | null; lots: Lots }) {
  if (choosesFor(purpose)) return <Options purpose={purpose} lots={lots} />
  return (
    <MoreFields summary={m.choosing_open_more()} fields={FIELDS}>
      <Options purpose={purpose} lots={lots} />
    </MoreFields>
  )
}

type Lots = readonly { value: string; label: string }[]

const HINTS: Partial<Record<VotePurpose, () => string>> = {
  'divide-money': m.choosing_open_options_money,
  'find-a-date': m.choosing_open_options_when,
  'choose-people': m.choosing_open_options_people,
  'feel-the-room': m.choosing_open_options_plain,
  'choose-one': m.choosing_open_options_plain,
  'choose-several': m.choosing_open_options_plain,
}

function Options({ purpose, lots }: { purpose: VotePurpose | null; lots: Lots }) {
  const asks = (...purposes: VotePurpose[]) => purpose === null || purposes.includes(purpose)
  const hint = (purpose && HINTS[purpose]) ?? m.choosing_open_options_hint
  return (
    <>
      <TextArea name="options" label={labels.options} hint={hint()} rows={5} />
      <TextArea name="optionsCy" label={labels.optionsCy} hint={m.choosing_open_options_cy_hint()} rows={5} />
      {asks('choose-several', 'choose-people') ? <Amount name="winners" hint={m.choosing_open_winners_hint()} /> : null}
      {asks('divide-money') ? <Amount name="budget" hint={m.choosing_open_budget_hint()} /> : null}
      {asks('feel-the-room') ? <Amount name="dots" hint={m.choosing_open_dots_hint()} /> : null}
      {asks('choose-one', 'choose-several', 'choose-people') ? (
        <Checkbox name="bar" label={labels.bar} hint={m.choosing_open_bar_hint()} />
      ) : null}
      {asks('choose-one', 'choose-people') ? (
        <Checkbox name="runoff" label={labels.runoff} hint={m.choosing_open_runoff_hint()} />
      ) : null}
      {asks('choose-one', 'choose-several', 'choose-people', 'divide-money', 'find-a-date') ? (
        <Select
          name="lot"
          label={labels.lot}
          hint={m.lots_choose_hint()}
          empty={m.lots_choose_none()}
          groups={lots.length > 0 ? [{ label: m.lots_tag_ready(), options: lots, isContent: true }] : []}
        />
      ) : null}
    </>
  )
}

const Amount = ({ name, hint }: { name: 'winners' | 'budget' | 'dots'; hint: string }) => (
  <Field name={name} label={labels[name]} hint={hint} inputMode="numeric" autoComplete="off" />
)
