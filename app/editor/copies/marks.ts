import { copyName, type Place, placeOf } from './place.ts'

/*
 * Notes beside the local copies, readable at once and without any of the editor: which copies there are, and which hold
 * words that the server lacks. Each window has its own note, or one that has saved would speak for one that hasn't.
 */
const [COPY, UNSAVED, DRAFT, HELD] = ['copy:', 'unsaved:', 'suggesting:', 'held:']

type Notes = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** Windows that wrote what may not be saved, and when each wrote last. */
export type Marks = ReadonlyMap<string, string>

/** Some browsers keep nothing, and throw when they are asked to. */
function notes(): Notes | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

function keysOf(kept: Notes | undefined, start: string): string[] {
  const keys = Array.from({ length: kept?.length ?? 0 }, (_, i) => kept?.key(i) ?? '')
  return keys.filter((key) => key.startsWith(start))
}

/** There is a copy of this text now. False where even that can't be noted: then nobody could clear it later. */
export function noteCopy(place: Place, kept = notes()): boolean {
  try {
    kept?.setItem(COPY + copyName(place), '')
    return kept !== undefined
  } catch {
    return false
  }
}

/** The names of all copies in this browser. */
export const notedCopies = (kept = notes()): string[] => keysOf(kept, COPY).map((key) => key.slice(COPY.length))

/** This window has just written something that the server doesn't have. */
export function markUnsaved(place: Place, window: string, now: string, kept = notes()): void {
  try {
    kept?.setItem(`${UNSAVED}${copyName(place)}:${window}`, now)
  } catch {
    // A full disk. The window itself knows, and says so.
  }
}

export const unsavedMarks = (place: Place, kept = notes()): Marks =>
  new Map(keysOf(kept, `${UNSAVED}${copyName(place)}:`).map((key) => [key, kept?.getItem(key) ?? '']))

/** What these marks stood for is saved. One that was renewed since stands for something newer, and stays. */
export function dropMarks(marks: Marks, kept = notes()): void {
  for (const [key, when] of marks) if (kept?.getItem(key) === when) kept.removeItem(key)
}

/** Where words are that may be nowhere else. */
export function unsavedPlaces(kept = notes()): Place[] {
  const names = keysOf(kept, UNSAVED).map((key) => key.slice(UNSAVED.length, key.lastIndexOf(':')))
  return [...new Set(names)].map(placeOf).filter((place) => place !== undefined)
}

/** What somebody would suggest here and hasn't sent, as they wrote it down. */
export const notedDraft = (place: Place, kept = notes()): string | null =>
  kept?.getItem(DRAFT + copyName(place)) ?? null

/** Null for none. It goes with the copy, when this browser is to forget it, and isn't noted again by who doesn't know. */
export function noteDraft(place: Place, draft: string | null, kept = notes()): void {
  try {
    if (draft === null) kept?.removeItem(DRAFT + copyName(place))
    else if (kept && kept.getItem(COPY + copyName(place)) !== null) kept.setItem(DRAFT + copyName(place), draft)
  } catch {
    // A full disk. It is still on the page.
  }
}

/** Whether writing stopped before what is unsaved in this copy arrived. */
export const notedHeld = (place: Place, kept = notes()): boolean => kept?.getItem(HELD + copyName(place)) === ''

export function noteHeld(place: Place, held: boolean, kept = notes()): void {
  try {
    if (held) kept?.setItem(HELD + copyName(place), '')
    else kept?.removeItem(HELD + copyName(place))
  } catch {
    // A full disk. The window itself knows.
  }
}

/** All that is noted of a copy. */
export function dropNotes(name: string, kept = notes()): void {
  for (const key of [...keysOf(kept, `${UNSAVED}${name}:`), DRAFT + name, HELD + name, COPY + name])
    kept?.removeItem(key)
}
