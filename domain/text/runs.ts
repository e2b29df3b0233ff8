import { Mark, type Node } from 'prosemirror-model'
import { schema } from './schema.ts'

/** Words with the marks that belong to the text, or a node between words (a picture or a line break). */
export type Run = { text: string; marks: readonly Mark[] } | { leaf: Node }

/**
 * What a paragraph, heading or field holds, as it reads: without comments, and with no seam where one began or ended.
 * Marks on pictures and line breaks are left out, as Yjs texts cannot keep them (y-prosemirror writes none).
 */
export function runsOf(parent: { readonly children: readonly Node[] }): Run[] {
  const runs: Run[] = []
  for (const node of parent.children) {
    const marks = schema.marks.comment.removeFromSet(node.marks)
    const last = runs.at(-1)
    if (!node.isText) runs.push({ leaf: node })
    else if (last && 'text' in last && Mark.sameSet(last.marks, marks)) last.text += node.text
    else runs.push({ text: node.text ?? '', marks })
  }
  return runs
}
