import { freeze, thaw } from '#db/documents.ts'
import { HeadMoved } from '#db/log.ts'
import type { FrozenText } from '#domain/sections/entries.ts'
import { isWritable } from '#domain/sections/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { keepVersion, type Reason } from '../history/keep-version.ts'
import type { Scope } from './handlers.ts'

/**
 * Locks documents in the transaction of the entry that names their text. If somebody typed since the text was read,
 * the digest would be another one: then everything is done again from the start. Each text is kept as a version.
 */
export async function freezeTexts(
  { trx, planId, state, deps, me }: Scope,
  texts: readonly FrozenText[],
  why: Omit<Reason, 'memberId'>,
): Promise<void> {
  for (const { section, seq } of texts) {
    const current = state.sections.get(section)
    if (!current || !isWritable(current)) continue // frozen before, so its text can't have moved
    if (!(await freeze(trx, planId, section, seq, deps.now()))) throw new HeadMoved()
    await keepVersion(trx, deps, planId, { section, seq }, { ...why, memberId: me?.id ?? 'system' })
  }
}

export async function thawSections({ trx, planId }: Scope, sections: readonly SectionKey[]): Promise<void> {
  for (const section of sections) await thaw(trx, planId, section)
}
