import type { Membership } from '#db/identity.ts'
import type { CommandId } from '#domain/ids.ts'
import type { RecordRequest } from '#domain/records/commands.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { PlacedRecord } from '#domain/text/yjs-records.ts'
import type { Deps } from '../deps.ts'
import { asRead, changeRecord, type RecordDone } from './door.ts'

/** What pages may ask of the needs, actions and other forms of a text, on behalf of one member. */
export type RecordsContext = {
  /** In reading order; `asRead` is what `record.remove` takes. */
  list: (planId: string, section: SectionKey) => Promise<(PlacedRecord & { asRead: string })[]>
  /** The form carries the command's id, so that a second click or a reload changes the text once. */
  change: (planId: string, request: RecordRequest, commandId: string | null) => Promise<RecordDone>
}

type Asker = {
  /** The member who asks in this plan, joined and not left. */
  member: (planId: string) => Promise<Membership>
  idOf: (text: string | null) => CommandId
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export const recordsContext = (deps: Deps, { member, idOf, plain }: Asker): RecordsContext => ({
  list: plain(async (plan, section) => {
    const { planId } = await member(plan)
    const { records } = await deps.texts.read(deps.db, planId, section)
    return records.map((record) => ({ ...record, asRead: asRead(record) }))
  }),
  change: plain(async (planId, request, commandId) =>
    changeRecord(deps, await member(planId), idOf(commandId), request),
  ),
})
