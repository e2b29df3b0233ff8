import { Link } from '@remix-run/react'
import { Notice } from '#app/components/ui/notice.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

/** On the page of a text, for whoever lost words in it and for nobody else. */
export function LostNotice({ n, to }: { n: number; to: string }) {
  if (n === 0) return null
  return (
    <Notice kind="careful" title={m.history_lost_notice({ n })}>
      <p>
        <Rich text={m.history_lost_notice_words()} parts={{ lost: (words) => <Link to={to}>{words}</Link> }} />
      </p>
    </Notice>
  )
}
