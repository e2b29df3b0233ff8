import { useRevalidator } from '@remix-run/react'
import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { type ReactNode, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { SectionKey } from '#domain/text/sections.ts'
import * as m from '#words'
import { useCalm } from './calm-setting.ts'
import { goToPerson } from './carets.ts'
import type { Question } from './dialogs.tsx'
import type { FormWords } from './form-words.ts'
import frame from './frame.module.css'
import { Present } from './present.tsx'
import { isTrouble } from './save-words.ts'
import type { EditingSession } from './session.ts'
import { Hint, Status, textOf } from './status.tsx'
import type { Suggested } from './suggesting/drawn.ts'
import text from './text.module.css'
import { Toolbar } from './toolbar.tsx'
import type { Tool } from './tools.ts'
import { useKeyboardInset } from './use-keyboard-inset.ts'
import { useLater } from './use-later.ts'
import { useMoment } from './use-moment.ts'
import type { Mode } from './use-opening.ts'
import { usePermissionNews } from './use-permission-news.ts'
import { useRest } from './use-rest.ts'
import { useSession } from './use-session.ts'
import { useSuggested } from './use-suggested.ts'
import { useSuggesting } from './use-suggesting.ts'
import { useEditorView } from './use-view.ts'

export type EditorProps = {
  planId: string
  section: SectionKey
  title: string
  memberId: string
  /** What the forms in the text are called. */
  forms: FormWords
  /** Threads of comments that are done; where nobody asked, all are shown. */
  done?: readonly string[]
  /** What waits for an answer in this text. */
  suggested?: readonly Suggested[]
  /** Whether this member may suggest other words here, or can do nothing else. */
  suggests: 'too' | 'only' | 'no'
  /** Who wants the text each time that it has changed and come to rest. */
  onRest?: (doc: Node) => void
  mode: Mode
  /** The text to read, until the one to write in is here. */
  words: ReactNode
  /** Where the page says who is here. */
  whoHere: HTMLElement | null
  /** Nobody writes here any more, and the server has it all. */
  onStopped: () => void
}

/** A section's text to write in, together with everybody else. Loaded only when somebody asks for it. */
export default function Editor(props: EditorProps) {
  const [turn, setTurn] = useState(0)
  const session = useSession(props.planId, props.section, props.memberId, turn)
  const onDraft = () => setTurn((before) => before + 1)
  if (!session) return <div className={frame.sheet}>{props.words}</div>
  // Another session is another text to begin with.
  return <Opened key={session.doc.guid} {...{ session, onDraft }} {...props} />
}

type OpenedProps = EditorProps & {
  session: EditingSession
  /** Words that stood in this session are a draft of suggestions now; it is over. */
  onDraft: () => void
}

function Opened({ session, planId, section, title, mode, words, ...props }: OpenedProps) {
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot)
  const [question, setQuestion] = useState<Question | null>(null)
  const [surfaceId, hintId] = [useId(), useId()]
  const bar = useRef<HTMLDivElement>(null)
  const isStopping = mode === 'stopping'
  const later = useLater(snapshot.opened, question !== null || snapshot.ended !== null)
  const ask = (kind: Question['kind'], file: File | null = null) => setQuestion({ kind, file })
  const [told, showTold] = useMoment()
  const [calm, setCalm] = useCalm(session.calm)
  const { suggests, suggested = NONE } = props
  const isOnly = suggests === 'only'
  const place = { planId, section, memberId: props.memberId }
  const suggesting = useSuggesting({
    ...{ session, place, suggests, suggested, opened: snapshot.opened, writable: snapshot.writable },
  })
  const { revalidate } = useRevalidator()
  useKeyboardInset()
  usePermissionNews(snapshot)

  const { surface, view, status } = useEditorView(
    session,
    { ...snapshot, isStopping },
    {
      ...{
        planId,
        hintId,
        memberId: props.memberId,
        forms: props.forms,
        isDone: (thread) => !!props.done?.includes(thread),
      },
      ...{ draft: suggesting.state, isFree: isOnly },
      label: suggesting.now ? m.editor_suggest_text_name({ title }) : m.editor_text_name({ title }),
      asks: {
        link: () => ask('link'),
        help: () => ask('help'),
        picture: (file) => ask('picture', file),
        tooMuch: () => ask('too-much'),
        comment: () => ask('comment'),
        told: showTold,
        suggest: suggesting.toggle,
        toolbar: () => bar.current?.querySelector<HTMLElement>('[data-tool][tabindex="0"]')?.focus(),
      },
    },
  )
  useRest(view, suggesting.now ? undefined : props.onRest)
  const run = (tool: Tool) => {
    if ('ask' in tool) return tool.ask === 'suggest' ? suggesting.toggle() : ask(tool.ask)
    withView(view, (current) => {
      current.focus()
      tool.command(current.state, current.dispatch, current)
    })
  }
  // Not before the dialog is gone: as long as it stands, the text can't be reached.
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current && !question) withView(view, (current) => current.focus())
    asked.current = question !== null
  }, [question, view])

  const { onStopped } = props
  const isOnTheWay = session.hasUnsaved() || (snapshot.save === 'offline' && !snapshot.ended)
  const isDrafting = suggesting.now !== null
  useEffect(() => {
    // What somebody suggests and hasn't sent is asked about first.
    if (isStopping && !isOnTheWay && !isDrafting) onStopped()
  }, [isStopping, isOnTheWay, isDrafting, onStopped])
  useSuggested(view, later, session, suggested, suggesting.now)

  const hasTools = !snapshot.told || ((snapshot.wrote || isDrafting) && !isStopping && !snapshot.asks)
  const isQuiet = isDrafting && !snapshot.ended && !isTrouble(snapshot) && (isOnly || snapshot.writable)
  return (
    <>
      {props.whoHere
        ? createPortal(
            <Present people={snapshot.people} goTo={(id) => !!view && !view.isDestroyed && goToPerson(view, id)} />,
            props.whoHere,
          )
        : null}
      {snapshot.asks && later ? (
        <later.WithheldWords {...{ session, place }} suggests={suggests !== 'no'} onDraft={props.onDraft} />
      ) : null}
      {hasTools ? (
        <div className={frame.tools}>
          {status && view && (snapshot.wrote || isDrafting) ? (
            <Toolbar
              {...{ section, status, run, barRef: bar, writable: snapshot.writable, controls: surfaceId }}
              forms={props.forms}
              suggesting={suggests === 'too' ? isDrafting : isDrafting || null}
              state={() => view.state}
              leave={() => view.focus()}
            />
          ) : (
            <div className={frame.ghost} />
          )}
        </div>
      ) : null}
      <div className={frame.sheet}>
        <div id={surfaceId} ref={surface} className={`text ${text.text}`} data-content />
        {view ? null : words}
      </div>
      <div className={frame.foot} data-low={!hasTools || undefined}>
        {/* Already there while it is empty, so that it is heard. */}
        <p role="status" className={frame.told}>
          {told ? m.editor_told_by_other() : ''}
        </p>
        {suggesting.now ? (
          <suggesting.now.mode.SuggestBar
            {...{ place, draft: suggesting.now.draft, refusals: suggesting.refusals }}
            isLeaving={suggesting.isLeaving || isStopping}
            onLeave={suggesting.left}
            onRenew={suggesting.renew}
            onSent={revalidate}
          />
        ) : null}
        {suggesting.failed ? <p role="alert">{m.editor_suggest_not_loaded()}</p> : null}
        {isQuiet ? (
          <Hint id={hintId} />
        ) : (
          <Status {...{ snapshot, view, hintId, calm, later }} wordsOnlyHere={session.wordsOnlyHere} />
        )}
        {snapshot.ended && later ? (
          <later.Ended
            {...{ planId, ending: snapshot.ended }}
            keep={session.hasUnsaved() && view ? <later.KeepCopy text={() => textOf(view)} /> : null}
          />
        ) : null}
      </div>
      {hasTools ? (
        <label className={frame.calm}>
          <input type="checkbox" checked={calm} onChange={(event) => setCalm(event.target.checked)} />
          <span>{m.editor_calm()}</span>
        </label>
      ) : null}
      {question && view && later ? (
        <later.Dialogs {...{ question, view, session, planId, section }} onDone={() => setQuestion(null)} />
      ) : null}
    </>
  )
}

const NONE: readonly Suggested[] = []

const withView = (view: EditorView | null, act: (view: EditorView) => void) => {
  if (view && !view.isDestroyed) act(view)
}
