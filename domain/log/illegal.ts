/** An entry that no run of the rules could have written: a forged or damaged log, or our bug. */
export class IllegalEntry extends Error {
  override readonly name = 'IllegalEntry'
}

/** `why` completes the sentence "This entry …". */
export function illegal(why: string): never {
  throw new IllegalEntry(`This entry ${why}.`)
}
