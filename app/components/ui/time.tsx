import { useEffect, useState } from 'react'
import { timeInWords } from './time-words.ts'

/** A moment in words: in UTC as the server knows it, then in the reader's own time once the browser can say so. */
export function Time({ at }: { at: string }) {
  const [local, setLocal] = useState<string | null>(null)
  useEffect(() => setLocal(localWords(at)), [at])
  return (
    <time dateTime={at} title={local ? timeInWords(at) : undefined}>
      {local ?? timeInWords(at)}
    </time>
  )
}

/** Null where the browser's own clock is on UTC: then there is nothing to add. */
function localWords(at: string): string | null {
  const when = new Date(at)
  if (Number.isNaN(when.getTime()) || when.getTimezoneOffset() === 0) return null
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const
  return `${when.toLocaleDateString('en-GB', day).replace(',', '')}, ${when.toLocaleTimeString('en-GB', clock)}`
}
