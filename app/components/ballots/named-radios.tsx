import { Radios } from '#app/components/ui/radios.tsx'
import * as m from '#words'

/** With or without a name. Never chosen beforehand, and honest about what “without” is worth in a small group. */
export const NamedRadios = () => (
  <Radios
    name="named"
    legend={m.ballots_named_legend()}
    choices={[
      { value: 'yes', label: m.ballots_named_yes() },
      { value: 'no', label: m.ballots_named_no(), hint: m.ballots_named_no_hint() },
    ]}
  />
)
