import type { Reader } from '#db/client.ts'
import { utf8 } from '#domain/bytes.ts'
import { type Digest, digestOf } from '#domain/crypto.ts'
import { exportHtml } from '#domain/exports/html.ts'
import { exportMarkdown } from '#domain/exports/markdown.ts'
import { line } from '#domain/exports/markdown-words.ts'
import { missingIn } from '#domain/exports/missing.ts'
import { type MayBeNamed, namesToHide, numbersToHide, type ToldVote } from '#domain/exports/privacy.ts'
import type { ExportFormat } from '#domain/exports/state.ts'
import type { PlanId } from '#domain/ids.ts'
import { type NamingPlace, namingOf } from '#domain/naming/state.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { escapeHtml } from '#domain/text/html-text.ts'
import { nodeCrypto } from '../crypto.ts'
import { makeBundle, readBundleSources } from './bundle.ts'
import { type ExportDeps, type Gathered, gather } from './gather.ts'
import { readPictures } from './pictures.ts'
import { makeModel, readCallOffs } from './story.ts'

/** `size`: how many entries it covers. `missing`: parts of the story that it can't tell (LPF-49). */
export type RenderedExport = {
  bytes: Uint8Array
  mime: string
  filename: string
  digest: Digest
  size: number
  missing: string[]
  /** Numbers in it that could tell how somebody voted (LPF-47). */
  numbersToHide: number
  /** Names in it whose owners do not want that (LPF-48). */
  namesToHide: number
}

const MIME: Record<ExportFormat, string> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/**
 * A plan as a document to hand out. Reads only, from the reader it is given (which may be a transaction). Knows no
 * clock: the same log and texts give the same bytes. `state` saves a fold if the caller has it.
 */
export async function renderExport(
  deps: ExportDeps,
  reader: Reader,
  planId: PlanId,
  format: ExportFormat,
  state?: PlanState,
): Promise<RenderedExport> {
  if (format === 'json') {
    const sources = (gathered: Gathered) => readBundleSources(reader, gathered)
    return gather(deps, reader, planId, state, sources, (gathered, read) => {
      const { text, missing } = makeBundle(deps, gathered, read)
      return rendered(gathered, format, text, { missing, numbersToHide: 0, namesToHide: 0 })
    })
  }
  const sources = async (gathered: Gathered) => ({
    callOffs: await readCallOffs(reader, gathered),
    pictures: await readPictures(reader, planId, gathered.texts),
  })
  return gather(deps, reader, planId, state, sources, (gathered, { callOffs, pictures }) => {
    const model = makeModel(gathered, callOffs)
    const text = format === 'html' ? exportHtml(model, pictures) : exportMarkdown(model)
    const told = toldVotes(gathered)
    return rendered(gathered, format, text, {
      missing: missingIn(text, model),
      numbersToHide: numbersToHide(text, told),
      namesToHide: namesToHide(text, mayBeNamed(gathered, format)),
    })
  })
}

/** In the order in which documents number them. */
const toldVotes = ({ state }: Gathered): ToldVote[] =>
  [...state.ballots.values()].map(({ roll, state: how }, index) => ({
    ...{ number: index + 1, seats: roll.length, isOpen: how === 'open' },
  }))

/** As the format spells them. */
function mayBeNamed({ state, names }: Gathered, format: 'html' | 'md'): MayBeNamed {
  const spelt = format === 'html' ? escapeHtml : line
  const at = (place: NamingPlace) =>
    new Set([...names].filter(([id]) => namingOf(state, id)[place]).map(([, name]) => spelt(name)))
  return { list: at('list'), statements: at('statements') }
}

type Judged = Pick<RenderedExport, 'missing' | 'numbersToHide' | 'namesToHide'>

function rendered(gathered: Gathered, format: ExportFormat, text: string, judged: Judged): RenderedExport {
  const bytes = utf8(text)
  const { size } = gathered.head
  const filename = `${nameOf(gathered)}-${size}.${format}`
  return { bytes, mime: MIME[format], filename, digest: digestOf(nodeCrypto.sha256, bytes), size, ...judged }
}

/** From the plan's title; letters, digits and hyphens only, because it goes into a header and onto disks. */
function nameOf({ state, sealed }: Gathered): string {
  const title = sealed.find(({ seal }) => seal === state.title)?.value
  const name = String(title ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return name === '' ? 'plan' : name
}
