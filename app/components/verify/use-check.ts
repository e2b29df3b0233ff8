import { useEffect, useRef, useState } from 'react'
import type { Report } from '#domain/verify/report.ts'
import * as m from '#words'
import { type Checker, loadChecker } from './checker.ts'
import type { Progress } from './run.ts'

/** The program that checks: on its way, here, or it did not come. */
export type Program = 'loading' | 'ready' | 'missing'
export type CheckState =
  | { kind: 'waiting' }
  | { kind: 'checking'; progress: Progress | null }
  | { kind: 'done'; report: Report; file: string }
  | { kind: 'problem'; words: string }

/** Loads the program that checks, once the page is a live one, and runs it over one file at a time. */
export function useCheck() {
  const [program, setProgram] = useState<Program>('loading')
  const [state, setState] = useState<CheckState>({ kind: 'waiting' })
  const checker = useRef<Checker | null>(null)
  /** Until the program is here or did not come: whoever is quick does not have to press twice. */
  const coming = useRef<Promise<void>>(Promise.resolve())
  /** Of the program that is wanted now; one that comes too late is closed again. */
  const wanted = useRef(0)

  const load = () => {
    const mine = ++wanted.current
    setProgram('loading')
    coming.current = loadChecker().then(
      (loaded) => {
        if (mine !== wanted.current) return loaded.close()
        checker.current = loaded
        setProgram('ready')
      },
      () => {
        if (mine === wanted.current) setProgram('missing')
      },
    )
  }
  const end = () => {
    wanted.current++
    checker.current?.close()
    checker.current = null
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has become a live one
  useEffect(() => {
    load()
    return end
  }, [])

  const check = async (file: File | null, key: string) => {
    if (!file || file.size === 0) return setState({ kind: 'problem', words: m.verify_page_no_file() })
    setState({ kind: 'checking', progress: null })
    const asked = wanted.current
    await coming.current
    if (asked !== wanted.current) return
    const mine = checker.current
    if (!mine) return setState({ kind: 'problem', words: m.verify_page_not_loaded() })
    // After a cancel, what the old program still says is not listened to.
    const say = (said: CheckState) => mine === checker.current && setState(said)
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const report = await mine.check({ bytes, key }, (progress) => say({ kind: 'checking', progress }))
      say({ kind: 'done', report, file: file.name })
    } catch {
      say({ kind: 'problem', words: m.verify_page_broken() })
    }
  }
  /** A thread in the middle of its work hears nothing: it is ended, and a new one is loaded. */
  const cancel = () => {
    end()
    setState({ kind: 'waiting' })
    load()
  }
  return { program, state, check, cancel }
}
