import { readFile } from 'node:fs/promises'
import type { Locale } from '#domain/words/words.ts'
import { longer } from '../words/pseudo.ts'
import { type GuideText, guideText } from './guide-text.ts'

const FOLDER = new URL('../../docs/guides/', import.meta.url)

/** Guides that there are, by the names in their addresses and files. */
export const GUIDES = ['citizen', 'facilitator'] as const
export type GuideName = (typeof GUIDES)[number]

export type Guide = GuideText & { name: GuideName }

/** A guide in a reader's language. It is made into HTML here, so that no browser loads what makes it. Null: there is none of this name. */
export async function readGuide(asked: string, locale: Locale): Promise<Guide | null> {
  const name = GUIDES.find((guide) => guide === asked)
  if (!name) return null
  const english = await sourceOf(name, 'en')
  const source = locale === 'cy' ? await sourceOf(name, 'cy') : english
  return { name, ...guideText({ source, english, said: locale === 'en-XA' ? longer : (text) => text }) }
}

export const sourceOf = (name: GuideName, language: 'en' | 'cy'): Promise<string> =>
  readFile(new URL(`${name}.${language}.md`, FOLDER), 'utf8')
