/** What we know of one witness of one log. All of it can be asked again. */
export type WitnessContactTable = {
  plan_id: string
  vkey: string
  /** The largest size that it signed, as far as we know. */
  size: number
  /** How often it was asked in vain since it last signed. */
  tries: number
  /** Not to be asked before. */
  next_at: number
  /** What it answered last, if it did not sign (server/witnesses/ask.ts). */
  trouble: string | null
}

/** A witness's signature over the checkpoint of one size; both public. */
export type CosignatureTable = {
  plan_id: string
  size: number
  vkey: string
  /** The log's own note of that size. */
  checkpoint: string
  /** One line of a note, with its line feed. */
  line: string
  /** When the witness says that it signed, in seconds since 1970. */
  seconds: number
}
