import type { Digest, Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { planDigest } from '../text/digest.ts'
import { SECTION_KEYS, SECTIONS, type SectionKey } from '../text/sections.ts'
import type { AgreedPlan } from './facts.ts'
import { counted, type Findings } from './report.ts'
import type { Walked } from './walk.ts'

type Texts = ReadonlyMap<SectionKey, Digest>

/** Step 14, for the plan: what was agreed is what votes adopted, and what the file shows as agreed is that text. */
export function checkAgreed(sha256: Sha256, bundle: Bundle, walked: Walked, findings: Findings): void {
  const { state, facts } = walked
  if (bundle.current.map(({ section }) => section).join() !== SECTION_KEYS.join()) {
    findings.failed('agreed', 'current', 'The file does not hold each section of the plan once, in its order.')
    return
  }
  const current: Texts = new Map(bundle.current.map(({ section, digest }) => [section, digest]))
  for (const { section, digest } of bundle.current) {
    const { state: how, text } = state.sections.get(section)!
    const title = SECTIONS.find(({ key }) => key === section)?.title
    if (how !== 'drafting' && text && text.digest !== digest) {
      findings.failed('agreed', 'other-text', `“${title}” is not the text that is ${WORDS[how]} by the log.`)
    }
    if (bundle.texts[digest] === undefined) {
      findings.failed('agreed', 'no-text', `The text of “${title}” is missing.`)
    }
  }
  for (const agreed of facts.agreements) checkAgreement(sha256, agreed, current, walked, findings)
  const earlier = [...facts.texts].filter((digest) => bundle.texts[digest] === undefined).length
  if (earlier > 0) {
    findings.notChecked.push(
      `${counted(earlier, 'earlier text')} that the log names by fingerprint, but that this file leaves out.`,
    )
  }
  if (findings.hasFailed('agreed')) return
  const agreed = [...state.sections.values()].filter((section) => section.state === 'agreed').length
  const words = `${counted(agreed, 'section')} are agreed by the log, and the file holds exactly those texts.`
  findings.recomputed('agreed', 'same', agreed === 1 ? words.replace('are agreed', 'is agreed') : words)
}

const WORDS = { drafting: 'written', frozen: 'frozen', voting: 'in a vote', agreed: 'agreed' } as const

/** An agreement names the digest of all sections; those without words were in no vote, so only the file knows them. */
function checkAgreement(
  sha256: Sha256,
  { entry, texts, ballots }: AgreedPlan,
  current: Texts,
  { state }: Walked,
  findings: Findings,
): void {
  const { body, seq } = entry
  const fail = (code: string, sentence: string) => findings.failed('agreed', code, sentence, seq)
  if (ballots.join() !== body.ballots.join()) {
    fail('votes', `Entry ${seq} agrees the plan by other votes than those that adopted its sections.`)
  }
  const untouched = SECTION_KEYS.every((key) => {
    const section = state.sections.get(key)
    return texts.get(key) || (section?.state === 'agreed' && !section.text && (section.since ?? '') < entry.at)
  })
  const all = SECTION_KEYS.map((section) => ({ section, digest: texts.get(section) ?? current.get(section)! }))
  if (!untouched) {
    const words = `Entry ${seq} agrees a plan whose empty sections were written in later: its fingerprint stands as recorded.`
    findings.recorded('agreed', 'plan-on-record', words, seq)
  } else if (planDigest(sha256, all) !== body.text) {
    fail('plan-text', `Entry ${seq} agrees another text than that of the plan's sections.`)
  }
}
