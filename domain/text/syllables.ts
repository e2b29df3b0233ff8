/** Words that the rules below count wrong, and common in texts of ours. */
const EXCEPTIONS: Readonly<Record<string, number>> = {
  ...{ area: 3, being: 2, business: 2, client: 2, create: 2, diary: 3, diet: 2, doing: 2, evening: 2, evenings: 2 },
  ...{ every: 2, fire: 1, fuel: 2, going: 2, hour: 1, hours: 1, idea: 3, ideas: 3, interest: 2, maybe: 2, once: 1 },
  ...{ our: 1, people: 2, peoples: 2, quiet: 2, real: 1, really: 2, rehab: 2, science: 2, several: 2, used: 1 },
  ...{ usual: 3, usually: 4, via: 2, wednesday: 2, mr: 2, mrs: 2, dr: 2 },
}

/** Parts that words are put together from; an `e` at the end of the first is silent there too. */
const COMPOUND = /^(some|every|there|where|here|home|care|life|time|safe|whole|fore|state|space)(?=[a-z]{3,})/

/**
 * About how many syllables an English word has: vowels that stand together are one, a silent `e` is none. Right for
 * nineteen words of twenty, which is enough for a formula that is itself a rule of thumb.
 */
export function syllablesOf(word: string): number {
  const lower = word.toLowerCase().replaceAll('’', "'")
  // “isn’t” has two, “can’t” one.
  const not = /[^aeiou]n't$/.test(lower) ? 1 : 0
  const parts = lower.replaceAll("'", '').split('-').filter(Boolean)
  return Math.max(
    1,
    parts.map(ofPart).reduce((sum, count) => sum + count, not),
  )
}

function ofPart(part: string): number {
  // A number is read as one easy word.
  if (!/^[a-zà-ÿ]+$/.test(part)) return 1
  const known = EXCEPTIONS[part]
  if (known !== undefined) return known
  const [first] = COMPOUND.exec(part) ?? []
  if (first) return (first === 'every' ? 2 : 1) + ofPart(part.slice(first.length))
  const spoken = withoutSilent(part)
  const groups = spoken.match(/[aeiouyà-ÿ]+/g)?.length ?? 0
  return Math.max(1, groups + apart(spoken))
}

function withoutSilent(word: string): string {
  return (
    word
      // “voted” has two, “closed” one; “agreed” keeps its own.
      .replace(/([^aeiouytd])ed$/, '$1d')
      // “places” has two, “votes” one.
      .replace(/([^aeiouyscgzxhl]|[^scaeiouy]h|[aeiou]l)es$/, '$1s')
      .replace(/([^aeiouy]|[aeiou]l)e(?=(ly|ful|fully|less|ment|ments|ness)$)/, '$1')
      // “table” has two, “role” one.
      .replace(/([^aeiouyl]|[aeiou]l|qu|gu)e$/, '$1')
  )
}

/** Vowels that stand together and are said apart: “being”, “radio”, “situation”, “co-operate”. */
function apart(word: string): number {
  const pairs = [
    ...(word.match(/[aeiouy]ing(?=s?$)/g) ?? []),
    ...(word.match(/(?<![tscgx])i[ao](?!us)/g) ?? []),
    ...(word.match(/[tscgx]i(?:ation|ate)/g) ?? []),
    ...(word.match(/(?<![qg])u(?:al|ation|ate|ity|ous)/g) ?? []),
    ...(word.match(/(?<!p)eo(?!u|n$)|creat|^react|^reo|^rea(?=l[it])|ie(?=ty|nce|nt)/g) ?? []),
    ...(word.match(/(?:is|as)m$/g) ?? []),
  ]
  return pairs.length
}
