import { isReadableBy, type Sealed } from '#db/sealed.ts'
import { type Opened, openFor } from '../views/opened.ts'

type Reader = { id: string; function: string }
/** Somebody who may read what is for all, and nothing else. */
const ANYBODY: Reader = { id: '', function: '' }

/** What all may read; undefined if something is for some of them alone. */
export const openForAll = (sealed: readonly Sealed[]): Opened | undefined =>
  sealed.every(({ audience }) => isReadableBy(audience, ANYBODY)) ? openFor(sealed, ANYBODY) : undefined

/** Receivers by what they may read, so that each version is made once, for however many. */
export function byAudience<T>(
  sealed: readonly Sealed[],
  receivers: Iterable<readonly [receiver: T, reader: Reader]>,
): { to: T[]; opened: Opened }[] {
  const audiences = [...new Set(sealed.map(({ audience }) => audience))]
  const versions = new Map<string, { to: T[]; opened: Opened }>()
  for (const [receiver, reader] of receivers) {
    const readable = audiences.filter((audience) => isReadableBy(audience, reader)).join(' ')
    const version = versions.get(readable)
    if (version) version.to.push(receiver)
    else versions.set(readable, { to: [receiver], opened: openFor(sealed, reader) })
  }
  return [...versions.values()]
}
