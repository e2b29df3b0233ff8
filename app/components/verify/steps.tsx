import { Tag, type Tone } from '#app/components/ui/tag.tsx'
import { type Check, STEP_NAMES, type Status, type StepName } from '#domain/verify/report.ts'
import * as m from '#words'
import styles from './verify.module.css'

const STATUS: Record<Status, { word: () => string; tone: Tone }> = {
  recomputed: { word: m.verify_page_recomputed, tone: 'good' },
  recorded: { word: m.verify_page_recorded, tone: 'note' },
  failed: { word: m.verify_page_failed, tone: 'stop' },
}

/** What each step proves, for somebody who has never heard of a hash. */
const PROVES: Record<StepName, () => string> = {
  document: m.verify_page_proves_document,
  notes: m.verify_page_proves_notes,
  entries: m.verify_page_proves_entries,
  root: m.verify_page_proves_root,
  seals: m.verify_page_proves_seals,
  transitions: m.verify_page_proves_transitions,
  rules: m.verify_page_proves_rules,
  documents: m.verify_page_proves_documents,
  papers: m.verify_page_proves_papers,
  envelopes: m.verify_page_proves_envelopes,
  turnout: m.verify_page_proves_turnout,
  afterwards: m.verify_page_proves_afterwards,
  counts: m.verify_page_proves_counts,
  agreed: m.verify_page_proves_agreed,
}

/** Each step: what it found in a word, what it proves, and all that it looked at. */
export function Steps({ titles, checks }: { titles: readonly string[]; checks: readonly Check[] }) {
  return (
    <>
      <h3>{m.verify_page_steps()}</h3>
      <p className="quiet">{m.verify_page_steps_words()}</p>
      <ol className={styles.steps}>
        {STEP_NAMES.map((name, index) => (
          <Step
            key={name}
            name={name}
            title={titles[index] ?? name}
            checks={checks.filter(({ step }) => step === index + 1)}
          />
        ))}
      </ol>
    </>
  )
}

function Step({ name, title, checks }: { name: StepName; title: string; checks: Check[] }) {
  const found = new Set(checks.map(({ status }) => status))
  const worst = (['failed', 'recorded', 'recomputed'] as const).find((status) => found.has(status))
  const isPartly = worst === 'recorded' && found.size > 1
  const word = worst ? STATUS[worst].word() : m.verify_page_nothing()
  return (
    <li>
      <h4>{title}</h4>
      <p>
        <Tag tone={worst ? STATUS[worst].tone : ''}>{isPartly ? m.verify_page_partly() : word}</Tag>{' '}
        {worst ? provedWords(worst, PROVES[name]()) : null}
      </p>
      {checks.length > 0 ? (
        <details open={worst === 'failed'}>
          <summary>{m.verify_page_checks({ n: checks.length })}</summary>
          <Checks checks={checks} isMixed={found.size > 1} />
        </details>
      ) : null}
    </li>
  )
}

/** What follows from a step, or does not. */
function provedWords(status: Status, what: string): string {
  if (status === 'failed') return m.verify_page_not_proved({ what })
  return status === 'recorded' ? m.verify_page_proved_if({ what }) : m.verify_page_proved({ what })
}

const Checks = ({ checks, isMixed }: { checks: Check[]; isMixed: boolean }) => (
  <ul data-content>
    {checks.map(({ code, entry, sentence, status }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a finished list, and nothing in it is unique
      <li key={index} data-check={code}>
        {isMixed ? <strong>{STATUS[status].word()}. </strong> : null}
        {sentence}{' '}
        {entry === undefined ? null : <span className="quiet">{m.verify_page_entry({ number: entry })}</span>}
      </li>
    ))}
  </ul>
)
