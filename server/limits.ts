import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Membership } from '#db/identity.ts'
import { AppError } from '#domain/app-error.ts'
import type { Caller } from './identity/caller.ts'

/**
 * Limits per member, so that sixty people behind one venue's address never pay for each other. Only what needs no
 * membership (starting plans, opening links) is counted by address, generously.
 */
export type Limits = {
  spend: (caller: Caller) => Promise<void>
  /** Talk beside the text: as much as anybody can type, and not enough to bury it. */
  spendComment: (member: Membership) => Promise<void>
  spendAddress: (address: string) => Promise<void>
  /** Making a fresh demo takes a second and a megabyte, so that is counted for the whole site. */
  spendDemo: () => Promise<void>
}

/** A member may send this many commands at once and over time, per ten seconds; a fast clicker needs about ten. */
const COMMANDS_PER_10_SECONDS = 200
/** Links opened and plans started from one address, per minute: a full hall joining at once fits. */
const PER_ADDRESS_AND_MINUTE = 1200
/** Comments, answers and changes of them by one member in a minute. */
const COMMENTS_PER_MINUTE = 30
/** Fresh demos in ten minutes, whoever asks for them. */
const DEMOS_PER_10_MINUTES = 10

export function createLimits({
  commands = COMMANDS_PER_10_SECONDS,
  comments = COMMENTS_PER_MINUTE,
  addresses = PER_ADDRESS_AND_MINUTE,
} = {}): Limits {
  const members = new RateLimiterMemory({ points: commands, duration: 10 })
  const talk = new RateLimiterMemory({ points: comments, duration: 60 })
  const places = new RateLimiterMemory({ points: addresses, duration: 60 })
  const demos = new RateLimiterMemory({ points: DEMOS_PER_10_MINUTES, duration: 600 })
  return {
    spend: async (caller) => {
      if (caller.by !== 'system') await take(members, `${caller.planId} ${caller.memberId}`)
    },
    spendComment: ({ planId, memberId }) => take(talk, `${planId} ${memberId}`),
    spendAddress: (address) => take(places, address),
    spendDemo: () => take(demos, ''),
  }
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const seconds = Math.ceil(error.msBeforeNext / 1000)
    throw new AppError('too-many', (words) => words.errors_too_many({ n: seconds }))
  }
}
