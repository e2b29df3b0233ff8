/**
 * Token buckets: how much each member may ask of the server, over all sockets and sections. Time is the machine's
 * monotonic clock, in milliseconds, because a corrected wall clock must not silence anybody.
 */
export type Buckets = {
  /** Milliseconds until this member may spend again; 0 is now. */
  wait: (member: string) => number
  /** May go into debt, so that something large passes at once and is paid off before the next. */
  spend: (member: string, cost: number) => void
  /** Does something for a member, who pays one for each millisecond that it takes. */
  timed: <T>(member: string, run: () => T) => T
}

type Bucket = { tokens: number; at: number }

/** Above this many buckets the full ones are forgotten, which changes nothing for anybody. */
const MANY = 10_000

export function createBuckets(
  { updatesPerSecond, burst }: { updatesPerSecond: number; burst: number },
  clock: () => number = () => performance.now(),
): Buckets {
  const buckets = new Map<string, Bucket>()
  const perMs = updatesPerSecond / 1000

  function refill(member: string): Bucket {
    const now = clock()
    const bucket = buckets.get(member) ?? { tokens: burst, at: now }
    bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) * perMs)
    bucket.at = now
    return bucket
  }

  function spend(member: string, cost: number): void {
    const bucket = refill(member)
    bucket.tokens -= cost
    buckets.set(member, bucket)
    if (buckets.size > MANY) {
      for (const key of buckets.keys()) if (refill(key).tokens >= burst) buckets.delete(key)
    }
  }

  return {
    wait: (member) => {
      const { tokens } = refill(member)
      return tokens > 0 ? 0 : Math.ceil((1 - tokens) / perMs)
    },
    spend,
    timed: (member, run) => {
      const started = clock()
      try {
        return run()
      } finally {
        spend(member, clock() - started)
      }
    },
  }
}
