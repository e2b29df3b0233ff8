import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { consumeOverrides } from '../overrides/evolve.ts'
import type { ExportEntries } from './entries.ts'

export const evolveExports: Evolvers<ExportEntries> = {
  'export.made': (state, { body, at, seq }) => {
    if (body.size > seq) illegal('exports_entries_that_are_not_written_yet')
    consumeOverrides(state, body.checks, seq)
    state.exports.push({ format: body.format, digest: body.digest, size: body.size, at, agreed: state.agreed !== null })
  },
}
