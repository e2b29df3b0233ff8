/** So much of a paragraph tells which one it is. */
const MOST = 60

/** The first words of a paragraph, whole ones, for a list to choose from. */
export function firstWords(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= MOST) return line
  const end = line.lastIndexOf(' ', MOST)
  return `${line.slice(0, end > 0 ? end : MOST).toWellFormed()} …`
}
