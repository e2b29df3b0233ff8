/** How people are told outside our pages, where they asked for it: personal, and never in the log. */

export type MailAddressTable = {
  plan_id: string
  member_id: string
  /** Another one each time that an address is given: links in mail to the one before stop working. */
  address_id: string
  address: string
  locale: string
  /** The person's own time zone (IANA), as their browser said it. */
  zone: string
  /** `refused`: its mail server said for good that it takes nothing for it. */
  state: 'waiting' | 'confirmed' | 'refused'
  /** Hashes of the tokens in the links that confirm the address and that end all mail. */
  confirm_hash: string
  off_hash: string
  asked_at: number
  /** 1 or 0, whether they want to be told of meetings, and of what became of their words. */
  invitations: number
  words: number
  /** Up to when they were told of their words. */
  news_at: number
  digest: 'never' | 'daily' | 'weekly'
  /** When the next one is due. */
  digest_at: number
}

/** What is to be sent, or was. No words and no address: a message is written when it is sent. */
export type MailOutboxTable = {
  /** What is told to whom, so that nothing is told twice. */
  message_id: string
  plan_id: string
  member_id: string
  /** JSON: what it tells (server/mail/outbox.ts). */
  what: string
  /** `sending`: handed over, and nobody knows yet whether it arrived. It is never sent again. */
  state: 'waiting' | 'sending' | 'sent' | 'dropped'
  tries: number
  due_at: number
}

/** A calendar that other programs read. Only the hash of its secret is stored. */
export type CalendarFeedTable = { feed_id: string; token_hash: string; locale: string }
/** Whose meetings stand in it. */
export type CalendarFeedMemberTable = { plan_id: string; member_id: string; feed_id: string }
