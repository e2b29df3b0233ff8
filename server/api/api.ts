import type { Request } from 'express'
import type { Deps } from '../deps.ts'
import type { Caller } from '../identity/caller.ts'
import type { Limits } from '../limits.ts'

/** What each group of routes is handed. */
export type Api = {
  deps: Deps
  limits: Limits
  /** Who asks in the plan that the address names; spends from their limit. */
  caller: (request: Request) => Promise<Caller>
}
