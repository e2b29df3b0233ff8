import type { EditorView } from 'prosemirror-view'
import { toHtml } from '#domain/text/html.ts'
import { imageUrl } from './images.ts'

/** The text as the reading page shows it, as it stands here and now: the same as the server will say of it. */
export const readingHtml = ({ state: { doc } }: EditorView, planId: string): string =>
  toHtml(doc, { imageUrl: (image) => imageUrl(planId, image), headingOffset: 2 })
