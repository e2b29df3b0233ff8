import type { ChoiceShape } from '../counting/tally.ts'
import { readBlt, writeBlt } from './blt.ts'
import { readCsv, writeCsv } from './csv.ts'
import { readDebian, writeDebian } from './debian.ts'
import type { Election } from './election.ts'
import { readPabulib, writePabulib } from './pabulib.ts'
import { type PrefLibKind, readPrefLib, writePrefLib } from './preflib.ts'

export type FormatId = 'blt' | PrefLibKind | 'debian' | 'pb' | 'csv'

export type Format = {
  /** How names of such files end. */
  extensions: readonly string[]
  /** `shape`: what a paper is in the method that is to count it; only CSV cannot tell by itself. */
  read: (text: string, shape: ChoiceShape) => Election
  write: (election: Election) => string
}

const preflib = (kind: PrefLibKind): Format => ({
  extensions: [kind],
  read: (text) => readPrefLib(text, kind),
  write: (election) => writePrefLib(election, kind),
})

/** Every format that other people's elections come in. Our own box has its definition beside it (`box.ts`). */
export const FORMATS: Record<FormatId, Format> = {
  blt: { extensions: ['blt'], read: readBlt, write: writeBlt },
  soi: preflib('soi'),
  soc: preflib('soc'),
  toi: preflib('toi'),
  toc: preflib('toc'),
  debian: { extensions: ['txt', 'json'], read: readDebian, write: writeDebian },
  pb: { extensions: ['pb'], read: readPabulib, write: writePabulib },
  csv: { extensions: ['csv'], read: readCsv, write: writeCsv },
}
export const FORMAT_IDS = Object.keys(FORMATS) as FormatId[]
