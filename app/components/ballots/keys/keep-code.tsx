import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import type { BallotPage } from '../read-ballot.ts'
import { KeepButtons } from '../receipt-buttons.tsx'
import styles from './keys.module.css'
import { findVote } from './store.ts'

/** The key as a code for paper, for whoever wants one. Not shown before somebody asks: others may look over a shoulder. */
export function KeepCode({ page: { keys, question, own, address } }: { page: BallotPage }) {
  const [code, setCode] = useState<string | null>(null)
  const [hasKey, setHasKey] = useState(false)
  const shown = useRef<HTMLDivElement>(null)
  const { who, isOwn } = keys
  useEffect(() => {
    if (isOwn) void findVote(who).then((kept) => setHasKey(kept?.seed !== undefined))
  }, [isOwn, who])
  useEffect(() => {
    if (code) shown.current?.focus()
  }, [code])
  if (!hasKey) return null
  const show = async () => {
    const kept = await findVote(who)
    const { codeOf } = await import('./read-code.ts')
    if (kept?.seed) setCode(codeOf(kept.seed))
  }
  return (
    <section aria-labelledby="keep-code" className={styles.keep}>
      <h2 id="keep-code">{m.keys_keep_title()}</h2>
      <p>{m.keys_keep_words()}</p>
      {code === null ? (
        <button type="button" className={buttonClass('second')} onClick={() => void show()}>
          {m.keys_keep_show()}
        </button>
      ) : (
        <div ref={shown} tabIndex={-1}>
          <p>{m.keys_keep_secret()}</p>
          <p className={styles.groups} data-content data-code>
            {code.split(' ').map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a code never changes its order
              <span key={index}>{group} </span>
            ))}
          </p>
          <KeepButtons
            text={m.keys_keep_text({ question: question ?? own.text, address, code })}
            labels={{
              file: m.keys_keep_file(),
              save: m.keys_keep_save(),
              copy: m.keys_keep_copy(),
              copied: m.keys_keep_copied(),
              notCopied: m.keys_keep_not_copied(),
            }}
          />
        </div>
      )}
    </section>
  )
}
