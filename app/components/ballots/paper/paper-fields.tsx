import { Radios } from '#app/components/ui/radios.tsx'
import type { Choice } from '../choices.ts'
import { OptionRows } from './option-rows.tsx'
import type { PaperWords } from './read-paper.ts'

type Props = { paper: PaperWords; choices: readonly Choice[]; legend: string; value?: string }

/** What a voter fills in: one choice of several, or something for each option. Nothing is filled in beforehand. */
export function PaperFields({ paper, choices, legend, value }: Props) {
  if (paper) return <OptionRows paper={paper} choices={choices} />
  return (
    <Radios
      large
      name="choice"
      legend={legend}
      {...(value ? { value } : {})}
      choices={choices.map(({ id, label, example }) => ({ value: id, label, hint: example }))}
    />
  )
}
