/** Where the crowd sits down: at our server, which they follow as a browser does, or at the bare one, which they hear. */
export type Place = { url: string; tokens: readonly string[]; planId: string | null }

export type Ask = { do: 'sit'; place: Place } | { do: 'forget' } | { do: 'report' } | { do: 'go' }

/**
 * What a process of the crowd saw since it was told to forget. `seqs[i]` was on somebody's screen at `at[i]`, in
 * milliseconds since 1970, and the clock of its message said `clocks[i]`.
 */
export type Report = {
  seqs: Float64Array
  at: Float64Array
  clocks: Float64Array
  /** Entries that each one's copy holds; none for who only hears. */
  sizes: number[]
  /** How often anybody had to ask for something that was missing. */
  asked: number
}
