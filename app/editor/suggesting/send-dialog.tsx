import { type FormEvent, Fragment, useContext, useId, useState } from 'react'
import { Differences } from '#app/components/suggestions/differences.tsx'
import { lookLinesOf } from '#app/components/suggestions/look-lines.ts'
import { Looks } from '#app/components/suggestions/looks.tsx'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import { CommandIdContext } from '#app/components/ui/form-context.ts'
import type { Change } from '#domain/suggestions/state.ts'
import { differencesBetween } from '#domain/text/word-changes.ts'
import * as m from '#words'
import type { Place } from '../copies/place.ts'
import { Choices, Dialog } from '../dialog.tsx'
import { Question } from '../dialog-question.tsx'
import { sendSuggestion } from './send.ts'

type Props = {
  place: Place
  changes: readonly Change[]
  /** It is asked because somebody goes, not because they chose to send. */
  isLeaving: boolean
  takeBack: () => void
  /** One of them is sent; these are not. */
  onSent: (left: readonly Change[]) => void
  /** As much as can be is sent. */
  onDone: () => void
  onClose: () => void
}

/** A paragraph without any words left can't be suggested. */
const isSendable = ({ text }: Change): boolean => text !== ''

/** What would change, why, and the way to the group. */
export function SendDialog({ place, changes, isLeaving, takeBack, onSent, onDone, onClose }: Props) {
  const id = useId()
  const page = useContext(CommandIdContext)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState('')
  const whole = changes.filter(isSendable)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sending) return
    const why = String(new FormData(event.currentTarget).get('why') ?? '').trim()
    setSending(true)
    let left = changes
    for (const change of whole) {
      const sent = await sendSuggestion({ page, ...place, change, why })
      if ('problem' in sent) {
        setSending(false)
        return setProblem(sent.problem)
      }
      left = left.filter((other) => other !== change)
      onSent(left)
    }
    onDone()
  }
  return (
    <Dialog title={isLeaving ? m.editor_suggest_unsent() : m.editor_suggest_send_title()} onClose={onClose}>
      {isLeaving ? <p>{m.editor_suggest_unsent_words()}</p> : null}
      {whole.map((change) => (
        <Fragment key={change.block}>
          <Differences of={differencesBetween(change.was, change.text)} />
          <Looks of={lookLinesOf(change)} />
        </Fragment>
      ))}
      {whole.length < changes.length ? <p>{m.editor_suggest_emptied()}</p> : null}
      <form onSubmit={submit} noValidate>
        {whole.length > 0 ? (
          <Question id={id} label={m.suggest_why()} hint={m.suggest_why_hint()} problem={problem}>
            {(described) => (
              <textarea id={id} className={field.box} name="why" rows={2} maxLength={1_000} {...described} />
            )}
          </Question>
        ) : null}
        <Choices>
          {whole.length > 0 ? (
            <button type="submit" className={buttonClass('first')} aria-busy={sending || undefined}>
              {m.suggest_send()}
            </button>
          ) : null}
          <button type="button" className={buttonClass('second')} onClick={onClose}>
            {isLeaving ? m.editor_suggest_later() : m.editor_cancel()}
          </button>
          {isLeaving ? (
            <button type="button" className={buttonClass('second')} onClick={takeBack}>
              {m.editor_suggest_back()}
            </button>
          ) : null}
        </Choices>
      </form>
    </Dialog>
  )
}
