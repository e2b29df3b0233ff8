import { readdirSync, readFileSync } from 'node:fs'
import { countText, readingAge, sentencesOf, wordsOf } from '#domain/text/readability.ts'

const ENGLISH = new URL('../../domain/words/en/', import.meta.url)

type Message = string | [{ match: Record<string, string> }]

export type AreaAge = {
  area: string
  sentences: number
  wordsPerSentence: number
  longest: number
  /** Years; null for too little text. */
  age: number | null
  /** The sentences that ask most of a reader, the hardest first. */
  hardest: { sentence: string; age: number }[]
}

/** How old a reader must be for our own English sentences, by message file. */
export const readingAges = (): AreaAge[] =>
  readdirSync(ENGLISH)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const messages = JSON.parse(readFileSync(new URL(file, ENGLISH), 'utf8')) as Record<string, Message>
      return ageOf(file.replace('.json', ''), Object.values(messages).flatMap(textsOf))
    })

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message[0].match)

/** Labels and names of things are no sentences: only what ends like one is measured. */
export function ageOf(area: string, texts: readonly string[]): AreaAge {
  const sentences = texts.flatMap((text) => sentencesOf(asRead(text))).filter((text) => /[.!?…][”’"')]*$/.test(text))
  const counts = countText(sentences.join('\n'))
  // Of very few words, the formula says nothing about one sentence.
  const some = sentences.filter((sentence) => wordsOf(sentence).length >= 8)
  const ages = some.map((sentence) => ({ sentence, age: readingAge(countText(sentence)) ?? 0 }))
  return {
    area,
    sentences: counts.sentences,
    wordsPerSentence: counts.sentences === 0 ? 0 : counts.words / counts.sentences,
    longest: counts.longest,
    age: readingAge(counts),
    hardest: ages.toSorted((a, b) => b.age - a.age).slice(0, 3),
  }
}

/** What fills a blank, and the name of somebody or something, counts as one easy word. */
function asRead(message: string): string {
  const filled = message.replaceAll(/<[^>]*>/g, '').replaceAll(/\{\w+\}/g, 'it')
  return filled.replaceAll(/(?<=[\p{Ll},;] )\p{Lu}\p{Ll}+/gu, 'it')
}

/** `npm run words:report` prints this. */
export function report(ages: readonly AreaAge[]): string {
  const rows = ages.map(({ area, sentences, wordsPerSentence, longest, age }) => {
    const cells = [String(sentences), wordsPerSentence.toFixed(1), String(longest), age === null ? '–' : age.toFixed(1)]
    return `${area.padEnd(12)}${cells.map((cell) => cell.padStart(12)).join('')}`
  })
  const heads = ['sentences', 'words each', 'longest', 'age'].map((head) => head.padStart(12)).join('')
  const hardest = ages.flatMap(({ area, hardest: list }) =>
    list.filter(({ age }) => age > 12).map(({ sentence, age }) => `  ${area}, ${age.toFixed(0)}: ${sentence}`),
  )
  return [`${'area'.padEnd(12)}${heads}`, ...rows, ...(hardest.length > 0 ? ['', 'Hardest:', ...hardest] : [])].join(
    '\n',
  )
}

if (import.meta.main) process.stdout.write(`${report(readingAges())}\n`)
