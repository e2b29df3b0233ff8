import { hash, randomBytes } from 'node:crypto'
import { crockford } from '#domain/bytes.ts'
import type { Secrets } from '../secrets.ts'

/** A bearer token: 128 bits in 26 characters that can be read out and typed. Only its hash is ever stored. */
export type Token = string

const bytesOf = (bytes: Uint8Array): Token => crockford(bytes.subarray(0, 16))

export const randomToken = (): Token => bytesOf(randomBytes(16))
/** The same token for the same text, so that a retry after a lost reply can be answered without storing a secret. */
export const derivedToken = (secrets: Secrets, purpose: string, text: string): Token =>
  bytesOf(secrets.mac(purpose, text))
export const hashToken = (token: Token): string => hash('sha256', `evenground-token-v1\n${token}`, 'hex')

/** People type letters in capitals, and o for 0. */
export const normaliseToken = (text: string): Token =>
  text.trim().toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1')
export const isToken = (text: string): boolean => /^[0-9a-hjkmnp-tv-z]{26}$/.test(text)
