import type { Sentence, Words } from '../words/words.ts'

/** What is wrong with an entry, by the name of its words (`verify_illegal_FAULT`), which complete "This entry …". */
type Fault = { [Name in keyof Words]: Name extends `verify_illegal_${infer Fault}` ? Fault : never }[keyof Words]

/** An entry that no run of the rules could have written: a forged or damaged log, or our bug. */
export class IllegalEntry extends Error {
  override readonly name = 'IllegalEntry'
  /** For whoever checks a record; `message` is for our logs. */
  readonly sentence: Sentence
  constructor(fault: Fault) {
    super(`This entry ${fault.replaceAll('_', ' ')}.`)
    this.sentence = (words) => words[`verify_illegal_${fault}`]()
  }
}

export function illegal(fault: Fault): never {
  throw new IllegalEntry(fault)
}
