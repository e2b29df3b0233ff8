import { LRUCache } from 'lru-cache'
import type { Node } from 'prosemirror-model'
import type { Reader } from '#db/client.ts'
import { findDocument, listDocuments } from '#db/documents.ts'
import { type Digest, digestOfText, type Sha256 } from '#domain/crypto.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { authorsIn, type Characters, charactersIn } from '#domain/text/authorship/standing.ts'
import { textOf } from '#domain/text/digest.ts'
import { isEmpty } from '#domain/text/is-empty.ts'
import { type Paragraph, paragraphsIn } from '#domain/text/places.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/text/sections.ts'
import { docFromFragment } from '#domain/text/yjs.ts'
import { type PlacedRecord, placedRecords } from '#domain/text/yjs-records.ts'
import { createPastTexts, type PastTexts } from './past-texts.ts'
import { loadTextDoc } from './text-doc.ts'

/** The text of a section as committed at `seq`. */
export type SectionText = {
  section: SectionKey
  seq: number
  doc: Node
  /** The canonical spelling, which `digest` is of. */
  text: string
  digest: Digest
  /** No words, no pictures and no records. */
  empty: boolean
  /** Whose words stand in it, in the order in which one reads them. */
  authors: MemberId[]
  /** How many characters of each author stand in it. */
  characters: Characters
  /** What has words, with names that hold while others write. */
  paragraphs: Paragraph[]
  /** Its needs, actions and other forms, likewise. */
  records: PlacedRecord[]
}

export type Texts = {
  /**
   * One section, as this reader sees it: in a transaction, what is committed before it or locked by it. Not for
   * transactions that write documents themselves: what they roll back would stay in the cache.
   */
  read: (db: Reader, planId: PlanId, section: SectionKey) => Promise<SectionText>
  /** All sections of the template, in reading order. */
  readAll: (db: Reader, planId: PlanId) => Promise<SectionText[]>
  /** Sections as they were, by the numbers of their updates. */
  past: PastTexts
}

/** How many texts stay in memory, the least recently read one goes first: forty plans that are being read. */
const MAX_TEXTS = 600

/** Reads texts from the committed updates, and keeps them for as long as nobody writes. */
export function createTexts({ sha256, maxTexts = MAX_TEXTS }: { sha256: Sha256; maxTexts?: number }): Texts {
  const cache = new LRUCache<string, SectionText>({ max: maxTexts })
  const keyOf = (planId: PlanId, section: SectionKey) => `${planId}/${section}`

  function keep(planId: PlanId, text: SectionText): SectionText {
    const key = keyOf(planId, text.section)
    const newer = cache.get(key)
    cache.set(key, newer && newer.seq > text.seq ? newer : text)
    return text
  }

  async function readAt(db: Reader, planId: PlanId, section: SectionKey, seq: number): Promise<SectionText> {
    const known = cache.get(keyOf(planId, section))
    if (known?.seq === seq) return keep(planId, known)
    const loaded = await loadTextDoc(db, planId, section)
    const doc = docFromFragment(loaded.fragment)
    const { authorsOf } = loaded.authorship
    const authors = authorsIn(loaded.fragment, authorsOf)
    const characters = charactersIn(loaded.fragment, authorsOf)
    const paragraphs = paragraphsIn(loaded.fragment)
    const records = placedRecords(loaded.fragment)
    loaded.destroy()
    const text = textOf(doc)
    // Outside a transaction somebody may have written since `seq` was read; the text is that of its own number.
    return keep(planId, {
      ...{ section, seq: loaded.seq, doc, text, authors, characters, paragraphs, records },
      digest: digestOfText(sha256, text),
      empty: isEmpty(doc),
    })
  }

  return {
    past: createPastTexts(),
    read: async (db, planId, section) => {
      const head = await findDocument(db, planId, section)
      return readAt(db, planId, section, head?.seq ?? 0)
    },
    readAll: async (db, planId) => {
      const seqs = new Map((await listDocuments(db, planId)).map(({ section, seq }) => [section, seq]))
      const texts: SectionText[] = []
      for (const section of SECTION_KEYS) texts.push(await readAt(db, planId, section, seqs.get(section) ?? 0))
      return texts
    },
  }
}
