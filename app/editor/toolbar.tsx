import type { EditorState } from 'prosemirror-state'
import { type KeyboardEvent, type Ref, useState } from 'react'
import type { SectionKey } from '#domain/text/sections.ts'
import * as m from '#words'
import type { FormWords } from './form-words.ts'
import { ToolMenu } from './tool-menu.tsx'
import styles from './toolbar.module.css'
import type { ToolbarStatus } from './toolbar-status.ts'
import {
  COMMENT,
  FORM_MENU,
  HELP,
  IN_DRAFT,
  insertMenu,
  LISTS,
  STYLE_MENU,
  SUGGEST,
  TABLE_MENU,
  type Tool,
  UNDO,
  WORDS,
} from './tools.ts'

type Props = {
  section: SectionKey
  forms: FormWords
  status: ToolbarStatus
  /** Nothing but comments and help works while the text can't be written in. */
  writable: boolean
  /** Words, bold and italic, and taking them back are all that works while somebody suggests; null for who can't. */
  suggesting: boolean | null
  /** Id of the text that it works on. */
  controls: string
  state: () => EditorState
  run: (tool: Tool) => void
  leave: () => void
  barRef: Ref<HTMLDivElement>
}

/** One stop of the Tab key, arrow keys inside (the toolbar pattern of the ARIA guide). Alt+F10 comes here from the text. */
export function Toolbar({
  section,
  forms,
  status,
  writable: mayWrite,
  suggesting,
  controls,
  state,
  run,
  leave,
  barRef,
}: Props) {
  const [last, setCurrent] = useState('undo')
  const writable = mayWrite && !suggesting
  // What can only be done to a table or a form stands here as long as one is written in.
  const inBox = [TABLE_MENU, FORM_MENU].filter(({ id }) => status.enabled.has(id))
  const isGone = [TABLE_MENU, FORM_MENU].some((menu) => menu.id === last && !inBox.includes(menu))
  const current = isGone ? 'undo' : last
  const usable = (id: string) => writable && status.enabled.has(id)
  const props = (tool: Tool, always = false) => ({
    ...{ tool, run, current, setCurrent },
    isOn: tool.isOn ? status.on.has(tool.id) : undefined,
    isUsable: always || usable(tool.id) || (!!suggesting && IN_DRAFT.includes(tool) && status.enabled.has(tool.id)),
  })
  const menu = { state, run, current, setCurrent }
  return (
    <div
      ref={barRef}
      role="toolbar"
      aria-label={m.editor_tools()}
      aria-controls={controls}
      className={styles.bar}
      onKeyDown={(event) => {
        if (event.altKey && event.code === 'Digit0') run(HELP)
        else moveOrLeave(event, setCurrent, leave)
      }}
    >
      {UNDO.map((tool) => (
        <ToolButton key={tool.id} {...props(tool)} />
      ))}
      <ToolMenu menu={STYLE_MENU} isUsable={usable(STYLE_MENU.id)} value={status.style} {...menu} />
      {WORDS.map((tool) => (
        <ToolButton key={tool.id} {...props(tool)} />
      ))}
      {LISTS.map((tool) => (
        <ToolButton key={tool.id} {...props(tool)} />
      ))}
      <ToolMenu menu={insertMenu(section, forms)} isUsable={writable} {...menu} />
      {inBox.map((box) => (
        <ToolMenu key={box.id} menu={box} isUsable={writable} {...menu} />
      ))}
      {suggesting === null ? null : <ToolButton {...props(SUGGEST, mayWrite || suggesting)} isOn={suggesting} />}
      <ToolButton {...props(COMMENT, !suggesting)} />
      <ToolButton {...props(HELP, true)} />
    </div>
  )
}

type ButtonProps = {
  tool: Tool
  isOn: boolean | undefined
  isUsable: boolean
  current: string
  setCurrent: (id: string) => void
  run: (tool: Tool) => void
}

function ToolButton({ tool, isOn, isUsable, current, setCurrent, run }: ButtonProps) {
  return (
    <button
      type="button"
      data-tool={tool.id}
      className={styles.tool}
      tabIndex={current === tool.id ? 0 : -1}
      aria-pressed={isOn}
      aria-disabled={!isUsable}
      aria-keyshortcuts={tool.keys}
      // The text keeps the caret, and phones their keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onFocus={() => setCurrent(tool.id)}
      onClick={() => isUsable && run(tool)}
    >
      {tool.label}
    </button>
  )
}

function moveOrLeave(event: KeyboardEvent<HTMLDivElement>, setCurrent: (id: string) => void, leave: () => void) {
  if (event.defaultPrevented) return
  if (event.key === 'Escape') {
    event.preventDefault()
    leave()
    return
  }
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]')]
  const at = tools.indexOf(event.target as HTMLElement)
  if (at === -1) return
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key]
  const tool = to === undefined ? undefined : tools[(to + tools.length) % tools.length]
  if (!tool) return
  event.preventDefault()
  setCurrent(tool.dataset.tool ?? '')
  tool.focus()
}
