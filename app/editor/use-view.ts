import type { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ownPart } from './own-part.ts'
import type { EditingSession } from './session.ts'
import type { Snapshot } from './snapshot.ts'
import { isSameStatus, type ToolbarStatus, toolbarStatus } from './toolbar-status.ts'
import { createView, type ViewOptions } from './view.ts'

type Result = { surface: RefObject<HTMLDivElement>; view: EditorView | null; status: ToolbarStatus | null }
type Now = Pick<Snapshot, 'opened' | 'writable'> & { isStopping: boolean }

/** Puts the text on the page once it has opened, keeps what the toolbar shows, and follows the right to write. */
export function useEditorView(
  session: EditingSession,
  { opened, writable, isStopping }: Now,
  options: Omit<ViewOptions, 'changed' | 'isWritable'>,
): Result {
  const surface = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const [status, setStatus] = useState<ToolbarStatus | null>(null)
  const latest = useRef({ ...options, isStopping })
  latest.current = { ...options, isStopping }

  // Before anything is drawn: the text to read goes in the same moment.
  useLayoutEffect(() => {
    const mount = surface.current
    if (!opened || !mount) return
    const created = createView(mount, session, {
      ...latest.current,
      isWritable: () => session.snapshot().writable && !latest.current.isStopping,
      // What is asked may change with each rendering; the text stays.
      asks: {
        link: () => latest.current.asks.link(),
        help: () => latest.current.asks.help(),
        picture: (file) => latest.current.asks.picture(file),
        tooMuch: () => latest.current.asks.tooMuch(),
        comment: () => latest.current.asks.comment(),
        told: () => latest.current.asks.told(),
        toolbar: () => latest.current.asks.toolbar(),
      },
      changed: (state) => {
        session.writesIn(ownPart(state, session.fragment))
        setStatus((old) => {
          const now = toolbarStatus(state)
          return old && isSameStatus(old, now) ? old : now
        })
      },
    })
    setStatus(toolbarStatus(created.state))
    setView(created)
    return () => {
      setView(null)
      created.destroy()
    }
  }, [session, opened])

  // Whether it may be written in is asked again; the line below the text says why not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: both are read inside the view
  useEffect(() => view?.setProps({}), [view, writable, isStopping])
  useEffect(() => {
    if (!isStopping) view?.focus()
  }, [view, isStopping])

  return { surface, view, status }
}
