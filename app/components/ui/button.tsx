import { Link, useNavigation } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import styles from './button.module.css'
import { FormContext } from './form-context.ts'

/** `first`: the one thing to do here. `second`: what else. `careful`: hard to undo. `plain`: as quiet as a link. */
export type Look = 'first' | 'second' | 'careful' | 'plain'

export const buttonClass = (look: Look = 'first'): string => `${styles.button} ${look === 'first' ? '' : styles[look]}`

type Props = { children: ReactNode; look?: Look; name?: string; value?: string }

/** A form's button. `name` and `value` say which of several was pressed. */
export function Button({ children, look = 'first', name, value }: Props) {
  const { key } = useContext(FormContext)
  const { state, formData } = useNavigation()
  const isSending = state !== 'idle' && key !== '' && formKeyOf(formData) === key
  return (
    <button type="submit" className={buttonClass(look)} name={name} value={value} aria-busy={isSending || undefined}>
      {children}
    </button>
  )
}

const formKeyOf = (data: FormData | undefined) => [data?.get('type'), data?.get('of')].filter(Boolean).join(' ')

/** A link that starts something and so looks like a button. */
export function ButtonLink({ to, children, look = 'first' }: { to: string; children: ReactNode; look?: Look }) {
  return (
    <Link to={to} className={buttonClass(look)}>
      {children}
    </Link>
  )
}

/** Buttons side by side, or below each other where there is no room. */
export const ButtonRow = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>
