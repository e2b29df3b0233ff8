import type { EditorState } from 'prosemirror-state'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import styles from './toolbar.module.css'
import { isEnabled, type Menu, type Tool } from './tools.ts'

type Props = {
  menu: Menu
  isUsable: boolean
  /** What is chosen now, shown on the button. */
  value?: string
  state: () => EditorState
  run: (tool: Tool) => void
  current: string
  setCurrent: (id: string) => void
}

/** A button of the toolbar that opens a list of more (the menu button pattern of the ARIA guide). */
export function ToolMenu({ menu, isUsable, value, state, run, current, setCurrent }: Props) {
  const [tools, setTools] = useState<Tool[] | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const listId = useId()
  const toggle = () => setTools(tools || !isUsable ? null : menu.tools(state()))
  const close = (focus: boolean) => {
    setTools(null)
    if (focus) button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        data-tool={menu.id}
        className={styles.tool}
        tabIndex={current === menu.id ? 0 : -1}
        aria-haspopup="menu"
        aria-expanded={tools !== null}
        aria-controls={tools ? listId : undefined}
        aria-disabled={!isUsable}
        title={isUsable || !menu.none ? undefined : menu.none}
        onPointerDown={(event) => event.preventDefault()}
        onFocus={() => setCurrent(menu.id)}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || tools) return
          event.preventDefault()
          toggle()
        }}
      >
        {value ? <span className="only-heard">{menu.label}: </span> : null}
        {value || menu.label} <span aria-hidden="true">▾</span>
      </button>
      {tools ? <List {...{ listId, tools, state, run, close }} label={menu.label} button={button.current} /> : null}
    </>
  )
}

type ListProps = {
  listId: string
  label: string
  tools: Tool[]
  button: HTMLElement | null
  state: () => EditorState
  run: (tool: Tool) => void
  close: (focus: boolean) => void
}

function List({ listId, label, tools, button, state, run, close }: ListProps) {
  const list = useRef<HTMLDivElement>(null)
  usePlace(list, button)
  useEffect(() => list.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (!list.current?.contains(target as Node) && !button?.contains(target as Node)) close(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [button, close])
  const now = state()
  return (
    <div
      ref={list}
      id={listId}
      role="menu"
      aria-label={label}
      className={styles.menu}
      onKeyDown={(e) => keys(e, close)}
    >
      {tools.map((tool) => {
        const usable = isEnabled(tool, now)
        const on = tool.isOn?.(now)
        return (
          <button
            key={tool.id}
            type="button"
            {...(on === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': on })}
            aria-disabled={!usable && !on}
            tabIndex={-1}
            className={styles.item}
            onClick={() => {
              if (!usable) return
              close(false)
              run(tool)
            }}
          >
            {tool.label}
          </button>
        )
      })}
    </div>
  )
}

function keys(event: KeyboardEvent<HTMLDivElement>, close: (focus: boolean) => void) {
  // The toolbar's own keys are not meant here.
  event.stopPropagation()
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault()
    close(true)
    return
  }
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  const typed = event.key.length === 1 && event.key !== ' ' ? event.key.toLowerCase() : undefined
  const item =
    to === undefined
      ? typed && [...items.slice(at + 1), ...items].find((each) => each.textContent?.toLowerCase().startsWith(typed))
      : items[(to + items.length) % items.length]
  if (!item) return
  event.preventDefault()
  item.focus()
}

/** Under its button, or above it where there is more room: on top of the page, since the bar may scroll sideways. */
function usePlace(list: React.RefObject<HTMLDivElement | null>, button: HTMLElement | null) {
  useLayoutEffect(() => {
    const place = () => list.current && button && putBeside(list.current, button)
    place()
    // The keyboard of a phone goes when the list opens, and the button moves down.
    window.visualViewport?.addEventListener('resize', place)
    return () => window.visualViewport?.removeEventListener('resize', place)
  }, [list, button])
}

function putBeside(element: HTMLElement, button: HTMLElement): void {
  const { top, bottom, left } = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = element
  const below = bottom + height <= window.innerHeight || bottom < window.innerHeight / 2
  const room = (below ? window.innerHeight - bottom : top) - 12
  const x = Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8))
  const y = below ? bottom + 4 : top - 4 - Math.min(height, room)
  const moveTo = (toX: number, toY: number) => Object.assign(element.style, { left: `${toX}px`, top: `${toY}px` })
  element.style.maxHeight = `${room}px`
  moveTo(x, y)
  // Older browsers count from the container that the page is, and not from the window.
  const placed = element.getBoundingClientRect()
  moveTo(2 * x - placed.left, 2 * y - placed.top)
}
