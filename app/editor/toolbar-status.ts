import type { EditorState } from 'prosemirror-state'
import { FORM_MENU, isEnabled, LISTS, STYLE_MENU, TABLE_MENU, type Tool, UNDO, WORDS } from './tools.ts'

/** What the toolbar shows: which tools can be used here, which are on. */
export type ToolbarStatus = { enabled: ReadonlySet<string>; on: ReadonlySet<string>; style: string }

const BUTTONS: Tool[] = [...UNDO, ...WORDS, ...LISTS]

export function toolbarStatus(state: EditorState): ToolbarStatus {
  const styles = STYLE_MENU.tools(state)
  const enabled = BUTTONS.filter((tool) => isEnabled(tool, state)).map(({ id }) => id)
  const menus = [TABLE_MENU, FORM_MENU].filter((menu) => menu.tools(state).length > 0).map(({ id }) => id)
  // A quote of plain text is both; it is called what it is first of all.
  const style = styles.findLast((tool) => tool.isOn?.(state))
  return {
    enabled: new Set([...enabled, ...menus, ...(style ? [STYLE_MENU.id] : [])]),
    on: new Set(BUTTONS.filter((tool) => tool.isOn?.(state)).map(({ id }) => id)),
    style: style?.label ?? '',
  }
}

/** Text changes with every key, the toolbar seldom. */
export function isSameStatus(one: ToolbarStatus, other: ToolbarStatus): boolean {
  const same = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size === b.size && [...a].every((id) => b.has(id))
  return one.style === other.style && same(one.enabled, other.enabled) && same(one.on, other.on)
}
