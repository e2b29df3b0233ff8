import type { Bundle } from '../exports/bundle.ts'
import type { Words } from '../words/words.ts'
import { type Check, type Findings, type Report, STEP_NAMES, stepTitle } from './report.ts'

/** The report, from what the steps found. `bundle` is undefined if there was nothing to read. */
export function reportOf(
  { checks, notChecked }: Pick<Findings, 'checks' | 'notChecked'>,
  bundle: Bundle | undefined,
  isPinned: boolean,
  words: Words,
): Report {
  const firstBad = firstFault(checks)
  const inOrder = checks.toSorted((a, b) => a.step - b.step)
  const proves = [words.verify_proves(), ...(isPinned ? [] : [words.verify_proves_not_whose()])].join(' ')
  const steps = STEP_NAMES.map((step) => stepTitle(step, words))
  const report = { steps, checks: inOrder, notChecked: [...new Set(notChecked)], proves }
  if (!firstBad) return { ok: true, ...report, summary: goodWords(checks, bundle, words) }
  return { ok: false, ...report, firstBad, summary: badWords(firstBad, bundle, words) }
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

function goodWords(checks: readonly Check[], bundle: Bundle | undefined, words: Words): string {
  const votes = checks.filter(({ code }) => code === 'counts.same').length
  const recorded = checks.filter(({ status }) => status === 'recorded').length
  return [
    words.verify_sound({ n: bundle?.size ?? 0, origin: bundle?.origin ?? '' }),
    words.verify_sound_rules(),
    ...(votes > 0 ? [words.verify_sound_votes({ n: votes })] : []),
    ...(recorded > 0 ? [words.verify_sound_recorded({ n: recorded })] : []),
  ].join(' ')
}

function badWords(
  { step, sentence }: NonNullable<Report['firstBad']>,
  bundle: Bundle | undefined,
  words: Words,
): string {
  const fault = { sentence, step, title: stepTitle(STEP_NAMES[step - 1]!, words) }
  return bundle ? words.verify_unsound_log({ ...fault, origin: bundle.origin }) : words.verify_unsound(fault)
}
