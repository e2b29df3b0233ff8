import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { type Plugin, TextSelection } from 'prosemirror-state'
import { schema } from '#domain/text/schema.ts'

const { heading, bullet_list, ordered_list, task_list, task_item, blockquote, code_block, paragraph } = schema.nodes

/** Also inside the bullet that `- [ ]` has just made. */
const task = new InputRule(/^\[([ xX]?)\]\s$/, (state, match, start, end) => {
  const $start = state.doc.resolve(start)
  if ($start.parent.type !== paragraph) return null
  const checked = match[1]?.toLowerCase() === 'x'
  const inBullet = $start.depth >= 3 && $start.node(-2).type === bullet_list && $start.node(-2).childCount === 1
  const tr = state.tr.delete(start, end)
  if (inBullet) {
    const [from, to] = [$start.before(-2), $start.after(-2)]
    const item = tr.doc.resolve(start).node(-1)
    tr.replaceWith(from, tr.mapping.map(to), task_list.create(null, task_item.create({ checked }, item.content)))
    return tr.setSelection(TextSelection.create(tr.doc, start))
  }
  const range = tr.doc.resolve(start).blockRange()
  return range && tr.wrap(range, [{ type: task_list }, { type: task_item, attrs: { checked } }])
})

/** What people type at the start of a line, as in plain mail: `# `, `- `, `1. `, `[ ] `, `> `. */
export const typedRules = (): Plugin =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3})\s$/, heading, (match) => ({ level: match[1]?.length ?? 1 })),
      task,
      wrappingInputRule(/^\s*[-*]\s$/, bullet_list),
      wrappingInputRule(
        /^(\d{1,6})\.\s$/,
        ordered_list,
        (match) => ({ order: Number(match[1]) }),
        (match, list) => list.childCount + Number(list.attrs.order) === Number(match[1]),
      ),
      wrappingInputRule(/^\s*>\s$/, blockquote),
      textblockTypeInputRule(/^```$/, code_block),
    ],
  })
