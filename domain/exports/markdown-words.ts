import { escapeLineStart, escapeText } from '../text/markdown-escape.ts'

/** A place that links can lead to. */
export const anchor = (id: string): string => `<a id="${id}"></a>`

/** What a person wrote, on one line. */
export const line = (text: string): string => escapeLineStart(escapeText(text.replace(/\s+/g, ' ').trim()))

/** What a person wrote in several lines, as a quotation that keeps them. */
export const quote = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) =>
      part
        .split('\n')
        .map((words) => `> ${escapeLineStart(escapeText(words.trim()))}`)
        .join('\\\n'),
    )
    .join('\n>\n')
