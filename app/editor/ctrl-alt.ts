/**
 * Asks when Ctrl, Alt and this key are pressed together, in a text to read too. The right Alt key counts as both on some
 * keyboards, and types letters of its own.
 */
export const onCtrlAlt = (code: string, ask: () => void) => (_view: unknown, event: KeyboardEvent) => {
  const isOurs = (event.ctrlKey || event.metaKey) && event.altKey && event.code === code
  if (!isOurs || event.getModifierState('AltGraph')) return false
  event.preventDefault()
  ask()
  return true
}
