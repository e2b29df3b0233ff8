import { useEffect, useState } from 'react'
import { fromHex, hex } from '#domain/bytes.ts'
import { promiseFor } from '#domain/lots/state.ts'

const keyOf = (lot: string): string => `evenground-lot-${lot}`

/** Keeps a half on this device; false where it keeps nothing. */
export function keepHalf(lot: string, secret: string): boolean {
  try {
    localStorage.setItem(keyOf(lot), secret)
    return localStorage.getItem(keyOf(lot)) === secret
  } catch {
    return false
  }
}

function halfOf(lot: string): string | null {
  try {
    return localStorage.getItem(keyOf(lot))
  } catch {
    return null
  }
}

/** The half that is on this device, if it is the one that was promised; null until that is known, as on the server. */
export function useHalfHere(lot: string, promise: string | null): string | null {
  const [half, setHalf] = useState<string | null>(null)
  useEffect(() => {
    const kept = halfOf(lot)
    const bytes = kept ? fromHex(kept) : undefined
    if (!kept || !bytes || !promise) return setHalf(null)
    void import('#app/crypto.ts').then(({ browserCrypto }) =>
      setHalf(promiseFor(browserCrypto.sha256, bytes) === promise ? kept : null),
    )
  }, [lot, promise])
  return half
}

export type NewHalf = { secret: string; promise: string }

/** A half that could be promised, made in this browser: null without JavaScript, and where it could not be kept. */
export function useNewHalf(lot: string): NewHalf | null {
  const [half, setHalf] = useState<NewHalf | null>(null)
  useEffect(() => {
    // Whether anything can be kept here is tried with something else: a half that was promised must not be lost.
    if (!keepHalf(`${lot}-try`, 'x')) return
    localStorage.removeItem(keyOf(`${lot}-try`))
    const bytes = crypto.getRandomValues(new Uint8Array(32))
    void import('#app/crypto.ts').then(({ browserCrypto }) =>
      setHalf({ secret: hex(bytes), promise: promiseFor(browserCrypto.sha256, bytes) }),
    )
  }, [lot])
  return half
}
