import { Schema } from 'prosemirror-model'
import { blockNodes } from './schema-blocks.ts'
import { marks } from './schema-marks.ts'
import { recordNodes } from './schema-records.ts'
import { tableNodes } from './schema-tables.ts'

/**
 * What a section's text may consist of. Names are those of ProseMirror's basic, list and table schemas, plus ours.
 *
 * Every content rule is one repeated choice (`block+`, `(table_cell | table_header)*`), never a sequence such as
 * `paragraph block*`. Yjs merges children without knowing the schema, and y-prosemirror deletes, in the name of
 * whoever reads it, a node whose children don't fit. With repeated choices any merge of honest edits fits: only a
 * node that everybody emptied can fall short, and it holds no words.
 *
 * Lists and paragraphs carry `lang` and `dir` for words in another language than the plan's.
 */
export const schema = new Schema({ nodes: { ...blockNodes, ...tableNodes, ...recordNodes }, marks })

/**
 * How deep nodes may lie inside each other; `doc` is 0. Ten levels of lists are 20. Everything that reads a text
 * recurses, so without a bound a few kilobytes of nested quotes would stop every reader's page.
 */
export const MAX_NESTING = 64
