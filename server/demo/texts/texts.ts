import type { Locale } from '#domain/words/words.ts'
import { cy } from './cy/cy.ts'
import { en } from './en/en.ts'

/** The same shape with any words in it: lists keep their length, so a text that is missing is a type error. */
type Worded<T> = T extends string ? string : { readonly [Key in keyof T]: Worded<T[Key]> }

/** All that the people of the demo write and say, in one language. */
export type DemoTexts = Worded<typeof en>

export type DemoLocale = Exclude<Locale, 'en-XA'>
export const DEMO_LOCALES: readonly DemoLocale[] = ['en', 'cy']

export const TEXTS: Record<DemoLocale, DemoTexts> = { en, cy }
