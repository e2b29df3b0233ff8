/** Short forms that people in the UK know as words; LPF-24 lets them stand unexplained. Plans add their word list. */
export const KNOWN_ACRONYMS: readonly string[] = [
  ...['AM', 'PM', 'OK', 'ID', 'TV', 'DVD', 'CD', 'PC', 'DIY', 'PDF', 'FAQ', 'SMS', 'PIN', 'USB', 'CCTV'],
  ...['UK', 'GB', 'EU', 'USA', 'US', 'UN', 'BBC', 'ITV', 'NHS', 'GP', 'MP', 'MOT', 'VAT', 'HIV', 'AIDS', 'COVID'],
]

// Every expression here is linear in the length of the text, which anybody may write.

/** A word in capitals, or capitals with the s of a plural. Not what belongs to a longer name such as PM2.5 or LPF-24. */
const ACRONYM = /(?<![\p{L}\p{M}\p{N}_]|\p{N}[-–./])(\p{Lu}{2,6})s?(?![\p{L}\p{M}\p{N}_]|[-–./]\p{N})/gu
const ROMAN = new Set(['II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX'])
const ADDRESS = /(?<!\S)\S*(?:@|:\/\/)\S+|\bwww\.\S+/gi

/** "long-term lung disease (COPD)" */
const AFTER_WORDS = /\p{Ll}\p{M}*["”’]?\s*\(\s*["“‘]?(\p{Lu}{2,6})s?["”’]?\s*\)/gu
/** "COPD (long-term lung disease)"; the brackets must hold a word, not a number or another acronym. */
const BEFORE_WORDS = /(?<![\p{L}\p{M}\p{N}])(\p{Lu}{2,6})s?["”’]?\s*\(([^()]*)\)/gu
const WORD = /(?<!\p{L})\p{Ll}{2}/u

/**
 * Acronyms that a reader cannot look up anywhere in these texts (LPF-24): neither in `known` nor explained by
 * "long-term lung disease (COPD)" or "COPD (long-term lung disease)". Each once, without a plural's s, in order of
 * first use. `texts` are blocks as `blocks()` gives them, or several in one string, each on a line of its own; an
 * explanation in any of them serves all.
 */
export function undefinedAcronyms(texts: readonly string[], known: readonly string[]): string[] {
  const read = texts.map(withoutAddresses)
  const clear = new Set([...known, ...ROMAN, ...read.flatMap(explainedIn)])
  const lines = read.flatMap((text) => text.split('\n'))
  const used = lines.flatMap((line) => [...withoutShouting(line, clear).matchAll(ACRONYM)].map((match) => match[1]!))
  return [...new Set(used)].filter((acronym) => !clear.has(acronym))
}

/** Acronyms that these texts explain, for the texts beside them. */
export const explainedAcronyms = (texts: readonly string[]): string[] => [
  ...new Set(texts.map(withoutAddresses).flatMap(explainedIn)),
]

const withoutAddresses = (text: string): string => text.normalize('NFC').replace(ADDRESS, ' ')

function explainedIn(text: string): string[] {
  const after = [...text.matchAll(AFTER_WORDS)]
  const before = [...text.matchAll(BEFORE_WORDS)].filter((match) => WORD.test(match[2]!))
  return [...after, ...before].map((match) => match[1]!)
}

/** A word in capitals, and whether a sentence's punctuation begins before it or ends after it. */
const CAPITALS = /^(["“‘(]*)(\p{Lu}[\p{Lu}\p{M}]*(?:['’-][\p{Lu}\p{M}]+)*)([.,;:!?…)"”’]*)$/u

/**
 * Leaves out words that are in capitals because somebody shouts (KEEP PUFFING), not because they are short forms.
 * Told by a word too long to be an acronym, by three words in a row, or by a line that is nothing else.
 */
function withoutShouting(line: string, clear: ReadonlySet<string>): string {
  const words = line.trim().split(/\s+/)
  const isShouted = (run: string[]) =>
    run.some((word) => word.length > 6) ||
    run.filter((word) => word.length > 1).length > 2 ||
    (run.length === words.length && !run.some((word) => clear.has(word)))
  const kept: string[] = []
  let run: string[] = []
  const endRun = () => {
    if (run.length > 1 && isShouted(run)) kept.splice(kept.length - run.length)
    run = []
  }
  for (const word of words) {
    const [, opening, capitals, closing] = CAPITALS.exec(word) ?? []
    if (!capitals || opening) endRun()
    kept.push(word)
    if (capitals) run.push(capitals)
    if (closing) endRun()
  }
  endRun()
  return kept.join(' ')
}
