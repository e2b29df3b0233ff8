import { Link } from '@remix-run/react'
import { Fragment, useEffect, useRef, useState } from 'react'
import { lookLinesOf } from '#app/components/suggestions/look-lines.ts'
import { Looks } from '#app/components/suggestions/looks.tsx'
import { buttonClass } from '#app/components/ui/button.tsx'
import type { Change } from '#domain/suggestions/state.ts'
import * as m from '#words'
import type { Place } from '../copies/place.ts'
import type { Draft } from './draft.ts'
import { keepChanges } from './kept.ts'
import { SendDialog } from './send-dialog.tsx'
import styles from './suggesting.module.css'

type Props = {
  place: Place
  draft: Draft
  /** How often something was tried that isn't a change of words. */
  refusals: number
  /** Somebody wants to go: what isn't sent is asked about first. */
  isLeaving: boolean
  onLeave: () => void
  /** What is kept on this device is another draft now. */
  onRenew: () => void
  onSent: () => void
}

type Note = 'refused' | 'sent' | 'back' | null

/** So long after a key it is looked what has changed, in milliseconds. */
const REST_MS = 250

/** Below the text: what somebody has changed, and what to do with it. It is theirs until they send it. */
export function SuggestBar({ place, draft, refusals, isLeaving, onLeave, onRenew, onSent }: Props) {
  const changes = useChanges(place, draft)
  const [isSending, setSending] = useState(false)
  const [note, setNote] = useState<Note>(null)
  const taken = useRef<readonly Change[]>([])
  useEffect(() => {
    if (refusals > 0) setNote('refused')
  }, [refusals])
  useEffect(() => {
    if (changes.length > 0) setNote((now) => (now === 'refused' ? now : null))
  }, [changes])
  useEffect(() => {
    if (isLeaving && draft.changes().length === 0) onLeave()
  }, [isLeaving, draft, onLeave])

  const renewWith = (kept: readonly Change[], now: Note) => {
    keepChanges(place, kept)
    setNote(now)
    onRenew()
  }
  const takeBack = () => {
    taken.current = draft.changes()
    renewWith([], 'back')
  }
  const lost = draft.lost()
  return (
    <section aria-label={m.editor_suggest_yours()} className={styles.bar}>
      <p role="status">{sentence(note, changes.length)}</p>
      {note === 'sent' ? (
        <Link to={`/plans/${place.planId}/sections/${place.section}/suggestions`}>{m.suggest_all()}</Link>
      ) : null}
      {changes.length > 0 ? (
        <div className={styles.choices}>
          <button type="button" className={buttonClass('first')} onClick={() => setSending(true)}>
            {m.editor_suggest_send()}
          </button>
          <button type="button" className={buttonClass('second')} onClick={takeBack}>
            {m.editor_suggest_back()}
          </button>
        </div>
      ) : null}
      {note === 'back' && taken.current.length > 0 ? (
        <button type="button" className={buttonClass('second')} onClick={() => renewWith(taken.current, null)}>
          {m.editor_suggest_undo_back()}
        </button>
      ) : null}
      {lost.length > 0 ? (
        <details className={styles.lost}>
          <summary>{m.editor_suggest_lost()}</summary>
          {lost.map((change) => (
            <Fragment key={change.block}>
              <p data-content dir="auto">
                {change.text}
              </p>
              <Looks of={lookLinesOf(change)} />
            </Fragment>
          ))}
        </details>
      ) : null}
      {isSending || (isLeaving && changes.length > 0) ? (
        <SendDialog
          {...{ place, changes, isLeaving, takeBack }}
          onSent={(left) => renewWith(left, 'sent')}
          onDone={() => {
            setSending(false)
            onSent()
            if (isLeaving) onLeave()
          }}
          onClose={() => (isLeaving ? onLeave() : setSending(false))}
        />
      ) : null}
    </section>
  )
}

function sentence(note: Note, changed: number): string {
  if (note === 'refused') return m.editor_suggest_refused()
  if (note === 'sent') return m.editor_suggest_sent()
  if (note === 'back') return m.editor_suggest_taken_back()
  return changed > 0 ? m.editor_suggest_changed({ n: changed }) : m.editor_suggest_intro()
}

/** What is different, a moment after each key; kept on this device until it is sent. */
function useChanges(place: Place, draft: Draft): readonly Change[] {
  const [changes, setChanges] = useState<readonly Change[]>([])
  const { memberId, planId, section } = place
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isStopped = false
    const look = () => {
      timer = undefined
      const now = draft.changes()
      keepChanges({ memberId, planId, section }, now)
      if (!isStopped) setChanges(now)
    }
    look()
    const stop = draft.subscribe(() => {
      timer ??= setTimeout(look, REST_MS)
    })
    const leave = () => timer && look()
    addEventListener('pagehide', leave)
    return () => {
      isStopped = true
      removeEventListener('pagehide', leave)
      stop()
      if (timer === undefined) return
      clearTimeout(timer)
      look()
    }
  }, [draft, memberId, planId, section])
  return changes
}
