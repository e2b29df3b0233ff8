import { amountWords, countedWords, neededWords } from '#app/components/rules/measures.ts'
import type { Tone as TagTone } from '#app/components/ui/tag.tsx'
import type { Entry } from '#domain/log/entry.ts'
import { sentenceOf, toneOf } from '#domain/log/sentences.ts'
import type { Names } from '#domain/log/sentences-words.ts'
import { findRule } from '#domain/rules/catalogue.ts'
import type { Measure } from '#domain/rules/rule.ts'
import type { LogLine, LogSlice } from '#server/views/log-slice.ts'
import * as m from '#words'

/** An entry longer than this is not printed on the page; its own address has it. */
const LONGEST_SHOWN = 4_000

export type Measured = {
  rule: string
  title: string
  counted: string
  measured: string
  needed: string
  outcome: 'held' | 'overridden' | 'failed'
}
export type Line = ReturnType<typeof lineOf>

/** One entry, in words. Made where the page is read, because no browser needs the catalogue of rules for it. */
export function lineOf({ entry, text }: LogLine, names: Names, opened: LogSlice['opened']) {
  const { seq, at, seals } = entry
  const reason = seals.reason ? opened[seals.reason]?.value : undefined
  return {
    ...{ seq, at, tone: toneOf(entry), tag: tagOf(entry), sentence: sentenceOf(entry, names, m) },
    reason: typeof reason === 'string' ? reason : null,
    measured: measuredIn(entry),
    text: text.length <= LONGEST_SHOWN ? text : null,
  }
}

/** What makes this entry stand out, in a word or two; null for most. */
export function tagOf(entry: Entry): { words: string; tone: TagTone } | null {
  const { kind, body } = entry
  if (kind === 'override.requested' && body.type === 'twoKeys')
    return { words: m.log_page_tag_asked(), tone: 'careful' }
  if (kind === 'override.countersigned') return { words: m.log_page_tag_signed(), tone: 'careful' }
  if (kind === 'override.refused') return { words: m.log_page_tag_rule_holds(), tone: 'note' }
  const tone = toneOf(entry)
  if (tone === 'plain') return null
  return tone === 'refused'
    ? { words: m.log_page_tag_refused(), tone: 'stop' }
    : { words: m.log_page_tag_set_aside(), tone: 'careful' }
}

/** What the rules of this step found. */
function measuredIn({ body }: Entry): Measured[] {
  if ('checks' in body && body.checks) return body.checks.map((check) => measuredBy(check, check.outcome))
  return 'refusals' in body ? body.refusals.map((refusal) => measuredBy(refusal, 'failed')) : []
}

/** What one rule found, in words. */
export function measuredBy(
  { rule: id, measured, threshold }: { rule: string; measured: Measure; threshold: Measure },
  outcome: Measured['outcome'],
): Measured {
  const rule = findRule(id)
  return {
    ...{ rule: id, title: rule?.title(m) ?? id, outcome },
    counted: countedWords(measured.unit),
    measured: amountWords(measured),
    needed: neededWords(threshold, rule),
  }
}
