/** Forms of “be” and “get” that begin a passive. */
const AUXILIARY = `(?:am|is|are|was|were|be|been|being|get|gets|got|getting)`
/** Between the two: “was not quickly decided”. */
const BETWEEN = String.raw`(?:\s+(?:not|never|also|often|always|still|already|only|now|then|\p{L}+ly))*`
/** Participles that do not end in -ed. Those that are more often adjectives (“are known”, “is open”) are left out. */
const IRREGULAR =
  'begun bought brought built caught chosen cut done drawn driven eaten fed forgotten found given held hidden kept laid led left lent lost made meant met paid put read run said seen sent set shown shut sold spent spoken spread struck taken taught told thrown understood won written'
/** Words that look like a participle, and say how something is. */
const ADJECTIVES = new Set(
  'advanced aged based bored committed complicated concerned confused connected dedicated detailed excited experienced frightened indeed interested involved limited married need needed pleased prepared related relaxed retired scared shared skilled supposed surprised tired united used worried'.split(
    ' ',
  ),
)
const PASSIVE = new RegExp(
  String.raw`\b${AUXILIARY}${BETWEEN}\s+(\p{L}{2,}ed|${IRREGULAR.replaceAll(' ', '|')})\b`,
  'giu',
)

/**
 * Places where an English text may leave out who does something, in their own words: “was decided”. A hint and no more:
 * nobody can tell a passive from an adjective by the letters alone.
 */
export const passiveHints = (text: string): string[] =>
  [...text.matchAll(PASSIVE)].flatMap(([words, participle = '']) =>
    ADJECTIVES.has(participle.toLowerCase()) ? [] : [words.replaceAll(/\s+/g, ' ')],
  )
