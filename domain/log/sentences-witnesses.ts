import type { WitnessEntries } from '../witnesses/entries.ts'
import { keyName } from '../witnesses/state.ts'
import type { Sentences } from './sentences.ts'

export const witnessSentences: Sentences<WitnessEntries> = {
  'witness.named': ({ body }, { who, words }) => {
    const named = { who, witness: keyName(body.vkey) }
    if (body.side === 'outside') return words.log_witness_named_outside(named)
    return body.side === 'citizen'
      ? words.log_witness_named_citizens(named)
      : words.log_witness_named_professionals(named)
  },
  'witness.removed': ({ body }, { who, words }) => words.log_witness_removed({ who, witness: keyName(body.vkey) }),
}
