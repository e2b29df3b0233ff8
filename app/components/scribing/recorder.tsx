import { type RefObject, useEffect, useRef, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import { Player } from './player.tsx'
import { type Recording, record } from './record.ts'
import styles from './scribing.module.css'

/** As long as anybody may speak, in seconds. */
const MOST_SECONDS = 120

type State = 'ready' | 'asking' | 'recording' | 'recorded' | 'refused'

/**
 * Records what somebody says and puts it into the form's own field for a file, so that there is one way to send it.
 * How much time is left is shown all along, and said at the start, a minute and ten seconds before the end.
 */
export default function Recorder({ field }: { field: RefObject<HTMLInputElement> }) {
  const [state, setState] = useState<State>('ready')
  const [left, setLeft] = useState(MOST_SECONDS)
  const [heard, setHeard] = useState<string | null>(null)
  const recording = useRef<Recording>()
  useEffect(() => () => recording.current?.cancel(), [])
  useEffect(() => () => (heard ? URL.revokeObjectURL(heard) : undefined), [heard])
  useEffect(() => {
    if (state !== 'recording') return
    const until = Date.now() + MOST_SECONDS * 1000
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000))
      setLeft(seconds)
      if (seconds === 0) recording.current?.stop()
    }
    const ticking = setInterval(tick, 250)
    return () => clearInterval(ticking)
  }, [state])

  const start = async () => {
    setState('asking')
    setHeard(null)
    setLeft(MOST_SECONDS)
    try {
      recording.current = await record((file) => {
        const files = new DataTransfer()
        files.items.add(file)
        if (field.current) field.current.files = files.files
        setHeard(URL.createObjectURL(file))
        setState('recorded')
      })
      setState('recording')
    } catch {
      setState('refused')
    }
  }
  const isRecording = state === 'recording'
  return (
    <div className={styles.recorder}>
      <p role="status">{statusOf(state, left)}</p>
      {isRecording ? (
        <p className={styles.left} role="timer" aria-live="off">
          {m.scribe_record_left({ time: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` })}
        </p>
      ) : null}
      {heard ? <Player src={heard} label={m.scribe_record_play()} /> : null}
      <button
        type="button"
        className={buttonClass('second')}
        aria-busy={state === 'asking' || undefined}
        onClick={() => (isRecording ? recording.current?.stop() : state === 'asking' ? undefined : start())}
      >
        {isRecording ? m.scribe_record_stop() : state === 'recorded' ? m.scribe_record_again() : m.scribe_record()}
      </button>
    </div>
  )
}

function statusOf(state: State, left: number): string {
  if (state === 'asking') return m.scribe_record_asking()
  if (state === 'recorded') return m.scribe_record_done()
  if (state === 'refused') return m.scribe_record_refused()
  if (state === 'ready') return m.scribe_record_ready()
  return left <= 10 ? m.scribe_record_soon() : left <= 60 ? m.scribe_record_minute() : m.scribe_record_on()
}
