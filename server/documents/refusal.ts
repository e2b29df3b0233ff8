/** Why an update was not taken; counted in metrics under these names. Everything but `malformed` keeps the connection. */
export type RefusalCode =
  /** This member may not write here, or the socket was closed on them. */
  | 'read-only'
  /** The section was frozen between sending and committing. */
  | 'frozen'
  /** Not an update as Yjs writes them: undecodable, blocks repeated or out of order, empty or huge structs. */
  | 'malformed'
  /** Adds content under somebody else's client id. */
  | 'foreign-author'
  /** Builds on something that the document doesn't have. */
  | 'gap'
  /** Would leave the schema, or touches something beside the text. */
  | 'schema'
  /** Above a limit for one update. */
  | 'too-large'
  /** The document has no room left; deletions still pass. */
  | 'document-full'

export type Refusal = { code: RefusalCode; detail?: string }

export const REFUSAL_CODES: readonly RefusalCode[] = [
  'read-only',
  'frozen',
  'malformed',
  'foreign-author',
  'gap',
  'schema',
  'too-large',
  'document-full',
]
