import type { EditorState } from 'prosemirror-state'
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import type { SectionKey } from '#domain/text/sections.ts'
import { ToolMenu } from './tool-menu.tsx'
import styles from './toolbar.module.css'
import type { ToolbarStatus } from './toolbar-status.ts'
import { FORM_MENU, HELP, insertMenu, LISTS, STYLE_MENU, TABLE_MENU, type Tool, UNDO, WORDS } from './tools.ts'

type Props = {
  section: SectionKey
  status: ToolbarStatus
  /** Nothing but help works while the text can't be written in. */
  writable: boolean
  /** Id of the text that it works on. */
  controls: string
  state: () => EditorState
  run: (tool: Tool) => void
  leave: () => void
  barRef: Ref<HTMLDivElement>
}

/** One stop of the Tab key, arrow keys inside (the toolbar pattern of the ARIA guide). Alt+F10 comes here from the text. */
export function Toolbar({ section, status, writable, controls, state, run, leave, barRef }: Props) {
  const [current, setCurrent] = useState('undo')
  const usable = (id: string) => writable && status.enabled.has(id)
  const props = (tool: Tool, always = false) => ({
    ...{ tool, run, current, setCurrent },
    isOn: tool.isOn ? status.on.has(tool.id) : undefined,
    isUsable: always || usable(tool.id),
  })
  const menu = { state, run, current, setCurrent }
  return (
    <div
      ref={barRef}
      role="toolbar"
      aria-label="Tools for writing"
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
      <ToolMenu menu={insertMenu(section)} isUsable={writable} {...menu} />
      <ToolMenu menu={TABLE_MENU} isUsable={usable(TABLE_MENU.id)} {...menu} />
      <ToolMenu menu={FORM_MENU} isUsable={usable(FORM_MENU.id)} {...menu} />
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

/** Where the on-screen keyboard ends: a bar at the bottom of a phone has to stand above it. */
export function useKeyboardInset() {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { visualViewport: view } = window
    if (!view) return
    const place = () => {
      const hidden = Math.max(0, window.innerHeight - view.height - view.offsetTop)
      root.current?.style.setProperty('--keyboard', `${hidden}px`)
    }
    place()
    view.addEventListener('resize', place)
    view.addEventListener('scroll', place)
    return () => {
      view.removeEventListener('resize', place)
      view.removeEventListener('scroll', place)
    }
  }, [])
  return root
}
