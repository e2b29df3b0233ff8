import { useRevalidator } from '@remix-run/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import type { SectionState } from '#domain/sections/state.ts'
import * as m from '#words'
import { ReturningWords } from './copies/returning-words.tsx'
import type { EditorProps } from './editor.tsx'
import styles from './frame.module.css'
import { useOpening } from './use-opening.ts'
import { Words } from './words.tsx'

type Props = Omit<EditorProps, 'mode' | 'words' | 'whoHere' | 'onStopped' | 'suggests'> & {
  /** The text as the server wrote it out. */
  html: string
  empty: boolean
  /** Null: there is nothing to write now. */
  offer: Offer | null
  /** What stands above it. */
  heading: ReactNode
}
/** People who may neither write nor suggest can still watch the others. */
type Offer = 'write' | 'suggest' | 'watch'

/**
 * The words of a section to read, and a button to write in them. Everything that writing needs is loaded when the
 * button is pressed, and only in a browser: nothing of it runs on the server.
 */
export function WriteHere({ html, empty, offer, heading, ...editor }: Props) {
  const { Editor, mode, failed, isSlow, isStuck, press, stopped } = useOpening()
  const { revalidate } = useRevalidator()
  const [isLive, setLive] = useState(false)
  const [whoHere, setWhoHere] = useState<HTMLElement | null>(null)
  useEffect(() => setLive(true), [])
  const frame = useFocusAfter(mode === 'stopping')
  const isReading = mode === 'reading'
  const isOpen = mode === 'writing' || mode === 'stopping'
  const words = <Words html={html} empty={empty} title={editor.title} />
  const shape = [styles.frame, offer || !isReading ? styles.writable : '', isReading ? '' : styles.open]
  return (
    <div ref={frame} className={shape.join(' ')} data-mode={mode} tabIndex={-1}>
      <div className={styles.head}>
        {heading}
        {offer || !isReading ? (
          <div ref={setWhoHere} className={styles.who}>
            {isOpen ? null : <p>{offer ? SAYS[offer] : ''}</p>}
          </div>
        ) : null}
        {offer || !isReading ? (
          <button
            type="button"
            className={`${buttonClass(offer !== 'watch' && offer && (isReading || mode === 'loading') ? 'first' : 'second')} ${styles.toggle}`}
            data-live={isLive || undefined}
            data-opens="editor"
            aria-busy={mode === 'loading' || (mode === 'stopping' && !isStuck) || undefined}
            onClick={press}
          >
            {isStuck ? m.editor_go_on() : labelOf(mode, offer)}
          </button>
        ) : null}
      </div>
      {isOpen && Editor ? (
        <Editor {...editor} {...{ mode, words, whoHere, suggests: suggestsFor(offer) }} onStopped={stopped} />
      ) : (
        <>
          <ReturningWords
            planId={editor.planId}
            section={editor.section}
            memberId={editor.memberId}
            onSaved={revalidate}
          />
          {mode === 'loading' ? (
            <div className={styles.tools}>
              <div className={styles.ghost} />
            </div>
          ) : null}
          <div className={styles.sheet}>{words}</div>
          <div className={offer ? styles.foot : undefined}>
            <p role="status">
              {mode === 'loading' ? (isSlow ? m.editor_opening_slow() : m.editor_opening_words()) : ''}
            </p>
            {failed ? (
              <p role="alert" className={styles.failed}>
                {m.editor_failed()}
              </p>
            ) : null}
          </div>
        </>
      )}
    </div>
  )
}

/** Whoever pressed "Stop writing" is not left in nowhere where that button goes, because writing was paused. */
function useFocusAfter(stopping: boolean) {
  const frame = useRef<HTMLDivElement>(null)
  const was = useRef(stopping)
  useEffect(() => {
    if (was.current && !stopping && document.activeElement === document.body)
      frame.current?.focus({ preventScroll: true })
    was.current = stopping
  }, [stopping])
  return frame
}

function labelOf(mode: ReturnType<typeof useOpening>['mode'], offer: Offer | null): string {
  if (mode === 'loading') return m.editor_opening()
  const labels = mode === 'reading' ? OPEN : STOP
  return labels[offer ?? 'write']
}

const SAYS: Record<Offer, string> = {
  write: m.editor_says_write(),
  suggest: m.editor_says_suggest(),
  watch: m.editor_says_watch(),
}
const OPEN: Record<Offer, string> = { write: m.editor_write(), suggest: m.editor_suggest(), watch: m.editor_watch() }
const STOP: Record<Offer, string> = {
  write: m.editor_stop(),
  suggest: m.editor_stop_suggesting(),
  watch: m.editor_stop_watching(),
}

/** What somebody who may write or suggest can do in a text in this state. */
export function offerFor(state: SectionState, mayWrite: boolean, maySuggest = false): Offer | null {
  if (state !== 'drafting') return null
  if (mayWrite) return 'write'
  return maySuggest ? 'suggest' : 'watch'
}

const suggestsFor = (offer: Offer | null): EditorProps['suggests'] =>
  offer === 'write' ? 'too' : offer === 'suggest' ? 'only' : 'no'
