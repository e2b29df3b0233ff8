import mammoth from 'mammoth'
import { unpackedSize } from './zip-size.ts'

/** A report of 100 pages with pictures; more is no text to paste into a part of a plan. */
const MOST_BYTES = 20_000_000
const MOST_UNPACKED = 100_000_000

export type WordFile = { html: string; pictures: number } | { problem: 'too-large' | 'unreadable' | 'empty' }

/**
 * The words of a Word file (.docx) as HTML, with headings, lists, tables, links, bold and italic, and how many pictures
 * were left out: each needs words of its own from somebody. Nothing leaves the browser, nothing outside of the file is
 * read, and what may stand in a plan the schema decides when the HTML is pasted.
 */
export async function readWordFile(file: File): Promise<WordFile> {
  if (file.size > MOST_BYTES) return { problem: 'too-large' }
  const arrayBuffer = await file.arrayBuffer()
  const size = unpackedSize(new Uint8Array(arrayBuffer))
  if (size === null) return { problem: 'unreadable' }
  if (size > MOST_UNPACKED) return { problem: 'too-large' }
  let pictures = 0
  // A picture without an address is none that the schema knows.
  const convertImage = mammoth.images.imgElement(async () => {
    pictures++
    return { src: '' }
  })
  try {
    const { value } = await mammoth.convertToHtml({ arrayBuffer }, { convertImage, externalFileAccess: false })
    return /<(?!img)[a-z]/.test(value) ? { html: value, pictures } : { problem: 'empty' }
  } catch {
    return { problem: 'unreadable' }
  }
}
