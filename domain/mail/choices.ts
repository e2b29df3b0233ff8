/** How often somebody wants to read in short what waits for them and what happened. */
export const DIGESTS = ['never', 'weekly', 'daily'] as const
export type Digest = (typeof DIGESTS)[number]

/** What a member wants to be told by mail of one plan. */
export type MailChoices = {
  /** Meetings, with what their calendar needs. */
  invitations: boolean
  /** What became of their own words. */
  words: boolean
  digest: Digest
}
export const NO_MAIL: MailChoices = { invitations: false, words: false, digest: 'never' }

/**
 * One address and nothing else. What stands in a letter's head must have no room for a second address or a line of its
 * own, whoever wrote it there.
 */
export const isBareAddress = (text: string): boolean =>
  text.length <= 254 && /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text)
