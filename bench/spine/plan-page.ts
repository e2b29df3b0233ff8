import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { SECTION_KEYS } from '#domain/text/sections.ts'
import { writeSection } from '#server/documents/write.ts'
import { startTestServer } from '#tests/support/server.ts'
import { docOf } from '#tests/support/world.ts'

const root = new URL('../..', import.meta.url).pathname
const SENTENCE = 'Lung rehab helps people breathe better and do more every day of the week.'

/** The plan page of a member, on the production build, over HTTP on this machine; milliseconds. */
export async function planPage(words: number) {
  const server = await startTestServer({ pages: true, now: Date.now })
  try {
    const { planId, member } = await server.api.start()
    const ann = await server.api.join(planId, member.token, 'citizen', 'Ann Field')
    const paragraph = Array.from({ length: 6 }, () => SENTENCE).join(' ')
    const paragraphs = Math.ceil(words / SECTION_KEYS.length / paragraph.split(' ').length)
    for (const section of SECTION_KEYS) {
      const doc = docOf(...Array.from({ length: paragraphs }, () => paragraph))
      await writeSection(server.deps.db, server.deps.now, planId as never, section, ann.id as never, doc)
    }
    const cookie = await signIn(
      server.url,
      planId,
      (await server.api.command(planId, member.token, 'member.reissue', { memberId: ann.id })).body.result.invitation,
    )
    const get = async (path: string) => {
      const started = performance.now()
      const html = await (await fetch(`${server.url}${path}`, { headers: { cookie } })).text()
      return { html, milliseconds: performance.now() - started }
    }
    const first = await get(`/plans/${planId}`)
    if (!first.html.includes(SENTENCE)) throw new Error('The plan page does not show the text.')
    const times: number[] = []
    for (let i = 0; i < 100; i++) times.push((await get(`/plans/${planId}`)).milliseconds)
    times.sort((a, b) => a - b)
    const sectionHtml = (await get(`/plans/${planId}/sections/why`)).html
    return {
      first: first.milliseconds,
      p50: times[50]!,
      p95: times[95]!,
      html: first.html,
      sectionHtml,
      editorBytes: editorBytes(sectionHtml),
    }
  } finally {
    await server.close()
  }
}

/** Opens a personal link as a browser without JavaScript does, and returns its cookie. */
async function signIn(url: string, planId: string, invitation: string): Promise<string> {
  const response = await fetch(`${url}/j/${invitation}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
    body: new URLSearchParams({ commandId: `bench-${planId}`.slice(0, 60) }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`Joining ${planId} gave no cookie (${response.status}).`)
  return cookie
}

/**
 * Names of the scripts that a browser loads with a page: what the page asks for by tags and imports. The list of other
 * routes, which stands in it too, is for when somebody goes there.
 */
export function scriptsOf(html: string): string[] {
  const found = html.matchAll(/(?:href=|src=|import |from )"\/assets\/([\w.-]+\.js)"/g)
  return [...new Set([...found].map(([, file]) => file!))]
}

/** What asking for the editor loads in addition: its chunk and what only that chunk imports. */
function editorBytes(sectionHtml: string): number {
  const assets = join(root, 'build/en/client/assets')
  const loaded = new Set(scriptsOf(sectionHtml))
  const entry = readdirSync(assets).find(
    (file) => file.endsWith('.js') && readFileSync(join(assets, file), 'utf8').includes('ProseMirror-focused'),
  )
  const wanted = new Set<string>()
  const visit = (file: string) => {
    if (loaded.has(file) || wanted.has(file)) return
    wanted.add(file)
    for (const [, other] of readFileSync(join(assets, file), 'utf8').matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g))
      visit(other!)
  }
  if (entry) visit(entry)
  return [...wanted].reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0)
}
