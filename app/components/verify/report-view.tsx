import { useEffect, useRef } from 'react'
import { Tag } from '#app/components/ui/tag.tsx'
import type { Check, Report, Status } from '#domain/verify/report.ts'

const STATUS: Record<Status, { word: string; tone: string }> = {
  recomputed: { word: 'Worked out again', tone: 'good' },
  recorded: { word: 'As written down', tone: 'note' },
  failed: { word: 'Wrong', tone: 'stop' },
}
const PARTLY = 'Partly as written down'
/** Longer lists open on demand. */
const MANY = 6

/** What the check found: the one paragraph that matters, then every check in words. */
export function ReportView({ report, file }: { report: Report; file: string }) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading goes on here after every check
  useEffect(() => box.current?.focus(), [report])
  const { ok, firstBad, summary, proves, notChecked, steps, checks } = report
  return (
    <section aria-labelledby="result">
      <div className={`notice ${ok ? 'good' : 'stop'}`} ref={box} tabIndex={-1} data-takes-focus>
        <h2 id="result" className="notice-title">
          {ok ? 'This record is sound' : 'Do not rely on this record'}
        </h2>
        <p>
          <strong>{file}</strong>
        </p>
        <p>{summary}</p>
        {firstBad?.seq === undefined ? null : (
          <p>
            The first entry that is wrong is number <strong>{firstBad.seq}</strong>.
          </p>
        )}
      </div>
      <h3>What this shows, and what it does not</h3>
      <p>{proves}</p>
      {notChecked.length > 0 ? (
        <>
          <p>This file does not let anybody check:</p>
          <ul>
            {notChecked.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>Every check</h3>
      <p className="quiet">
        “Worked out again” was done here, from the file alone. “As written down” rests on something private or erased.
      </p>
      <ol>
        {steps.map((title, index) => (
          <Step key={title} title={title} checks={checks.filter(({ step }) => step === index + 1)} />
        ))}
      </ol>
    </section>
  )
}

function Step({ title, checks }: { title: string; checks: Check[] }) {
  const found = new Set(checks.map(({ status }) => status))
  const worst = (['failed', 'recorded', 'recomputed'] as const).find((status) => found.has(status))
  const isPartly = worst === 'recorded' && found.size > 1
  return (
    <li>
      <h4>
        {title}{' '}
        {worst ? (
          <Tag tone={STATUS[worst].tone}>{isPartly ? PARTLY : STATUS[worst].word}</Tag>
        ) : (
          <Tag>Nothing to check</Tag>
        )}
      </h4>
      {checks.length > MANY ? (
        <details open={worst === 'failed'}>
          <summary>{checks.length} checks</summary>
          <Checks checks={checks} mixed={found.size > 1} />
        </details>
      ) : (
        <Checks checks={checks} mixed={found.size > 1} />
      )}
    </li>
  )
}

function Checks({ checks, mixed }: { checks: Check[]; mixed: boolean }) {
  if (checks.length === 0) return null
  return (
    <ul>
      {checks.map(({ code, entry, sentence, status }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finished list, and nothing in it is unique
        <li key={index} data-check={code}>
          {mixed ? <strong>{STATUS[status].word}. </strong> : null}
          {sentence} {entry === undefined ? null : <span className="quiet">(Entry {entry})</span>}
        </li>
      ))}
    </ul>
  )
}
