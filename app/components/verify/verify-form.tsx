import { type FormEvent, useEffect, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import type { Report } from '#domain/verify/report.ts'
import { type Checker, loadChecker } from './checker.ts'
import { ReportView } from './report-view.tsx'

type State =
  | { kind: 'ready' | 'checking' }
  | { kind: 'done'; report: Report; file: string }
  | { kind: 'problem'; words: string }

const NO_FILE = 'Choose the file first.'
const NOT_LOADED = 'The check is not loaded yet. Try again in a moment, or load this page again.'
const BROKEN = 'The check could not be run in this browser. Please load the page again, or use the command line.'

/** Asks for the file and checks it right here. */
export function VerifyForm() {
  const [isLive, setLive] = useState(false)
  const [checker, setChecker] = useState<Checker | 'missing' | null>(null)
  const [state, setState] = useState<State>({ kind: 'ready' })
  useEffect(() => {
    setLive(true)
    const loading = loadChecker()
    loading.then(setChecker, () => setChecker('missing'))
    return () => void loading.then(({ close }) => close()).catch(() => {})
  }, [])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state.kind === 'checking') return
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    const key = String(form.get('key') ?? '').trim()
    if (!(file instanceof File) || file.size === 0) return setState({ kind: 'problem', words: NO_FILE })
    if (!checker || checker === 'missing') return setState({ kind: 'problem', words: NOT_LOADED })
    setState({ kind: 'checking' })
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      setState({ kind: 'done', report: await checker.check({ bytes, key }), file: file.name })
    } catch {
      setState({ kind: 'problem', words: BROKEN })
    }
  }

  if (!isLive) return null
  const problem = state.kind === 'problem' ? state.words : ''
  return (
    <>
      <p role="status">
        {checker === null
          ? 'Loading the check…'
          : checker === 'missing'
            ? NOT_LOADED
            : 'The check is loaded. You can switch off your network now.'}
      </p>
      <form onSubmit={submit} noValidate>
        <div className={problem ? 'field wrong' : 'field'}>
          <label htmlFor="verify-file">The file</label>
          <p className={field.hint} id="verify-file-hint">
            It was handed out as “a file that can be checked”. Its name ends in .json.
          </p>
          {problem ? (
            <p className={field.error} id="verify-file-error" role="alert">
              <strong>Please check:</strong> {problem}
            </p>
          ) : null}
          <input
            id="verify-file"
            name="file"
            type="file"
            accept=".json,application/json"
            aria-describedby={problem ? 'verify-file-hint verify-file-error' : 'verify-file-hint'}
            aria-invalid={problem ? true : undefined}
          />
        </div>
        <div className={field.field}>
          <label htmlFor="verify-key">The key that you trust (you can leave this empty)</label>
          <p className={field.hint} id="verify-key-hint">
            If somebody you trust gave you the key of this log, put it in here. Then a file that anybody else signed
            does not pass.
          </p>
          <input
            id="verify-key"
            name="key"
            type="text"
            autoComplete="off"
            spellCheck={false}
            aria-describedby="verify-key-hint"
          />
        </div>
        <button type="submit" className={buttonClass('first')} aria-disabled={state.kind === 'checking'}>
          {state.kind === 'checking' ? 'Checking…' : 'Check the file'}
        </button>
      </form>
      <p role="status" className="only-heard">
        {state.kind === 'checking' ? 'Checking. A long record takes some seconds.' : ''}
      </p>
      {state.kind === 'done' ? <ReportView report={state.report} file={state.file} /> : null}
    </>
  )
}
