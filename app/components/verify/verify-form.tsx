import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { ButtonRow, buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import { Notice } from '#app/components/ui/notice.tsx'
import * as m from '#words'
import { CheckProgress } from './check-progress.tsx'
import { ReportView } from './report-view.tsx'
import { type Program, useCheck } from './use-check.ts'
import styles from './verify.module.css'

/** Asks for the file and checks it right here. */
export function VerifyForm() {
  const [isLive, setLive] = useState(false)
  const { program, state, check, cancel } = useCheck()
  useEffect(() => setLive(true), [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    void check(file instanceof File ? file : null, String(form.get('key') ?? '').trim())
  }
  return (
    <>
      <noscript>
        <Notice kind="careful" title={m.verify_page_no_script()}>
          <p>{m.verify_page_no_script_words()}</p>
        </Notice>
      </noscript>
      <p role="status" className={styles.program}>
        {PROGRAM[program]()}
      </p>
      {/* It takes its place from the beginning, unseen: nothing that is being read moves when it can be used. */}
      <form onSubmit={submit} noValidate className={isLive ? '' : styles.coming}>
        <FileField problem={state.kind === 'problem' ? state.words : ''} />
        <KeyField />
        {state.kind === 'checking' ? (
          <CheckProgress progress={state.progress} cancel={cancel} />
        ) : (
          <ButtonRow>
            <button type="submit" className={buttonClass('first')}>
              {m.verify_page_check()}
            </button>
          </ButtonRow>
        )}
      </form>
      {state.kind === 'done' ? <ReportView report={state.report} file={state.file} /> : null}
    </>
  )
}

const PROGRAM: Record<Program, () => string> = {
  loading: m.verify_page_loading,
  ready: m.verify_page_loaded,
  missing: m.verify_page_not_loaded,
}

/** Choose a file, or drop it here. */
function FileField({ problem }: { problem: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault()
    setOver(is)
  }
  const drop = (event: DragEvent) => {
    over(event, false)
    if (input.current && event.dataTransfer.files.length > 0) input.current.files = event.dataTransfer.files
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the field inside does the same
    <div
      className={`${styles.drop} ${isOver ? styles.over : ''} ${problem ? field.wrong : ''}`}
      onDragEnter={(event) => over(event, true)}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={drop}
    >
      <label htmlFor="verify-file">{m.verify_page_file()}</label>
      <p className={field.hint} id="verify-file-hint">
        {m.verify_page_file_hint()}
      </p>
      {problem ? (
        <p className={field.error} id="verify-file-error" role="alert">
          <span className="only-heard">{m.common_please_check()} </span>
          {problem}
        </p>
      ) : null}
      <input
        ref={input}
        {...{ id: 'verify-file', name: 'file', type: 'file', accept: '.json,application/json' }}
        className={styles.file}
        aria-describedby={problem ? 'verify-file-hint verify-file-error' : 'verify-file-hint'}
        aria-invalid={problem ? true : undefined}
      />
    </div>
  )
}

/** For whoever was given the key of the log by somebody they trust. */
const KeyField = () => (
  <details>
    <summary>{m.verify_page_whose()}</summary>
    <div className={field.field}>
      <label htmlFor="verify-key">{m.verify_page_key()}</label>
      <p className={field.hint} id="verify-key-hint">
        {m.verify_page_key_hint()}
      </p>
      <input
        {...{ id: 'verify-key', name: 'key', type: 'text', autoComplete: 'off', spellCheck: false }}
        className={field.box}
        aria-describedby="verify-key-hint"
      />
    </div>
  </details>
)
