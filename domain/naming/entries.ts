import type { Naming } from './state.ts'

export type NamingEntries = {
  /** By the member. Holds for every document that is made from now on. */
  'naming.chosen': Naming
}
