import { useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import styles from './status.module.css'

/** Words that are on this device and nowhere else: to be read, copied, or taken away as a file. */
export function UnsavedWords({ words, open = false }: { words: readonly string[]; open?: boolean }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const text = words.join('\n\n')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className={styles.only}>
      {words.length > 0 ? (
        <details open={open}>
          <summary>{m.editor_only_here()}</summary>
          <div data-content dir="auto" className={styles.words}>
            {words.map((paragraph, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may read the same, and none has an id
              <p key={at}>{paragraph}</p>
            ))}
          </div>
          <button type="button" className={buttonClass('second')} onClick={copy}>
            {m.editor_copy_words()}
          </button>
          <p role="status">{copied === null ? '' : copied ? m.editor_copied() : m.editor_not_copied()}</p>
        </details>
      ) : null}
    </div>
  )
}

/** Words leave as a file. */
export function KeepCopy({ text }: { text: () => string }) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([text()], { type: 'text/plain' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: m.editor_copy_name() })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <button type="button" className={buttonClass('second')} onClick={save}>
      {m.editor_keep_copy()}
    </button>
  )
}
