import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

type Look = 'first' | 'second' | 'careful'

/** A form's button. `name` and `value` say which of several was pressed. */
export function Button({
  children,
  look = 'first',
  name,
  value,
}: {
  children: ReactNode
  look?: Look
  name?: string
  value?: string
}) {
  return (
    <button type="submit" className={`button ${look}`} name={name} value={value}>
      {children}
    </button>
  )
}

/** A link that starts something and so looks like a button. */
export function ButtonLink({ to, children, look = 'first' }: { to: string; children: ReactNode; look?: Look }) {
  return (
    <Link to={to} className={`button ${look}`}>
      {children}
    </Link>
  )
}
