import type { Page } from 'playwright-core'

/** One thing that assistive technology is given. */
export type Heard = {
  role: string
  name: string
  description: string
  value: string
  /** Such as `level` of a heading, `checked` of a radio button, `multiline` of a text box. */
  is: Record<string, unknown>
  /** How deep it stands in the tree. */
  depth: number
}

/** Everything that assistive technology is given of a page, in reading order. */
export async function heard(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const found: Heard[] = []
  const visit = (id: string, depth: number): void => {
    const node = byId.get(id)
    if (!node) return
    const text = (value: { value?: unknown } | undefined) => String(value?.value ?? '').trim()
    const is = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]))
    const { role, name, description, value } = node
    const said = { role: text(role), name: text(name), description: text(description), value: text(value) }
    if (!node.ignored) found.push({ ...said, is, depth })
    for (const child of node.childIds ?? []) visit(child, node.ignored ? depth : depth + 1)
  }
  if (nodes[0]) visit(nodes[0].nodeId, 0)
  return found
}

/** What stands inside of one of them, however deep. */
export function within(all: readonly Heard[], outer: Heard): Heard[] {
  const rest = all.slice(all.indexOf(outer) + 1)
  const end = rest.findIndex(({ depth }) => depth <= outer.depth)
  return end === -1 ? rest : rest.slice(0, end)
}
