import { locale } from '#app/locale.ts'

/**
 * Names of people in one line, "Ann, Bob and Eve", as this language joins them. In Welsh the word before a vowel is
 * another one, which Intl leaves open: "a(c)".
 */
export function listed(names: readonly string[]): string {
  if (locale !== 'cy') return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? ''
  return `${names.slice(0, -1).join(', ')} ${/^[aeiou]/i.test(last) ? 'ac' : 'a'} ${last}`
}
