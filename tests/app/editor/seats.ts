import type { Browser, BrowserContext, BrowserContextOptions, Page, WebSocketRoute } from 'playwright-core'
import { type App, openPerson, type Person } from '#tests/support/page.ts'
import { client } from '#tests/support/server.ts'

export type Seat = Person & { id: string; name: string }
export type Workshop = Awaited<ReturnType<typeof openWorkshop>>

/** A plan on the real program, its guide's token, and people who come in with browsers of their own. */
export async function openWorkshop(app: Pick<App, 'url'>, browser: Browser) {
  const api = client(app.url)
  const { planId, member, link } = await api.start()
  const seats: Pick<Seat, 'close'>[] = []

  /** Uses a personal link as the button on its page does. */
  async function sit(id: string, name: string, personal: string, options: BrowserContextOptions): Promise<Seat> {
    const person = await openPerson(browser, app, options)
    const { pathname } = new URL(personal)
    const commandId = `join-${id}`
    await person.context.request.post(pathname, { form: { commandId }, headers: { origin: app.url }, maxRedirects: 0 })
    const seat = { ...person, id, name }
    seats.push(seat)
    return seat
  }
  /** As the guide, over the API. */
  async function asGuide(type: string, input: object = {}) {
    const { body } = await api.command(planId, member.token, type, input)
    if (!body.ok) throw new Error(`${type} was refused: ${JSON.stringify(body)}`)
    return (body.result ?? {}) as Record<string, string>
  }
  // Somebody outside the plan, so that meetings can open.
  await asGuide('wellbeing.name', { name: 'Ada Pickles', reach: '01632 960 111, every day until 8' })
  return {
    ...{ api, planId, asGuide, sit, token: member.token },
    guide: (options: BrowserContextOptions = {}) => sit(member.id, 'Noor Hassan', link, options),
    join: async (side: 'citizen' | 'professional', name: string, options: BrowserContextOptions = {}) => {
      const invited = await asGuide('member.invite', { side, name })
      return sit(invited.memberId ?? '', name, invited.link ?? '', options)
    },
    /** Somebody with no link of their own. */
    stranger: async (options: BrowserContextOptions = {}) => {
      const person = await openPerson(browser, app, options)
      seats.push(person)
      return person
    },
    /** Somebody who helps a member, has no vote and doesn't write in the text. */
    support: async (name: string, options: BrowserContextOptions = {}) => {
      const invited = await asGuide('member.invite', { function: 'supporter', name })
      return sit(invited.memberId ?? '', name, invited.link ?? '', options)
    },
    /** The text as it stands in the database, and its digest. */
    text: async (section: string) => {
      const { body } = await api.get(`/plans/${planId}/sections/${section}`, member.token)
      return body as { doc: TextNode; digest: string }
    },
    /** Closes all browsers; fails the test if anything was printed or thrown in one. */
    close: async () => {
      for (const seat of seats.splice(0)) await seat.close()
    },
  }
}

export type TextNode = {
  type: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  content?: TextNode[]
}

export const textbox = (page: Page) => page.getByRole('textbox', { name: /: the text$/ })

/** Opens a section to write in it. */
export async function write({ page }: Person, planId: string, section = 'why'): Promise<void> {
  await page.goto(`/plans/${planId}/sections/${section}`)
  await page.getByRole('button', { name: /^(Write here|Watch people write)$/ }).click()
  await textbox(page).waitFor()
}

/** Everything that was written is durable, and the page says so. */
export const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor()

/** What assistive technology is told that stands in the textbox. */
export async function spokenText(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page)
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  await cdp.detach()
  const box = nodes.find(({ role, name }) => role?.value === 'textbox' && /: the text$/.test(String(name?.value)))
  return String(box?.value?.value ?? '').trim()
}

/** Puts the caret at the end of the text, and waits until the page has noticed: it does so after the key. */
export async function goToEnd(page: Page): Promise<void> {
  await textbox(page).focus()
  await page.keyboard.press('Control+End')
  await settle(page)
}

/** Until the browser has told the page where the caret is now. */
export const settle = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

/** Chooses from a menu of the toolbar, with the mouse. */
export async function choose(page: Page, menu: 'Style' | 'Add' | 'Table' | 'Form', item: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${menu}`) }).click()
  await page.getByRole('menu').getByText(item, { exact: true }).click()
}

/** A text in short, a line for each block: names, the attributes that differ from their defaults, words with their marks. */
export const outline = (doc: TextNode): string[] => (doc.content ?? []).map(inShort)

function inShort(node: TextNode): string {
  if (node.type === 'text') return `${(node.marks ?? []).map(({ type }) => type).join('+')}"${node.text}"`
  const attrs = Object.entries(node.attrs ?? {}).filter(([name, value]) => isTold(name, value))
  const told = attrs.length > 0 ? `{${attrs.map(([name, value]) => `${name}:${value}`).join()}}` : ''
  const inner = (node.content ?? []).map(inShort).join(' ')
  const isWords = (node.content ?? []).every(({ type }) => type === 'text' || type === 'image')
  return `${node.type}${told}${inner === '' ? '' : isWords ? ` ${inner}` : ` (${inner})`}`
}

const isTold = (name: string, value: unknown) =>
  value !== null && value !== false && name !== 'src' && value !== 1 ? true : name === 'level'

export type Tap = Awaited<ReturnType<typeof tapDocuments>>

/** Stands between a page, or all pages of somebody, and the documents' socket. */
export async function tapDocuments(where: Page | BrowserContext) {
  const tap = {
    ...{ open: true, holdsSaved: false, holdsSent: false },
    ...{ held: [] as (() => void)[], sockets: [] as WebSocketRoute[] },
    /** The line is cut, and stays so. */
    cut: async () => {
      tap.open = false
      for (const socket of tap.sockets.splice(0)) await socket.close({ code: 1001 }).catch(() => {})
    },
  }
  await where.routeWebSocket(/\/collab\//, (socket) => {
    if (!tap.open) return void socket.close({ code: 1001 })
    tap.sockets.push(socket)
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (tap.holdsSent) tap.held.push(() => server.send(message))
      else server.send(message)
    })
    server.onMessage((message) => {
      const isSaved = message[0] === 4
      if (isSaved && tap.holdsSaved) tap.held.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  return tap
}

/** As in some private windows: the browser has a database, and refuses to open it. */
export const keepsNothing = (page: Page) =>
  page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No storage here', 'InvalidStateError')
    }
  })

/** The texts that somebody's browser has kept. */
export const keptTexts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all = await indexedDB.databases()
    return all.map(({ name }) => name ?? '').filter((name) => name.startsWith('evenground-text/'))
  })
