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
  /** A short code is tried. Give back what a right one cost: only wrong ones are counted, by address and for the site. */
  tryCode: (address: string) => Promise<{ wasRight: () => Promise<void> }>
  /** Making a fresh demo takes a second and a megabyte, so that is counted for the whole site. */
  spendDemo: () => Promise<void>
}

/** A member may send this many commands at once and over time, per ten seconds; a fast clicker needs about ten. */
const COMMANDS_PER_10_SECONDS = 200
/** Links opened and plans started from one address, per minute: a full hall joining at once fits. */
const PER_ADDRESS_AND_MINUTE = 1200
/** Comments, answers and changes of them by one member in a minute. */
const COMMENTS_PER_MINUTE = 30
/** Wrong codes in ten minutes from one address, where a hall full of people may be typing, and on the whole site. */
const CODES_PER_ADDRESS = 60
const CODES_IN_ALL = 600
const TEN_MINUTES = 600
/** Fresh demos in ten minutes, whoever asks for them. */
const DEMOS_PER_10_MINUTES = 10

export function createLimits({
  commands = COMMANDS_PER_10_SECONDS,
  comments = COMMENTS_PER_MINUTE,
  addresses = PER_ADDRESS_AND_MINUTE,
  codes = { address: CODES_PER_ADDRESS, all: CODES_IN_ALL },
} = {}): Limits {
  const members = new RateLimiterMemory({ points: commands, duration: 10 })
  const talk = new RateLimiterMemory({ points: comments, duration: 60 })
  const places = new RateLimiterMemory({ points: addresses, duration: 60 })
  const codesFrom = new RateLimiterMemory({ points: codes.address, duration: TEN_MINUTES })
  const codesOfAll = new RateLimiterMemory({ points: codes.all, duration: TEN_MINUTES })
  const demos = new RateLimiterMemory({ points: DEMOS_PER_10_MINUTES, duration: 600 })
  return {
    spend: async (caller) => {
      if (caller.by !== 'system') await take(members, `${caller.planId} ${caller.memberId}`)
    },
    spendComment: ({ planId, memberId }) => take(talk, `${planId} ${memberId}`),
    spendAddress: (address) => take(places, address),
    tryCode: async (address) => {
      await take(codesFrom, address)
      await take(codesOfAll, '')
      return {
        wasRight: async () => {
          await codesFrom.reward(address)
          await codesOfAll.reward('')
        },
      }
    },
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
