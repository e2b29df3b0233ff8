import { useEffect, useRef, useState } from 'react'
import { locale } from '#app/locale.ts'
import type { speak } from '#app/speech/speak.ts'
import * as m from '#words'
import { buttonClass } from './button.tsx'
import styles from './listen.module.css'

type State = 'idle' | 'reading' | 'no-voice'
type Reading = ReturnType<typeof speak>

/** One voice at a time, on the whole page. */
let current: Reading | undefined

/**
 * Reads out what stands in the elements with the ids `of`, with the device's own voices: no text leaves the device.
 * `what` names it for those who hear the button's name alone.
 */
export function Listen({ of, what }: { of: string; what: string }) {
  const [state, setState] = useState<State>('idle')
  const mine = useRef<Reading>()
  useEffect(() => () => mine.current?.stop(), [])
  const start = async () => {
    const elements = of.split(' ').flatMap((id) => document.getElementById(id) ?? [])
    if (elements.length === 0 || !('speechSynthesis' in window)) return setState('no-voice')
    const [{ passagesIn }, { speak }] = await Promise.all([
      import('#app/speech/passages.ts'),
      import('#app/speech/speak.ts'),
    ])
    current?.stop()
    // People's own words where there are some; else everything in it.
    const texts = elements.flatMap((element) => {
      const found = [...element.querySelectorAll('.text')]
      return found.length > 0 ? found : [element]
    })
    const reading = speak(texts.flatMap(passagesIn), locale)
    current = mine.current = reading
    setState('reading')
    const end = await reading.ended
    if (mine.current === reading) setState(end === 'no-voice' ? 'no-voice' : 'idle')
  }
  const isReading = state === 'reading'
  const label = isReading ? m.common_listen_stop() : m.common_listen()
  return (
    <div className={styles.listen}>
      <button
        type="button"
        className={buttonClass('plain')}
        aria-label={`${label}: ${what}`}
        onClick={() => (isReading ? mine.current?.stop() : void start())}
      >
        <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="currentcolor">
          {isReading ? (
            <path d="M6 5h12v14H6z" />
          ) : (
            <path d="M4 9v6h4l5 5V4L8 9zM16 8a5 5 0 0 1 0 8M18.5 5.5a8.5 8.5 0 0 1 0 13" />
          )}
        </svg>
        {label}
      </button>
      {state === 'no-voice' ? (
        <p role="status" className={styles.none}>
          {m.common_listen_none()}
        </p>
      ) : null}
    </div>
  )
}
