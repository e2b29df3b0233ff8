import { keyOf } from '../words/key.ts'
import type { Words } from '../words/words.ts'
import type { Provision } from './provisions.ts'

/** "A BSL interpreter", "Level access". */
export const provisionWords = (provision: Provision, words: Words): string =>
  words[`access_provision_${keyOf(provision)}`]()
