import { Link } from '@remix-run/react'
import styles from '#app/components/ballots/receipt.module.css'
import { ReceiptButtons } from '#app/components/ballots/receipt-buttons.tsx'
import { Tracker } from '#app/components/ballots/tracker.tsx'
import { WithTime } from '#app/components/ballots/with-time.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import { nameOf } from './enter.tsx'
import type { AssistPage } from './read-assist.ts'

type Props = { page: AssistPage; memberId: string; receipt: string; tracker: string; words: string }

/** What the voter gets: to keep, to print or to hear. It never says what was chosen. */
export function HelpReceipt({ page, memberId, receipt, tracker, words }: Props) {
  const { planId, ballotId, isMeeting, question, own, address, closesAt } = page
  const text = m.ballots_receipt_text({ question: question ?? own.text, tracker, words, address, receipt })
  return (
    <Page
      quiet
      title={m.helping_receipt_title()}
      lead={
        <p>
          <Rich text={m.helping_receipt_lead()} parts={{ name: () => <OwnWords>{nameOf(page, memberId)}</OwnWords> }} />
        </p>
      }
      next={<p>{m.helping_receipt_leave()}</p>}
    >
      <div className={styles.slip}>
        <p>{m.ballots_receipt_words()}</p>
        <p className={styles.number} data-words data-content>
          {words}
        </p>
        <p>{m.ballots_receipt_tracker()}</p>
        <p className={styles.number} data-tracker>
          <Tracker tracker={tracker} />
        </p>
      </div>
      <ReceiptButtons text={text} />
      <p>{m.helping_receipt_check()}</p>
      <p>
        <WithTime text={m.helping_receipt_change()} at={closesAt} />
      </p>
      <p className="no-print">
        <ButtonLink to={`/plans/${planId}`}>{m.helping_receipt_done()}</ButtonLink>{' '}
        <ButtonLink look="second" to={`/plans/${planId}/ballots/${ballotId}/help`}>
          {m.helping_receipt_another()}
        </ButtonLink>
      </p>
      <p className="no-print">{isMeeting ? <Link to={`/plans/${planId}/live`}>{m.workshop_back()}</Link> : null}</p>
    </Page>
  )
}
