import type { EditorState } from 'prosemirror-state'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { notedDraft } from './copies/marks.ts'
import type { Place } from './copies/place.ts'
import type { Asks } from './keys.ts'
import type { EditingSession } from './session.ts'
import type { Draft } from './suggesting/draft.ts'
import type { Suggested } from './suggesting/drawn.ts'

type Mode = typeof import('./suggesting/mode.ts')
export type SuggestingNow = { mode: Mode; draft: Draft }

export type Suggesting = {
  /** Null as long as somebody writes in the group's text itself, or only reads it. */
  now: SuggestingNow | null
  /** The text that stands in its place meanwhile. */
  state: ((asks: Asks) => EditorState) | null
  /** How often something was tried that isn't a change of words. */
  refusals: number
  /** Into it, or out of it: then what isn't sent is asked about first. */
  toggle: () => void
  /** What makes it work could not be loaded. */
  failed: boolean
  isLeaving: boolean
  left: () => void
  renew: () => void
}

type Options = {
  session: EditingSession
  place: Place
  opened: boolean
  /** Whether this member may suggest other words here, or can do nothing else. */
  suggests: 'too' | 'only' | 'no'
  /** Whether the group's text can be written in now. */
  writable: boolean
  /** What waits for an answer in this text. */
  suggested: readonly Suggested[]
}

/** Suggesting in the text: a draft of one's own in place of the group's text. What wasn't sent last time is there again. */
export function useSuggesting({ session, place, opened, suggests, writable, suggested }: Options): Suggesting {
  const { memberId, planId, section } = place
  const [isOn, setOn] = useState(() => suggests === 'only' || (suggests === 'too' && notedDraft(place) !== null))
  const [isLeaving, setLeaving] = useState(false)
  const [mode, setMode] = useState<Mode | null>(null)
  const [failed, setFailed] = useState(false)
  const [now, setNow] = useState<SuggestingNow | null>(null)
  const [version, setVersion] = useState(0)
  const [refusals, setRefusals] = useState(0)
  const latest = useRef(suggested)
  latest.current = suggested
  useEffect(() => {
    if (!isOn || mode) return
    setFailed(false)
    import('./suggesting/mode.ts').then(setMode).catch(() => {
      setOn(false)
      setFailed(true)
    })
  }, [isOn, mode])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each version what is kept on this device is another draft
  useEffect(() => {
    if (!isOn || !mode || !opened) return
    const draft = mode.createDraft(session.doc, mode.keptChanges({ memberId, planId, section }))
    setNow({ mode, draft })
    return () => {
      setNow(null)
      draft.stop()
    }
  }, [session, opened, isOn, mode, version, memberId, planId, section])
  const left = useCallback(() => {
    setLeaving(false)
    setOn(false)
  }, [])
  const state = useMemo(() => {
    if (!now) return null
    const refused = () => setRefusals((before) => before + 1)
    return (asks: Asks) => now.mode.suggestState(now.draft, { asks, suggested: () => latest.current, refused })
  }, [now])
  return {
    ...{ now, state, refusals, failed, isLeaving, left },
    toggle: () => {
      if (!now) setOn(suggests === 'only' || (suggests === 'too' && writable))
      else if (suggests !== 'only') setLeaving(true)
    },
    renew: useCallback(() => setVersion((before) => before + 1), []),
  }
}
