import { useFocusFor } from '#app/components/ui/use-focus-for.ts'
import type { Report } from '#domain/verify/report.ts'
import * as m from '#words'
import { Steps } from './steps.tsx'
import styles from './verify.module.css'

/** Faults that mean "this is no record at all" rather than "this record was changed". */
const UNUSABLE = ['document.not-a-bundle', 'document.wrong-version']

/** What the check found: one sentence that matters, then each step and what it proves, then everything in words. */
export function ReportView({ report, file }: { report: Report; file: string }) {
  const box = useFocusFor<HTMLDivElement>(report)
  const { ok, firstBad, summary, proves, notChecked, steps, checks } = report
  const isUnusable = !!firstBad && UNUSABLE.includes(firstBad.code)
  return (
    <section aria-labelledby="result">
      <div className={`${styles.result} ${ok ? styles.good : ''}`} ref={box} tabIndex={-1} data-takes-focus>
        <h2 id="result">
          {ok ? m.verify_page_sound() : isUnusable ? m.verify_page_unusable() : m.verify_page_wrong()}
        </h2>
        <p className={styles.sentence}>
          {ok ? m.verify_page_sound_words() : isUnusable ? m.verify_page_unusable_words() : m.verify_page_wrong_words()}
        </p>
        <p>
          {m.verify_page_the_file()}{' '}
          <strong dir="auto" data-content>
            {file}
          </strong>
        </p>
        {firstBad?.seq === undefined ? null : <p>{m.verify_page_first_wrong({ number: firstBad.seq })}</p>}
        <p data-content>{summary}</p>
      </div>
      <Steps titles={steps} checks={checks} />
      <h3>{m.verify_page_shows_title()}</h3>
      <p data-content>{proves}</p>
      {notChecked.length > 0 ? (
        <>
          <p>{m.verify_page_not_checked()}</p>
          <ul data-content>
            {notChecked.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
