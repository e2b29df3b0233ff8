import { locale } from '#app/locale.ts'
import type { SharesForMember } from '#domain/plan/shares.ts'
import * as m from '#words'

type ShareRow = { id: string; name: string; text: string; share: number }
/** `rows`: the two sides, and others if there are any; none where a side is too small to tell. */
export type SharesWords = { rows: ShareRow[]; few: boolean; mine: string | null }

const percent = new Intl.NumberFormat(locale === 'cy' ? 'cy' : 'en-GB', { style: 'percent', maximumFractionDigits: 0 })

/** Whose words stand in a part. Null as long as there are none. */
export function sharesWords({ sides, others, mine, all }: SharesForMember, mayWrite: boolean): SharesWords | null {
  if (all === 0) return null
  const row = (id: string, name: string, count: number) => ({ id, name, share: count / all })
  const rows = sides
    ? [
        row('citizens', m.plan_fair_citizens(), sides.citizen),
        row('professionals', m.plan_fair_professionals(), sides.professional),
        ...(others > 0 ? [row('others', m.sections_page_shares_others(), others)] : []),
      ]
    : []
  const rounded = inWholePercent(rows.map(({ share }) => share))
  return {
    rows: rows.map((one, index) => ({ ...one, text: percent.format(rounded[index]! / 100) })),
    few: sides === null,
    mine: mayWrite ? mineWords(mine, all) : null,
  }
}

function mineWords(mine: number, all: number): string {
  if (mine === 0) return m.sections_page_shares_mine_none()
  // Nobody who wrote something reads that it is nothing.
  return m.sections_page_shares_mine({ share: percent.format(Math.max(0.01, mine / all)) })
}

/** Rounded so that they make up 100: what is left goes to those who lost most by rounding. */
function inWholePercent(shares: readonly number[]): number[] {
  const whole = shares.map((share) => Math.floor(100 * share))
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0)
  const byLoss = shares
    .map((share, index) => ({ index, loss: 100 * share - whole[index]! }))
    .sort((one, other) => other.loss - one.loss)
  for (const { index } of byLoss.slice(0, missing)) whole[index]!++
  return whole
}
