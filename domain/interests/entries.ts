export type InterestEntries = {
  /** By the member. Seals `declaration`, unless there is nothing to declare. */
  'interest.declared': { nothing: boolean }
}
