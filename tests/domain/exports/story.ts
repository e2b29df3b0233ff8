import type { Node } from 'prosemirror-model'
import type { Result } from '#domain/ballots/count.ts'
import type { Story } from '#domain/exports/model.ts'
import type { BallotId, MemberId } from '#domain/ids.ts'
import type { Json } from '#domain/log/canonical.ts'
import type { Seal } from '#domain/log/seal.ts'
import { textDigest } from '#domain/text/digest.ts'
import { schema } from '#domain/text/schema.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/text/sections.ts'
import { nodeCrypto } from '#server/crypto.ts'
import type { PurePlan } from '#tests/support/pure-plan.ts'
import { english } from '#tests/support/words-of.ts'

export const paragraph = (text: string): Node => schema.node('paragraph', null, schema.text(text))
export const docOf = (...nodes: Node[]): Node => schema.node('doc', null, nodes)
const NOTHING = schema.node('doc', null, [schema.node('paragraph')])

/** What a document is made from, for a plan without a server. */
export function storyOf(
  plan: PurePlan,
  docs: Partial<Record<SectionKey, Node>> = {},
  results: ReadonlyMap<BallotId, Result> = new Map(),
  opened: ReadonlyMap<Seal, Json> = new Map(),
  names: ReadonlyMap<MemberId, string> = new Map(),
): Story {
  const { state, definitions } = plan
  const texts = SECTION_KEYS.map((section) => {
    const doc = docs[section] ?? NOTHING
    return { section, doc, digest: textDigest(nodeCrypto.sha256, doc) }
  })
  const titles = new Map<Seal, Json>([
    [state.title, 'Clinic & <b>Hall</b>'],
    [state.place, 'Aldersyke'],
    [state.question, 'How "can" we?'],
  ])
  return {
    ...{ state, texts, definitions, results, names },
    opened: new Map([...titles, ...opened]),
    callOffs: new Map(),
    digest: `sha256:${'0'.repeat(64)}`,
    root: 'cm9vdA==',
    words: english,
  }
}
