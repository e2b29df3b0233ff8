import { sectionsOf } from '../ballots/state.ts'
import type { Sha256 } from '../crypto.ts'
import { planDigest } from '../text/digest.ts'
import { SECTION_KEYS } from '../text/sections.ts'
import type { Vote } from './facts.ts'
import type { Findings } from './report.ts'

/** Step 14, for one vote: its text is that of the sections it names, and those are the sections it is about. */
export function checkVotedText(sha256: Sha256, { opened, number }: Vote, findings: Findings): void {
  const { subject, sections, text } = opened.body
  if (subject.kind === 'question') return
  const keys = sections.map(({ section }) => section)
  if (keys.join() !== sectionsOf(subject, SECTION_KEYS).join()) {
    const words = `Vote ${number} is about other sections than those it froze.`
    findings.failed('agreed', 'sections', words, opened.seq)
  } else if (text !== (subject.kind === 'plan' ? planDigest(sha256, sections) : sections[0]?.digest)) {
    const words = `Vote ${number} names another text than that of the sections it froze.`
    findings.failed('agreed', 'voted-text', words, opened.seq)
  }
}
