import type { Bundle } from '../exports/bundle.ts'
import { type Check, counted, type Report, STEP_NAMES, STEPS } from './report.ts'

const PROVES =
  'A pass shows that nobody changed this record after it was written, that every step in it was allowed by the fairness rules, and that every vote adds up. It cannot show who the people behind the ids are, whether a paper that the server made for somebody says what they wanted, or what was kept out of the record.'
const WHOSE =
  'It also cannot show whose key signed the file: compare the key with one that you got elsewhere (option --key), such as from the printed minutes.'

/** The report, from what the steps found. `bundle` is undefined if there was nothing to read. */
export function reportOf(checks: Check[], notChecked: string[], bundle: Bundle | undefined, isPinned: boolean): Report {
  const firstBad = firstFault(checks)
  const inOrder = checks.toSorted((a, b) => a.step - b.step)
  const proves = isPinned ? PROVES : `${PROVES} ${WHOSE}`
  const report = { checks: inOrder, notChecked: [...new Set(notChecked)], proves }
  if (!firstBad) return { ok: true, ...report, summary: goodWords(checks, bundle) }
  return { ok: false, ...report, firstBad, summary: badWords(firstBad, bundle) }
}

/** The earliest entry that is wrong says more than the step that found it; else the first step that failed. */
function firstFault(checks: readonly Check[]): Report['firstBad'] {
  const failed = checks.filter(({ status }) => status === 'failed')
  const atEntry = failed
    .filter(({ entry }) => entry !== undefined)
    .sort((a, b) => a.entry! - b.entry! || a.step - b.step)
  const first = atEntry[0] ?? failed[0]
  if (!first) return undefined
  const { entry, step, code, sentence } = first
  return { ...(entry === undefined ? {} : { seq: entry }), step, code, sentence }
}

function goodWords(checks: readonly Check[], bundle: Bundle | undefined): string {
  const votes = checks.filter(({ code }) => code === 'counts.same').length
  const recorded = checks.filter(({ status }) => status === 'recorded').length
  const parts = [
    `This record is sound. It holds the first ${counted(bundle?.size ?? 0, 'entry', 'entries')} of the log ${bundle?.origin ?? ''}, and none was changed.`,
    'Every step follows from the ones before, and every fairness rule was judged again and kept.',
    votes > 0 && `${counted(votes, 'vote was', 'votes were')} counted again with the same result.`,
    recorded > 0 &&
      `${counted(recorded, 'check rests', 'checks rest')} on numbers that are private or not in this file; they stand as they were written down.`,
  ]
  return parts.filter((part) => part !== false).join(' ')
}

function badWords({ step, sentence }: NonNullable<Report['firstBad']>, bundle: Bundle | undefined): string {
  const of = bundle ? ` of the log ${bundle.origin}` : ''
  const name = STEPS[STEP_NAMES[step - 1]!]
  return `Do not rely on this record${of}. ${sentence} (Step ${step}: ${name}.) Ask for a fresh copy from where it was made, and if that fails too, show both to the other members.`
}
