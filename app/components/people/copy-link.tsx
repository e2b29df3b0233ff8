import { useEffect, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import styles from './card.module.css'

/** Puts the link where a message can be made of it. Only where the browser lets a page do so. */
export function CopyLink({ link }: { link: string }) {
  const [canCopy, setCanCopy] = useState(false)
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => setCanCopy('clipboard' in navigator), [])
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setIsCopied(true),
      () => setCanCopy(false),
    )
  return (
    <p className={canCopy ? undefined : styles.waiting}>
      <button type="button" className={buttonClass('second')} onClick={() => void copy()}>
        {m.people_card_copy()}
      </button>{' '}
      <span role="status">{isCopied ? m.people_card_copied() : ''}</span>
    </p>
  )
}
