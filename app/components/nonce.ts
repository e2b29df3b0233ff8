import { createContext } from 'react'

/**
 * The nonce of this response's Content-Security-Policy. Empty in browsers, which hide it from scripts; what carries it
 * is marked `suppressHydrationWarning`.
 */
export const NonceContext = createContext('')
