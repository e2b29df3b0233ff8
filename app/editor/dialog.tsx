import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A question on top of the page: the browser's own dialog, which keeps the focus inside and closes with Esc. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Where there is nothing to fill in, reading begins at the top, not at the button at the end. Left to itself, the
    // browser takes the first thing that can have the focus, and that is the heading or a link before the field.
    const target = element?.querySelector<HTMLElement>('input, textarea') ?? element?.querySelector<HTMLElement>('h2')
    target?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => event.target === event.currentTarget && onClose()}
    >
      <h2 id={titleId} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}

/** The row of buttons at the end. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className={styles.choices}>{children}</div>
}
