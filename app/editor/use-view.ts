import { Selection } from 'prosemirror-state'
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
  options: Omit<ViewOptions, 'changed' | 'isWritable'> & {
    /** A draft can be changed where the group's text can't. */
    isFree: boolean
  },
): Result {
  const surface = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const [status, setStatus] = useState<ToolbarStatus | null>(null)
  const latest = useRef({ ...options, isStopping })
  latest.current = { ...options, isStopping }
  const { draft } = options
  const head = useRef(0)

  // Before anything is drawn: the text to read goes in the same moment.
  useLayoutEffect(() => {
    const mount = surface.current
    if (!opened || !mount) return
    const created = createView(mount, session, {
      ...latest.current,
      draft,
      isWritable: () =>
        ((draft !== null && latest.current.isFree) || session.snapshot().writable) && !latest.current.isStopping,
      // What is asked may change with each rendering; the text stays.
      asks: {
        link: () => latest.current.asks.link(),
        help: () => latest.current.asks.help(),
        picture: (file) => latest.current.asks.picture(file),
        tooMuch: () => latest.current.asks.tooMuch(),
        comment: () => latest.current.asks.comment(),
        told: () => latest.current.asks.told(),
        toolbar: () => latest.current.asks.toolbar(),
        suggest: () => latest.current.asks.suggest(),
      },
      changed: (state) => {
        head.current = state.selection.head
        session.writesIn(ownPart(state, session.fragment))
        setStatus((old) => {
          const now = toolbarStatus(state)
          return old && isSameStatus(old, now) ? old : now
        })
      },
    })
    stayAt(created, head.current)
    setStatus(toolbarStatus(created.state))
    setView(created)
    return () => {
      setView(null)
      created.destroy()
    }
  }, [session, opened, draft])

  // Whether it may be written in is asked again; the line below the text says why not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: both are read inside the view
  useEffect(() => {
    // It may have gone in this very moment, when another text took its place.
    if (!view?.isDestroyed) view?.setProps({})
  }, [view, writable, isStopping])
  useEffect(() => {
    if (!isStopping && !view?.isDestroyed) view?.focus()
  }, [view, isStopping])

  return { surface, view, status }
}

/** Whoever goes over to suggesting, or back, stays where they were. */
function stayAt(view: EditorView, head: number): void {
  const { doc, tr } = view.state
  if (head > 0) view.dispatch(tr.setSelection(Selection.near(doc.resolve(Math.min(head, doc.content.size)))))
}
