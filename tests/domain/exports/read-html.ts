const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decode = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!)

export type Tag = { name: string; attributes: Record<string, string>; closing: boolean }
const VOID = ['meta', 'br', 'hr', 'img']

/** A small reader for the HTML that we write: throws for anything that is not closed where it was opened. */
export function readHtml(html: string): { tags: Tag[]; words: string } {
  const tags: Tag[] = []
  const open: string[] = []
  let words = ''
  const body = html.replace(/<style>.*?<\/style>/s, '').replace('<!doctype html>', '')
  for (const [, text = '', tag] of body.matchAll(/([^<]*)(?:<([^>]*)>)?/g)) {
    words += decode(text)
    if (tag === undefined) continue
    const closing = tag.startsWith('/')
    const name = /^\/?([a-z0-9]+)/.exec(tag)?.[1]
    if (!name) throw new Error(`This is no tag: <${tag}>`)
    const found = [...tag.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key, value]) => [key, decode(value!)])
    const attributes = Object.fromEntries(found)
    tags.push({ name, attributes, closing })
    if (name === 'img') words += attributes.alt ?? ''
    if (closing && open.pop() !== name) throw new Error(`</${name}> closes what is not open.`)
    if (!closing && !VOID.includes(name)) open.push(name)
  }
  if (open.length > 0) throw new Error(`Never closed: ${open.join(', ')}`)
  return { tags, words }
}

/** Whether all `blocks` stand in `text` in their order, whatever space is between their letters. */
export function firstLost(text: string, blocks: readonly string[]): string | undefined {
  const squeeze = (words: string) => words.normalize('NFC').replace(/\s+/g, '')
  const whole = squeeze(text)
  let from = 0
  for (const block of blocks) {
    const at = whole.indexOf(squeeze(block), from)
    if (at < 0) return block
    from = at + squeeze(block).length
  }
  return undefined
}
