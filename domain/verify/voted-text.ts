import { charterDigest, objectionDigest, suggestionDigest } from '../ballots/definition.ts'
import { sectionsOf } from '../ballots/state.ts'
import type { Sha256 } from '../crypto.ts'
import { planDigest } from '../text/digest.ts'
import { SECTION_KEYS } from '../text/sections.ts'
import type { Vote } from './facts.ts'
import type { Findings } from './report.ts'

/** Step 14, for one vote: its text is that of the sections it names, and those are the sections it is about. */
export function checkVotedText(
  sha256: Sha256,
  { opened, number, change, amendment, objection }: Vote,
  findings: Findings,
): void {
  const { subject, sections, text } = opened.body
  if (subject.kind === 'question') return
  if (subject.kind === 'suggestion' || subject.kind === 'charter' || subject.kind === 'objection') {
    const expected =
      subject.kind === 'suggestion'
        ? change && suggestionDigest(sha256, subject.suggestion, change)
        : subject.kind === 'charter'
          ? amendment && charterDigest(sha256, subject.amendment, amendment)
          : objection && objectionDigest(sha256, subject.objection, objection)
    if (!expected || text !== expected) {
      findings.failed('agreed', 'voted-text', (words) => words.verify_voted_on_other_text({ vote: number }), opened.seq)
    }
    return
  }
  const keys = sections.map(({ section }) => section)
  if (keys.join() !== sectionsOf(subject, SECTION_KEYS).join()) {
    findings.failed('agreed', 'sections', (words) => words.verify_voted_on_other_sections({ vote: number }), opened.seq)
  } else if (text !== (subject.kind === 'plan' ? planDigest(sha256, sections) : sections[0]?.digest)) {
    findings.failed('agreed', 'voted-text', (words) => words.verify_voted_on_other_text({ vote: number }), opened.seq)
  }
}
