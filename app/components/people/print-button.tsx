import { useEffect, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import styles from './card.module.css'

/** The browser's own printing, one press away. Without JavaScript its menu does the same. */
export function PrintButton({ label = m.people_cards_print() }: { label?: string }) {
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  return (
    <p className={isLive ? undefined : styles.waiting}>
      <button type="button" className={buttonClass()} onClick={() => window.print()}>
        {label}
      </button>
    </p>
  )
}
