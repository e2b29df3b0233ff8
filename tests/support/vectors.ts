import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Public test vectors and real data that are too large for this repository (RFC 6962 proofs, RFC 8785, checkpoints, a
 * typed text). They lie beside the checkout, or where EVENGROUND_TEST_DATA says; tests that need them are skipped,
 * with this reason, where they are absent.
 */
const FOLDER = process.env.EVENGROUND_TEST_DATA ?? new URL('../../../shared/data', import.meta.url).pathname

export const haveVectors = existsSync(FOLDER)
export const vectorPath = (...path: string[]): string => join(FOLDER, ...path)
export const readVector = (...path: string[]): string => readFileSync(vectorPath(...path), 'utf8')
export const listVectors = (...path: string[]): string[] =>
  haveVectors
    ? readdirSync(vectorPath(...path), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.json'))
        .sort()
    : []
