import { useState } from 'react'
import { ButtonRow, buttonClass } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { Change } from '#domain/suggestions/state.ts'
import * as m from '#words'
import { noteCopy } from './copies/marks.ts'
import type { Place } from './copies/place.ts'
import type { EditingSession } from './session.ts'
import { keepChanges, keptChanges } from './suggesting/kept.ts'
import { UnsavedWords } from './unsaved-words.tsx'

type Props = {
  session: EditingSession
  place: Place
  /** Whether this member may suggest other words here. */
  suggests: boolean
  /** They are a draft of suggestions now: the text is opened anew with it. */
  onDraft: () => void
}

/**
 * Writing stopped before these words arrived, and is open again. The group may have talked about the text meanwhile, so
 * they don't simply go into it: who wrote them says what becomes of them.
 */
export function WithheldWords({ session, place, suggests, onDraft }: Props) {
  const [state, setState] = useState<'asking' | 'busy' | 'none' | 'failed'>('asking')
  const asSuggestion = async () => {
    if (state === 'busy') return
    setState('busy')
    const changes = await session.differences()
    if (changes === null) return setState('failed')
    if (changes.length === 0) return setState('none')
    await intoDraft(session, place, changes)
    onDraft()
  }
  return (
    <Notice kind="careful" role="status" title={m.editor_withheld_title()}>
      <p>{m.editor_withheld_words()}</p>
      <UnsavedWords words={session.wordsOnlyHere()} open />
      <ButtonRow>
        {suggests ? (
          <button
            type="button"
            className={buttonClass()}
            onClick={asSuggestion}
            aria-busy={state === 'busy' || undefined}
          >
            {m.editor_withheld_suggest()}
          </button>
        ) : null}
        <button type="button" className={buttonClass('second')} onClick={session.sendWithheld}>
          {m.editor_withheld_send()}
        </button>
      </ButtonRow>
      {suggests ? <p className="quiet">{m.editor_withheld_suggest_hint()}</p> : null}
      <p role="status">
        {state === 'none' ? m.editor_withheld_none() : state === 'failed' ? m.editor_withheld_failed() : ''}
      </p>
    </Notice>
  )
}

/** What stands in the text only here goes over into what is kept of a draft, and out of the text. */
async function intoDraft(session: EditingSession, place: Place, changes: readonly Change[]): Promise<void> {
  const kept = keptChanges(place).filter(({ block }) => !changes.some((change) => change.block === block))
  await session.giveUp()
  // Kept before anything else: there is no copy of the text any more in which these words stand.
  noteCopy(place)
  keepChanges(place, [...kept, ...changes])
}
