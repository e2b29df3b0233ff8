import { useLoaderData, useRevalidator } from '@remix-run/react'
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import type { EditorProps } from './editor.tsx'

/** `stopping`: nobody writes any more, and what was written is on its way to the server and back. */
export type Mode = 'reading' | 'loading' | 'writing' | 'stopping'

/** Loading for so long is worth a word. */
const SLOW_MS = 6_000

/** The way from reading to writing and back. */
export function useOpening() {
  const [mode, setMode] = useState<Mode>('reading')
  const [Editor, setEditor] = useState<ComponentType<EditorProps> | null>(null)
  const [failed, setFailed] = useState(false)
  const slow = useSlow(mode === 'loading')

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
    if (mode === 'stopping') setMode('writing')
  }
  // The text stays as it was written until the server has said it back: a reader never sees an older one in between.
  const read = useFreshPage(() => setMode((now) => (now === 'stopping' ? 'reading' : now)))
  return { Editor, mode, failed, slow, press, stopped: read }
}

function useSlow(loading: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!loading) return
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [loading])
  return slow
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
