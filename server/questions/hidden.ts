import type { HiddenAnswer } from '#db/questions.ts'
import type { AnswerId } from '#domain/ids.ts'
import type { Hidden } from '#domain/questions/decide.ts'

/** One answer for each person who gave any: their own words before what was typed for them, and the latest of those. */
export function onePerPerson(rows: readonly HiddenAnswer[]): HiddenAnswer[] {
  const chosen = new Map<string, HiddenAnswer>()
  for (const row of [...rows].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const before = chosen.get(row.memberId)
    const isOwn = before?.typedBy === before?.memberId
    if (!before || !isOwn) chosen.set(row.memberId, row)
  }
  return [...chosen.values()]
}

/** What is shown when all is. New ids, so that nothing leads back to who sent what, and when. */
export const hiddenAnswers = (rows: readonly HiddenAnswer[], newId: () => AnswerId): Hidden[] =>
  onePerPerson(rows).flatMap(({ memberId, typedBy, words, unnamed }) => {
    if (words === null) return []
    const by = unnamed ? null : memberId
    return [{ id: newId(), by, scribe: typedBy === memberId || unnamed ? null : typedBy, text: words }]
  })
