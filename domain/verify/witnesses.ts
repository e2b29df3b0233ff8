import { equalBytes } from '../bytes.ts'
import type { Crypto } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { parseNote } from '../log/note.ts'
import { isPolicyFault, type Judged, judgeNote, NO_QUORUM, type Policy, parsePolicy } from '../log/policy.ts'
import { timeInWords } from '../log/sentences-time.ts'
import { listed } from '../log/sentences-words.ts'
import type { PlanState } from '../plan/state.ts'
import { SECOND, toInstant } from '../time.ts'
import { policyOf } from '../witnesses/policy.ts'
import { keyName, type WitnessSide } from '../witnesses/state.ts'
import { localeOf, type Sentence, type Words } from '../words/words.ts'
import type { Findings } from './report.ts'
import { rootOfTexts } from './root.ts'

/** The reader's own rule whose word is enough, as a policy file. */
export type OwnPolicy = { policy?: string }

/**
 * Step 2, the witnesses: the policy in the file is the one that follows from the log; what witnesses signed is the
 * beginning of this very log; who of them signed it, when, and whether that is enough. `state`: what the whole log says.
 */
export function checkWitnesses(
  crypto: Crypto,
  bundle: Bundle,
  state: PlanState,
  { policy: own }: OwnPolicy,
  findings: Findings,
): void {
  const fail = (code: string, sentence: Sentence) => findings.failed('notes', code, sentence)
  if (bundle.policy !== policyOf(state)) fail('policy', (words) => words.verify_policy_wrong())
  const policy = parsePolicy(crypto.sha256, policyOf(state))
  if (isPolicyFault(policy)) {
    // A log that somebody made up can hold keys that are none.
    fail('policy', (words) => words.verify_policy_wrong())
    return
  }
  const judged = bundle.cosigned === undefined ? undefined : judge(crypto, bundle, policy, bundle.cosigned, fail)
  if (policy.witnesses.length === 0) findings.unchecked((words) => words.verify_no_witness())
  else if (judged !== 'failed') tellOwn(bundle, state, policy, judged, findings)
  if (own !== undefined) checkOwn(crypto, bundle, own, findings)
}

type Sound = Exclude<Judged, { fault: string }>

/** What witnesses signed, if it is a note of this log over its first entries. */
function judge(
  crypto: Crypto,
  { entries, origin }: Bundle,
  policy: Policy,
  note: string,
  fail: (code: string, sentence: Sentence) => void,
): Sound | 'failed' {
  const judged = judgeNote(crypto, policy, note)
  if ('fault' in judged) {
    const code = judged.fault === 'signature' ? 'cosignature' : 'cosigned'
    fail(code, (words) =>
      judged.fault === 'signature' ? words.verify_cosignature_wrong() : words.verify_cosigned_wrong(),
    )
    return 'failed'
  }
  const { checkpoint, signed } = judged
  // The log and named witnesses, and nobody else: a line of somebody unknown would be bytes that nothing covers.
  if (signed.length === 0 || parseNote(note)?.signatures.length !== signed.length + 1) {
    fail('cosigned', (words) => words.verify_cosigned_wrong())
    return 'failed'
  }
  const begins = checkpoint.size <= entries.length && checkpoint.origin === origin
  if (!begins || !equalBytes(rootOfTexts(crypto.sha256, entries.slice(0, checkpoint.size)), checkpoint.root)) {
    fail('forked', (words) => words.verify_cosigned_forked({ n: checkpoint.size }))
    return 'failed'
  }
  return judged
}

/** What the witnesses of the plan's own policy said. */
function tellOwn(
  bundle: Bundle,
  state: PlanState,
  policy: Policy,
  judged: Sound | undefined,
  findings: Findings,
): void {
  const signed = judged?.signed ?? []
  const sides = new Map([...state.witnesses.values()].map(({ vkey, side }) => [keyName(vkey), side]))
  for (const { name, seconds } of signed) {
    const told = { name, n: judged!.checkpoint.size, of: bundle.size }
    findings.recomputed('notes', 'witness', (words) =>
      words.verify_witness_signed({
        ...told,
        side: sideWords(sides.get(name)!, words),
        at: timeInWords(toInstant(seconds * SECOND), localeOf(words)),
      }),
    )
  }
  if (policy.quorum === NO_QUORUM) return
  if (judged?.quorum) {
    findings.recomputed('notes', 'quorum', (words) => words.verify_quorum_met())
    return
  }
  const missing = policy.witnesses.map(({ name }) => name).filter((name) => !signed.some((one) => one.name === name))
  findings.recorded('notes', 'quorum-short', (words) => words.verify_quorum_short({ names: listed(missing, words) }))
}

export const sideWords = (side: WitnessSide, words: Words): string => {
  if (side === 'outside') return words.witnesses_of_outside()
  return side === 'citizen' ? words.witnesses_of_citizens() : words.witnesses_of_professionals()
}

/** By the reader's own policy the log must be theirs, and enough of the witnesses whom they trust must have signed. */
function checkOwn(crypto: Crypto, bundle: Bundle, text: string, findings: Findings): void {
  const policy = parsePolicy(crypto.sha256, text)
  if (isPolicyFault(policy)) {
    findings.failed('notes', 'own-policy', (words) => words.verify_own_policy_unreadable({ line: policy.line }))
    return
  }
  const judged = judgeNote(crypto, policy, bundle.cosigned ?? bundle.checkpoint)
  if ('fault' in judged) findings.failed('notes', 'own-policy', (words) => words.verify_own_policy_not_this_log())
  else if (!judged.quorum) {
    const { missing } = judged
    findings.failed('notes', 'own-quorum', (words) =>
      words.verify_own_policy_short({ names: listed(missing, words) || '–' }),
    )
  } else findings.recomputed('notes', 'own-policy', (words) => words.verify_own_policy_met())
}
