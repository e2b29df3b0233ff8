import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { describedBy, FieldFrame } from '#app/components/ui/field.tsx'
import { useField } from '#app/components/ui/form-context.ts'
import { sayWords } from '#app/forms/scribing.ts'
import * as m from '#words'
import styles from './scribing.module.css'

type Recorder = ComponentType<{ field: RefObject<HTMLInputElement> }>

/** A recording: made here where the browser can, or else a file; both are sent by the same field. */
export function SayForm() {
  const field = useRef<HTMLInputElement>(null)
  const [Recorder, setRecorder] = useState<Recorder | null>(null)
  useEffect(() => {
    if (!('MediaRecorder' in window) || !navigator.mediaDevices) return
    // Without it there is still the field for a file.
    import('./recorder.tsx').then(({ default: loaded }) => setRecorder(() => loaded)).catch(() => {})
  }, [])
  return (
    <CommandForm type={sayWords.type} encType="multipart/form-data">
      <div className={styles.place}>{Recorder ? <Recorder field={field} /> : null}</div>
      <RecordingField field={field} />
      <Button>{m.scribe_say_send()}</Button>
    </CommandForm>
  )
}

function RecordingField({ field }: { field: RefObject<HTMLInputElement> }) {
  const { id, error } = useField('recording')
  const hint = m.scribe_say_file_hint()
  return (
    <FieldFrame id={id} label={m.scribe_say_file()} hint={hint} error={error}>
      <input
        ref={field}
        className={styles.file}
        type="file"
        {...{ id, name: 'recording' }}
        accept="audio/*"
        capture
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  )
}
