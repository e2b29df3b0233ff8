// Tables of files: one row each, with its bytes. See schema.ts.

export type ImageTable = {
  plan_id: string
  /** SHA-256, hexadecimal. */
  digest: string
  mime: string
  bytes: Uint8Array
  member_id: string
  at: number
}

/** What somebody said, until it is typed and they have agreed. */
export type RecordingTable = {
  plan_id: string
  recording_id: string
  /** Whose voice it is. */
  member_id: string
  mime: string
  bytes: Uint8Array
  at: number
}

/** Documents that were handed out, so that the file behind a digest in the log can be had again. */
export type ExportFileTable = { plan_id: string; digest: string; filename: string; mime: string; bytes: Uint8Array }
