/*
 * Why the server closes a document's socket. y-websocket 3.1 takes 4400–4499 as final (they mirror HTTP's 4xx) and comes
 * back by itself after every other code, with growing pauses.
 */

/** The server is stopping (RFC 6455 §7.4.1): come back in a moment. */
export const GOING_AWAY = 1001
/** Not a message of the y-websocket protocol. */
export const MALFORMED = 1003
/** A message above `maxFrame`. */
export const TOO_BIG = 1009
/** A fault of ours; nothing that was acknowledged is lost. */
export const FAULT = 1011
/** The document can't be read at the moment: try again later. */
export const TRY_LATER = 1013

/** The session or link ended: sign in again. */
export const LOST_SESSION = 4401
/** This member has no access any more. */
export const REVOKED = 4403
/** There is no such document, or no such document any more. */
export const GONE = 4404
