import { useLoaderData, useRevalidator } from '@remix-run/react'
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import type { EditorProps } from './editor.tsx'

/** `stopping`: nobody writes any more, and what was written is on its way to the server and back. */
export type Mode = 'reading' | 'loading' | 'writing' | 'stopping'

/** Loading for so long is worth a word, and stopping for so long a way back. */
const [SLOW_MS, STUCK_MS] = [6_000, 2_000]

/** The way from reading to writing and back. */
export function useOpening() {
  const [mode, setMode] = useState<Mode>('reading')
  const [Editor, setEditor] = useState<ComponentType<EditorProps> | null>(null)
  const [failed, setFailed] = useState(false)
  const isSlow = useLasting(mode === 'loading', SLOW_MS)
  // Words that don't get to the server keep somebody here; then they may as well go on.
  const isStuck = useLasting(mode === 'stopping', STUCK_MS)

  const open = async () => {
    setMode('loading')
    setFailed(false)
    try {
      const loaded = await import('./editor.tsx')
      setEditor(() => loaded.default)
      setMode('writing')
    } catch {
      setFailed(true)
      setMode('reading')
    }
  }
  const press = () => {
    if (mode === 'reading') void open()
    if (mode === 'writing') setMode('stopping')
    if (mode === 'stopping' && isStuck) setMode('writing')
  }
  // The text stays as it was written until the server has said it back: a reader never sees an older one in between.
  const read = useFreshPage(() => setMode((now) => (now === 'stopping' ? 'reading' : now)))
  return { Editor, mode, failed, isSlow, isStuck, press, stopped: read }
}

/** Whether something has been so for so many milliseconds. */
function useLasting(is: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!is) return
    const timer = setTimeout(() => setLasts(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [is, milliseconds])
  return lasts
}

/** Asks for the page's data once more, and tells when they have come. */
function useFreshPage(came: () => void): () => void {
  const { revalidate } = useRevalidator()
  const data = useLoaderData()
  const [latest, old] = [useRef(data), useRef<unknown>(null)]
  const tell = useRef(came)
  latest.current = data
  tell.current = came
  useEffect(() => {
    if (old.current === null || old.current === data) return
    old.current = null
    tell.current()
  }, [data, old])
  return useCallback(() => {
    if (old.current !== null) return
    old.current = latest.current
    revalidate()
  }, [revalidate, latest, old])
}
