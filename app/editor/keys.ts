import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import { type Command, Plugin, PluginKey } from 'prosemirror-state'
import { redoCommand, undoCommand } from 'y-prosemirror'
import { MARKS, toggle } from './blocks.ts'
import { onCtrlAlt } from './ctrl-alt.ts'
import { insertBreak, leaveBox, leaveByArrow } from './insert.ts'
import { indent, liftItem, outdent, splitItem, toggleTask } from './lists.ts'
import { moveField } from './records.ts'
import { nextCell, previousCell } from './tables.ts'

/** What keys ask of the page around the text. */
export type Asks = { link: () => void; help: () => void; toolbar: () => void; suggest: () => void }

const asks =
  (ask: () => void): Command =>
  () => {
    ask()
    return true
  }

/** The first of these that applies. */
export function keys({ link, help, toolbar, suggest }: Asks): Plugin[] {
  return [
    leaving,
    new Plugin({ props: { handleDOMEvents: { keydown: onCtrlAlt('KeyS', suggest) } } }),
    keymap({
      'Mod-z': undoCommand,
      'Mod-y': redoCommand,
      'Shift-Mod-z': redoCommand,
      'Mod-b': toggle(MARKS.bold),
      'Mod-i': toggle(MARKS.italic),
      'Mod-e': toggle(MARKS.code),
      'Mod-k': asks(link),
      'Alt-F10': asks(toolbar),
      'Alt-0': asks(help),
      Tab: chainCommands(moveField(1), indent, nextCell),
      'Shift-Tab': chainCommands(moveField(-1), outdent, previousCell),
      Enter: chainCommands(moveField(1), leaveForm, splitItem),
      'Mod-Enter': chainCommands(exitCode, toggleTask, leaveBox('after')),
      'Shift-Mod-Enter': leaveBox('before'),
      'Shift-Enter': insertBreak,
      ArrowDown: leaveByArrow('after'),
      ArrowUp: leaveByArrow('before'),
      'Mod-[': liftItem,
      'Mod-]': indent,
    }),
    keymap(baseKeymap),
  ]
}

/** Enter in the last field of a form goes on behind it: a field has one line. */
const leaveForm: Command = (state, dispatch) =>
  state.selection.$from.parent.type.name === 'field' && leaveBox('after')(state, dispatch)

const leavingKey = new PluginKey<boolean>('leaving')

/**
 * Esc, then Tab: the way out of the text and of everything in it (WCAG 2.1.2). After Esc the next Tab is the browser's
 * own; any other key forgets about it.
 */
const leaving: Plugin<boolean> = new Plugin<boolean>({
  key: leavingKey,
  state: { init: () => false, apply: (tr, was) => (tr.getMeta(leavingKey) as boolean | undefined) ?? was },
  props: {
    handleDOMEvents: {
      keydown: (view, event) => {
        if (event.key === 'Shift') return false
        const armed = leavingKey.getState(view.state) ?? false
        const arms = event.key === 'Escape'
        if (arms !== armed) view.dispatch(view.state.tr.setMeta(leavingKey, arms))
        // True keeps the key from every command of ours, and leaves it to the browser.
        return armed && event.key === 'Tab'
      },
    },
  },
})
