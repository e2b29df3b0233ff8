import type { Resources } from './state.ts'

export type ResourceEntries = {
  /** Hours a month, and amounts in pence. Seals `leads` (names) and `sources` (where the rates come from), where given. */
  'resources.set': Pick<Resources, 'version' | 'hours' | 'plannedFor' | 'budget' | 'rates'>
}
