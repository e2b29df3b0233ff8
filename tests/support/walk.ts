import type { CDPSession, Page } from 'playwright-core'
import { lookAtFocus, prepareWalk, type Stop } from './in-browser/focus.ts'

export type Walk = {
  /** Everything that is wrong with a stop, a line each. */
  faults: string[]
  /** Places of the stops among everything that Tab should reach, in the order of the walk. */
  order: number[]
  /** How much Tab should reach. */
  reachable: number
  /** The walk came to an end, and Shift with Tab leads back to the last stop. */
  returned: boolean
}

/**
 * Walks through a page with Tab from its head to its end, as somebody does who has no mouse. `spoken`: whether each
 * stop is also asked for what assistive technology says of it.
 */
export async function walk(page: Page, { spoken = true } = {}): Promise<Walk> {
  const session = await page.context().newCDPSession(page)
  const reachable = await page.evaluate(prepareWalk)
  const faults: string[] = []
  const order: number[] = []
  let ended = false
  for (let presses = 0; presses < 5 * (reachable + 5) && !ended; presses++) {
    const stop = await press(page, 'Tab')
    ended = stop.nothing || (stop.place === order[0] && (order.length > 1 || reachable === 1))
    // A date is several stops in one field.
    if (ended || (stop.place >= 0 && stop.place === order.at(-1))) continue
    order.push(stop.place)
    faults.push(...(spoken ? await faultsOf(session, stop) : inWords(stop, stop.faults)))
  }
  const back = await press(page, 'Shift+Tab')
  const returned = ended && back.place === order.at(-1)
  await session.detach()
  return { faults, order, reachable, returned }
}

async function press(page: Page, keys: 'Tab' | 'Shift+Tab'): Promise<Stop> {
  await page.keyboard.press(keys)
  return page.evaluate(lookAtFocus)
}

async function faultsOf(session: CDPSession, stop: Stop): Promise<string[]> {
  const { role, name } = await spokenOf(session)
  const nameless = !name && role !== 'RootWebArea' ? ['it has no name'] : []
  const roleless = !role || /^(generic|none|ignored)$/i.test(role) ? ['it has no role'] : []
  return inWords(stop, [...stop.faults, ...nameless, ...roleless])
}

const inWords = ({ html }: Stop, faults: string[]) => faults.map((fault) => `${fault}: ${html}`)

/** What assistive technology says of the element that has the focus. */
async function spokenOf(session: CDPSession): Promise<{ role: string; name: string }> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    ...(result.objectId ? { objectId: result.objectId } : {}),
    fetchRelatives: false,
  })
  const [node] = nodes
  return {
    role: node?.ignored ? 'ignored' : String(node?.role?.value ?? ''),
    name: String(node?.name?.value ?? '').trim(),
  }
}
