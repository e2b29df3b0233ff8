import type { Digest, Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { planDigest } from '../text/digest.ts'
import { sectionTitle } from '../text/section-words.ts'
import { SECTION_KEYS, type SectionKey } from '../text/sections.ts'
import type { Sentence } from '../words/words.ts'
import type { AgreedPlan } from './facts.ts'
import type { Findings } from './report.ts'
import type { Walked } from './walk.ts'

type Texts = ReadonlyMap<SectionKey, Digest>

/** Step 14, for the plan: what was agreed is what votes adopted, and what the file shows as agreed is that text. */
export function checkAgreed(sha256: Sha256, bundle: Bundle, walked: Walked, findings: Findings): void {
  const { state, facts } = walked
  if (bundle.current.map(({ section }) => section).join() !== SECTION_KEYS.join()) {
    findings.failed('agreed', 'current', (words) => words.verify_sections_incomplete())
    return
  }
  const current: Texts = new Map(bundle.current.map(({ section, digest }) => [section, digest]))
  for (const { section, digest } of bundle.current) {
    const { state: how, text } = state.sections.get(section)!
    if (how !== 'drafting' && text && text.digest !== digest) {
      findings.failed('agreed', 'other-text', (words) =>
        words.verify_text_other({ title: sectionTitle(section, words), state: how }),
      )
    }
    if (bundle.texts[digest] === undefined) {
      findings.failed('agreed', 'no-text', (words) =>
        words.verify_text_missing({ title: sectionTitle(section, words) }),
      )
    }
  }
  for (const agreed of facts.agreements) checkAgreement(sha256, agreed, current, walked, findings)
  const earlier = [...facts.texts].filter((digest) => bundle.texts[digest] === undefined).length
  if (earlier > 0) {
    findings.unchecked((words) => words.verify_texts_left_out({ n: earlier }))
  }
  if (findings.hasFailed('agreed')) return
  const agreed = [...state.sections.values()].filter((section) => section.state === 'agreed').length
  findings.recomputed('agreed', 'same', (words) => words.verify_texts_agreed({ n: agreed }))
}

/** An agreement names the digest of all sections; those without words were in no vote, so only the file knows them. */
function checkAgreement(
  sha256: Sha256,
  { entry, texts, ballots }: AgreedPlan,
  current: Texts,
  { state }: Walked,
  findings: Findings,
): void {
  const { body, seq } = entry
  const fail = (code: string, sentence: Sentence) => findings.failed('agreed', code, sentence, seq)
  if (ballots.join() !== body.ballots.join()) {
    fail('votes', (words) => words.verify_agreed_by_other_votes({ seq }))
  }
  const untouched = SECTION_KEYS.every((key) => {
    const section = state.sections.get(key)
    return texts.get(key) || (section?.state === 'agreed' && !section.text && (section.since ?? '') < entry.at)
  })
  const all = SECTION_KEYS.map((section) => ({ section, digest: texts.get(section) ?? current.get(section)! }))
  if (!untouched) {
    findings.recorded('agreed', 'plan-on-record', (words) => words.verify_agreed_on_record({ seq }), seq)
  } else if (planDigest(sha256, all) !== body.text) {
    fail('plan-text', (words) => words.verify_agreed_other_text({ seq }))
  }
}
