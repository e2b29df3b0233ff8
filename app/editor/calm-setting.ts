import { useEffect, useState } from 'react'
import type { Calm } from './calm.ts'

const KEY = 'evenground-calm'

/** Whether calm is wanted on this device. */
export function readCalm(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on'
  } catch {
    return false
  }
}

function writeCalm(on: boolean): void {
  try {
    if (on) localStorage.setItem(KEY, 'on')
    else localStorage.removeItem(KEY)
  } catch {
    // Then it lasts as long as the page.
  }
}

/** The setting, applied to the text that is open. */
export function useCalm(calm: Calm): [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(readCalm)
  useEffect(() => calm.set(on), [calm, on])
  const set = (wanted: boolean) => {
    writeCalm(wanted)
    setOn(wanted)
  }
  return [on, set]
}
