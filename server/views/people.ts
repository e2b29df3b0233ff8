import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Member } from '#domain/members/state.ts'
import type { Words } from '#domain/words/words.ts'

/** The name that others see, or a stand-in where it was erased. */
export async function nameOf(db: Reader, planId: PlanId, member: Member, words: Words): Promise<string> {
  const [sealed] = await listSealed(db, planId, [member.identity])
  return (sealed?.value as { name?: string } | undefined)?.name ?? words.log_former_member()
}

/** Dark enough on white and light enough on black to be told apart; always beside a name, never alone. */
const COLOURS = ['#1d6fb8', '#b3431e', '#2e7d32', '#8e3b9e', '#a15c00', '#00796b', '#c2185b', '#5d6d00']

/** Always the same colour for the same member. */
export function colourOf(memberId: MemberId): string {
  let sum = 0
  for (const character of memberId) sum = (sum * 31 + character.charCodeAt(0)) % 65_521
  return COLOURS[sum % COLOURS.length]!
}
