import { Link } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { Page } from '#app/components/ui/page.tsx'
import * as m from '#words'
import { BallotLinks } from './ballot-links.tsx'
import { useKeptReceipt } from './keys/use-kept-receipt.ts'
import type { BallotPage } from './read-ballot.ts'
import styles from './receipt.module.css'
import { ReceiptButtons } from './receipt-buttons.tsx'
import { Tracker } from './tracker.tsx'
import { StepTitle } from './vote-title.tsx'
import { WithTime } from './with-time.tsx'

const KeepCode = lazy(async () => ({ default: (await import('./keys/keep-code.tsx')).KeepCode }))

type Props = { page: BallotPage; receipt: string; tracker: string; words: string; rev: number }

/** After voting. It never says what was chosen, so that nobody can be made to show it. */
export function Receipt({ page, receipt, tracker, words, rev }: Props) {
  const isKept = useKeptReceipt(page, { receipt, tracker, rev })
  const { ballot, plan, question, own, address, next } = page
  const text = m.ballots_receipt_text({ question: question ?? own.text, tracker, words, address, receipt })
  return (
    <Page
      quiet
      title={<StepTitle step={m.ballots_step_done()} title={m.ballots_receipt_title()} />}
      lead={
        <p>
          <WithTime text={m.ballots_receipt_lead()} at={ballot.closesAt} />
        </p>
      }
      next={
        <p>
          <WithTime text={next.text} at={next.at} />
        </p>
      }
    >
      <section aria-labelledby="receipt">
        <h2 id="receipt">{m.ballots_receipt_heading()}</h2>
        <div className={styles.slip}>
          <p>{m.ballots_receipt_words()}</p>
          <p className={styles.number} data-words data-content>
            {words}
          </p>
          <p>{m.ballots_receipt_tracker()}</p>
          <p className={styles.number} data-tracker>
            <Tracker tracker={tracker} />
          </p>
          <p>{m.ballots_receipt_once()}</p>
          {isKept ? <p>{m.ballots_receipt_kept()}</p> : null}
        </div>
        <ReceiptButtons text={text} />
        <h3>{m.ballots_receipt_what_for()}</h3>
        <ul>
          <li>{m.ballots_receipt_find()}</li>
          <li>{m.ballots_receipt_private()}</li>
          <li>{m.ballots_receipt_optional()}</li>
        </ul>
        <details>
          <summary>{m.ballots_receipt_signed()}</summary>
          <p>{m.ballots_receipt_signed_words()}</p>
          <pre className={styles.signed} data-content>
            {receipt}
          </pre>
        </details>
      </section>
      <Suspense>
        <KeepCode page={page} />
      </Suspense>
      {page.isMeeting ? (
        <p className="no-print">
          <Link to={`/plans/${plan.id}/live`}>{m.workshop_back()}</Link>
        </p>
      ) : null}
      <BallotLinks planId={plan.id} />
    </Page>
  )
}
