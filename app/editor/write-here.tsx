import { useRevalidator } from '@remix-run/react'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { SectionState } from '#domain/sections/state.ts'
import type { EditorProps, Left } from './editor.tsx'
import { Words } from './words.tsx'

type Props = Omit<EditorProps, 'onDone'> & {
  /** The text as the server wrote it out. */
  html: string
  empty: boolean
  /** On the button: people who may not write can still watch the others do it. Null: there is nothing to write now. */
  button: string | null
}

/**
 * The words of a section to read, and a button to write in them. Everything that writing needs is loaded when the
 * button is pressed, and only in a browser: nothing of it runs on the server.
 */
export function WriteHere({ html, empty, button, ...editor }: Props) {
  const [Editor, setEditor] = useState<ComponentType<EditorProps> | null>(null)
  const [state, setState] = useState<'reading' | 'loading' | 'writing' | 'failed'>('reading')
  const [isLive, setLive] = useState(false)
  // What we wrote, until the page itself has been told by the server.
  const [mine, setMine] = useState<{ html: string; over: string } | null>(null)
  const [unsaved, setUnsaved] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const wasWriting = useRef(false)
  const { revalidate } = useRevalidator()
  useEffect(() => setLive(true), [])

  const open = async () => {
    setState('loading')
    try {
      const loaded = await import('./editor.tsx')
      setEditor(() => loaded.default)
      setState('writing')
    } catch {
      setState('failed')
    }
  }
  const done = ({ html: now, saved }: Left) => {
    if (now !== null) setMine({ html: now, over: html })
    setState('reading')
    if (saved === true) revalidate()
    else {
      setUnsaved(true)
      saved.then(() => {
        setUnsaved(false)
        revalidate()
      })
    }
    wasWriting.current = true
  }
  // Whoever pressed "Stop writing" is not left in nowhere when that button goes.
  useEffect(() => {
    if (state !== 'reading' || !wasWriting.current) return
    wasWriting.current = false
    const to = opener.current ?? words.current
    to?.focus()
  }, [state])

  if (state === 'writing' && Editor) return <Editor {...editor} onDone={done} />
  const shown = mine?.over === html ? mine.html : html
  return (
    <>
      {isLive && button ? (
        <p>
          <button
            ref={opener}
            type="button"
            className="button first"
            data-opens="editor"
            aria-disabled={state === 'loading'}
            onClick={() => state !== 'loading' && void open()}
          >
            {state === 'loading' ? 'Opening…' : button}
          </button>
        </p>
      ) : null}
      <p role="status" className={unsaved ? 'error' : 'only-heard'}>
        {unsaved ? 'Your last words are not saved yet. Keep this page open.' : ''}
      </p>
      {state === 'failed' ? (
        <p role="alert" className="error">
          The writing tools could not be loaded. Check your connection and press the button again.
        </p>
      ) : null}
      <div ref={words} tabIndex={-1}>
        <Words html={shown} empty={shown === html ? empty : false} title={editor.title} />
      </div>
    </>
  )
}

export const buttonFor = (state: SectionState, mayWrite: boolean): string | null =>
  state === 'drafting' ? (mayWrite ? 'Write here' : 'Watch people write') : null
