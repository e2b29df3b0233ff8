import { GROUPS_HOW, PHASES } from '#domain/groups/state.ts'
import type { CommandType } from '#domain/permissions.ts'
import type { Choosing } from './random-commands.ts'

type Groups = Record<Extract<CommandType, `groups.${string}`>, Record<string, unknown>>

/** What somebody might ask for in small groups. */
export function aboutGroups({ pick, flag, people }: Choosing): Groups {
  const memberId = people[pick % Math.max(1, people.length)]
  return {
    'groups.make': { how: GROUPS_HOW[pick % 2], ...(flag ? { size: 2 + (pick % 7) } : {}), kept: pick % 3 === 0 },
    'groups.move': { memberId, to: pick % 3 },
    'groups.go-on': { phase: PHASES[pick % PHASES.length] },
    'groups.note': { text: 'The bus.', ...(flag ? { group: pick % 3, section: 'why' } : {}) },
    'groups.ask': flag ? {} : { memberId },
    'groups.spoke': flag ? {} : { memberId },
    'groups.end': {},
  }
}
