/** How people come in: codes for meetings, and browsers that several people use. */

/** A meeting's own code (no member) or the seat card of one member. Only a keyed hash of the code is stored. */
export type EntryCodeTable = {
  code_hash: string
  plan_id: string
  session_id: string
  member_id: string | null
  /** From which the code can be made again (together with SECRET_KEY), to show or print it once more. */
  derivation: string
  created_at: number
  used_at: number | null
}
/** A browser session that several people of one plan share. */
export type DeviceTable = { token_hash: string; plan_id: string; seen_at: number }
/** Who may be switched to there, by picture and PIN. */
export type DeviceMemberTable = {
  token_hash: string
  plan_id: string
  member_id: string
  picture: string
  pin_hash: string
  /** Wrong PINs since the last right one, and until when none is tried. */
  wrong: number
  wait_until: number
}
