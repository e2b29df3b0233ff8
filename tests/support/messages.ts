import { readdirSync, readFileSync } from 'node:fs'

const WORDS = new URL('../../domain/words/', import.meta.url)

type Message = string | [{ match: Record<string, string> }]

/** The keys of messages that say just these words, in all or in a part that stands out. Tags are taken off first. */
export const messagesThatSay = (locale: 'en' | 'cy', words: string): string[] =>
  messagesOf(locale)
    .filter(([, message]) => textsOf(message).flatMap(partsOf).includes(words))
    .map(([key]) => key)

const messagesOf = (locale: 'en' | 'cy'): [string, Message][] =>
  readdirSync(new URL(`${locale}/`, WORDS)).flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(new URL(`${locale}/${file}`, WORDS), 'utf8')) as Record<string, Message>),
  )

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message[0].match)

const partsOf = (text: string): string[] => [
  text.replaceAll(/<[^>]*>/g, ''),
  ...[...text.matchAll(/<strong>(.*?)<\/strong>/g)].map(([, strong = '']) => strong),
]
