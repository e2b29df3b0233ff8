import type { WitnessSide } from './state.ts'

export type WitnessEntries = {
  /** By a member of that side (`outside`: also by the guide). Seals `witness`: `{name, url}`. */
  'witness.named': { vkey: string; side: WitnessSide; host: string }
  /** By a member of that side. Seals `reason`. */
  'witness.removed': { vkey: string }
}
