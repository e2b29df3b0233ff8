import type { EditorView } from 'prosemirror-view'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import type { SectionKey } from '#domain/text/sections.ts'
import { goToPerson } from './carets.ts'
import type { Question } from './dialogs.tsx'
import styles from './editor.module.css'
import type { EditingSession } from './session.ts'
import { EditorStatus, Ended, Present } from './status.tsx'
import text from './text.module.css'
import { Toolbar, useKeyboardInset } from './toolbar.tsx'
import type { Tool } from './tools.ts'
import { useLater } from './use-later.ts'
import { useSession } from './use-session.ts'
import { useEditorView } from './use-view.ts'

export type EditorProps = {
  planId: string
  section: SectionKey
  title: string
  memberId: string
  lang: string
  /** The person goes back to reading. */
  onDone: (left: Left) => void
}

/** What was on the page: the text as it stands here, null if that can't be said; and when all of it is on the server. */
export type Left = { html: string | null; saved: true | Promise<void> }

/** A section's text to write in, together with everybody else. Loaded only when somebody asks for it. */
export default function Editor(props: EditorProps) {
  const session = useSession(props.planId, props.section, props.memberId)
  return session ? <Opened session={session} {...props} /> : <p>Opening the text…</p>
}

function Opened({ session, planId, section, title, lang, onDone }: EditorProps & { session: EditingSession }) {
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot)
  const [question, setQuestion] = useState<Question | null>(null)
  const [surfaceId, hintId] = [useId(), useId()]
  const bar = useRef<HTMLDivElement>(null)
  const root = useKeyboardInset()
  const later = useLater(snapshot.opened, question !== null)
  const ask = (kind: Question['kind'], file: File | null = null) => setQuestion({ kind, file })

  const { surface, view, status } = useEditorView(session, snapshot, {
    planId,
    label: `${title}: the text`,
    hintId,
    lang,
    asks: {
      link: () => ask('link'),
      help: () => ask('help'),
      picture: (file) => ask('picture', file),
      tooMuch: () => ask('too-much'),
      toolbar: () => bar.current?.querySelector<HTMLElement>('[data-tool][tabindex="0"]')?.focus(),
    },
  })
  const run = (tool: Tool) => {
    if ('ask' in tool) return ask(tool.ask)
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

  return (
    <div className={styles.editor} ref={root}>
      <div className={styles.head}>
        <Present people={snapshot.people} goTo={(id) => !!view && !view.isDestroyed && goToPerson(view, id)} />
        <button
          type="button"
          className={buttonClass('second')}
          onClick={() =>
            onDone({
              html: view && later ? later.readingHtml(view, planId) : null,
              saved: snapshot.save === 'saved' || session.whenSaved(),
            })
          }
        >
          Stop writing
        </button>
      </div>
      {snapshot.ended ? (
        <Ended {...{ planId, ending: snapshot.ended, hasUnsaved: session.hasUnsaved(), view }} />
      ) : null}
      <div className={styles.above}>
        {status && view && snapshot.wrote ? (
          <Toolbar
            {...{ section, status, run, barRef: bar, writable: snapshot.writable, controls: surfaceId }}
            state={() => view.state}
            leave={() => view.focus()}
          />
        ) : null}
        {snapshot.opened && snapshot.told && !snapshot.writable && !snapshot.ended ? (
          <p className={styles.paused}>
            <strong>You can read here, not write.</strong> {snapshot.reason}
          </p>
        ) : null}
        {snapshot.writable && snapshot.reason && !snapshot.ended ? (
          <p className={styles.paused} role="status">
            <strong>Your last change is not saved.</strong> {snapshot.reason}
          </p>
        ) : null}
      </div>
      <div id={surfaceId} ref={surface} className={`text ${styles.surface} ${text.text}`} />
      <div className={styles.foot}>
        <p className={styles.hint} id={hintId}>
          To leave the text, press Esc and then Tab. For help, press Alt and 0.
        </p>
        <EditorStatus snapshot={snapshot} view={view} />
      </div>
      {question && view && later ? (
        <later.Dialogs {...{ question, view, planId }} onDone={() => setQuestion(null)} />
      ) : null}
    </div>
  )
}

const withView = (view: EditorView | null, act: (view: EditorView) => void) => {
  if (view && !view.isDestroyed) act(view)
}
