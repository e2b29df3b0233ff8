import { fromHex } from '../bytes.ts'
import type { Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { canonical, type Json } from '../log/canonical.ts'
import type { PlanState } from '../plan/state.ts'
import { drawLots, promiseOf, seedOf } from '../recruitment/draw.ts'
import { CANDIDATE_KEY, type Candidate, type Recruitment } from '../recruitment/state.ts'
import type { Findings } from './report.ts'

/** Step 13, for calls for people: the secret is the one that was promised, and the lots fall as the record says. */
export function checkDraws(sha256: Sha256, bundle: Bundle, state: PlanState, findings: Findings): void {
  for (const call of state.recruitments) if (call.draw) checkDraw(sha256, bundle, state.origin, call, findings)
}

function checkDraw(sha256: Sha256, bundle: Bundle, origin: string, call: Recruitment, findings: Findings): void {
  const { round, targets, places } = call
  const { secret, numbers, drawn, waiting, short } = call.draw!
  const bytes = fromHex(secret)
  if (!bytes || promiseOf(sha256, bytes) !== call.promise) {
    findings.failed('counts', 'draw-secret', (words) => words.verify_draw_other_secret({ round }))
    return
  }
  const sealed = bundle.sealed.find(({ seal }) => seal === call.closed!.candidates)
  if (!sealed) {
    findings.unchecked((words) => words.verify_draw_without_list({ round }))
    return
  }
  if (!isList(sealed.value, targets) || sealed.value.length !== call.closed!.count) {
    findings.failed('counts', 'draw-list', (words) => words.verify_draw_list_wrong({ round }))
    return
  }
  const candidates = sealed.value
  const seed = seedOf(sha256, { origin, call, candidates: sealed.seal, secret, numbers })
  const again = drawLots(sha256, { seed, candidates, targets, places })
  if (canonical(again) !== canonical({ drawn, waiting, short })) {
    findings.failed('counts', 'draw', (words) => words.verify_draw_differs({ round }))
  } else findings.recomputed('counts', 'draw', (words) => words.verify_draw_same({ round, n: candidates.length }))
}

function isList(value: Json, targets: Recruitment['targets']): value is Json & Candidate[] {
  if (!Array.isArray(value)) return false
  const keys = value.map((one: Json) => (one as { key?: unknown } | null)?.key)
  const isFit = ({ profile }: Candidate) =>
    Array.isArray(profile) &&
    profile.length === targets.length &&
    profile.every((chosen: unknown, category) => targets[category]?.[chosen as number] !== undefined)
  return (
    new Set(keys).size === keys.length &&
    keys.every((key) => typeof key === 'string' && CANDIDATE_KEY.test(key)) &&
    (value as unknown as Candidate[]).every(isFit)
  )
}
