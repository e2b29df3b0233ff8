import { forwardRef, type ReactNode } from 'react'
import * as m from '#words'
import styles from './notice.module.css'

export type NoticeKind = 'note' | 'good' | 'careful' | 'stop'

const usual = (kind: NoticeKind): string =>
  ({ note: m.common_note, good: m.common_done, careful: m.common_careful, stop: m.common_stopped })[kind]({})

type Props = {
  kind?: NoticeKind
  title?: ReactNode
  /** Read out at once (`alert`), when the person is idle (`status`), or only where they come to it. */
  role?: 'alert' | 'status'
  /** Takes the focus when it appears, because it is about what was just pressed. */
  takesFocus?: boolean
  id?: string
  children: ReactNode
}

/** A box that stands out, and says in words what its colour says. */
export const Notice = forwardRef<HTMLDivElement, Props>(function Notice(
  { kind = 'note', title, role, takesFocus = false, id, children },
  ref,
) {
  return (
    <div
      ref={ref}
      id={id}
      role={role}
      className={`${styles.notice} ${kind === 'note' ? '' : styles[kind]}`}
      {...(takesFocus ? { tabIndex: -1, 'data-takes-focus': true } : {})}
    >
      <p className={styles.title}>{title ?? usual(kind)}</p>
      {children}
    </div>
  )
})
