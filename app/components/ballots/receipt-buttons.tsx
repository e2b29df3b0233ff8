import { useState } from 'react'
import { ButtonRow, buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import styles from './receipt.module.css'

type Labels = Record<'file' | 'save' | 'copy' | 'copied' | 'notCopied', string>

/** To keep words: as a file also without a script, copied and printed with one. */
export function KeepButtons({ text, labels }: { text: string; labels: Labels }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => setCopied(await wasCopied(text))
  return (
    <div className="no-print">
      <ButtonRow>
        <a
          className={buttonClass('second')}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={labels.file}
        >
          {labels.save}
        </a>
        <button type="button" className={`${buttonClass('second')} ${styles.scripted}`} onClick={() => void copy()}>
          {labels.copy}
        </button>
        <button type="button" className={`${buttonClass('second')} ${styles.scripted}`} onClick={() => window.print()}>
          {m.ballots_receipt_print()}
        </button>
      </ButtonRow>
      <p role="status" className="quiet">
        {copied === null ? null : copied ? labels.copied : labels.notCopied}
      </p>
    </div>
  )
}

export const ReceiptButtons = ({ text }: { text: string }) => (
  <KeepButtons
    text={text}
    labels={{
      file: m.ballots_receipt_file(),
      save: m.ballots_receipt_save(),
      copy: m.ballots_receipt_copy(),
      copied: m.ballots_receipt_copied(),
      notCopied: m.ballots_receipt_not_copied(),
    }}
  />
)

/** A browser may not let a page copy: by its settings, or because the address is not a safe one. */
const wasCopied = (text: string): Promise<boolean> =>
  navigator.clipboard
    ? navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false)
