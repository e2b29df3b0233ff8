import { useEffect, useState } from 'react'
import { locale } from '#app/locale.ts'
import { localTimeInWords } from '#domain/log/sentences-time.ts'
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
  return localTimeInWords(at, Intl.DateTimeFormat().resolvedOptions().timeZone, locale)
}
