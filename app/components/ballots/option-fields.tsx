import { Field, Select, TextArea } from '#app/components/ui/field.tsx'
import { MoreFields } from '#app/components/ui/more-fields.tsx'
import { openBallot } from '#app/forms/ballots.ts'
import * as m from '#words'

const { labels } = openBallot
const FIELDS = ['options', 'optionsCy', 'winners', 'budget', 'dots', 'lot']

/** For ways to decide in which people choose among the guide's own choices. */
export const OptionFields = ({ lots }: { lots: readonly { value: string; label: string }[] }) => (
  <MoreFields summary={m.choosing_open_more()} fields={FIELDS}>
    <TextArea name="options" label={labels.options} hint={m.choosing_open_options_hint()} rows={5} />
    <TextArea name="optionsCy" label={labels.optionsCy} hint={m.choosing_open_options_cy_hint()} rows={5} />
    <Field
      name="winners"
      label={labels.winners}
      hint={m.choosing_open_winners_hint()}
      inputMode="numeric"
      autoComplete="off"
    />
    <Field
      name="budget"
      label={labels.budget}
      hint={m.choosing_open_budget_hint()}
      inputMode="numeric"
      autoComplete="off"
    />
    <Field name="dots" label={labels.dots} hint={m.choosing_open_dots_hint()} inputMode="numeric" autoComplete="off" />
    <Select
      name="lot"
      label={labels.lot}
      hint={m.lots_choose_hint()}
      empty={m.lots_choose_none()}
      groups={lots.length > 0 ? [{ label: m.lots_tag_ready(), options: lots, isContent: true }] : []}
    />
  </MoreFields>
)
