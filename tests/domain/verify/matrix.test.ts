import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Signer } from '#domain/crypto.ts'
import { type Bundle, signBundle, type UnsignedBundle } from '#domain/exports/bundle.ts'
import { STEP_NAMES, type StepName } from '#domain/verify/report.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { bundleOf, createFinishedPlan } from '#tests/support/finished-plan.ts'
import { seeded } from '#tests/support/random.ts'
import { english } from '#tests/support/words-of.ts'
import { type Forged, operatorOf, parsed } from './forge.ts'

// Somebody who can sign the document, and nothing else, changes one character of it: the step that is about that part
// must be the one that says so.

let plan: Awaited<ReturnType<typeof createFinishedPlan>>
let bundle: Bundle
let operator: Signer
beforeAll(async () => {
  plan = await createFinishedPlan()
  bundle = parsed(await bundleOf(plan))
  operator = await operatorOf(plan)
})
afterAll(() => plan.close())

/** Where a text stands in the bundle: the names on the way to it. */
type Path = (string | number)[]
type Part = keyof Omit<Bundle, 'signature' | 'size'>

const textAt = (path: Path): string => path.reduce((inside: Forged, key) => inside[key], bundle) as unknown as string

function* textsIn(value: Forged, path: Path = []): Generator<Path> {
  if (typeof value === 'string') yield path
  else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value))
      yield* textsIn(value[key], [...path, Array.isArray(value) ? Number(key) : key])
  }
}

/** The bundle with one character of the text at `path` changed, signed anew as a document. */
function changed(path: Path, chance: () => number): { text: string; at: number } {
  const { signature: _, ...copy } = structuredClone(bundle) as Forged
  const last = path.at(-1)!
  const holder = path.slice(0, -1).reduce((inside: Forged, key) => inside[key], copy)
  const before: string = holder[last]
  const at = Math.floor(chance() * before.length)
  const letter = before[at] === 'a' ? 'b' : 'a'
  holder[last] = before.slice(0, at) + letter + before.slice(at + 1)
  return { text: signBundle(nodeCrypto.sha256, copy as UnsignedBundle, operator).text, at }
}

/** The step that must find a change in a part. */
const FOUND_BY: Record<Part, readonly StepName[]> = {
  v: ['document'],
  origin: ['notes'],
  checkpoint: ['notes'],
  keys: ['notes'],
  policy: ['notes'],
  entries: ['root'],
  sealed: ['seals'],
  definitions: ['documents'],
  boxes: ['documents'],
  results: ['documents'],
  texts: ['documents'],
  // A section that there is not, or another text than the one that was agreed.
  current: ['document', 'agreed'],
}

/** Characters that are changed in each part: enough to meet each kind of entry, paper and text. */
const EACH = process.env.NIGHTLY ? 2_000 : 40

test.each(Object.entries(FOUND_BY))(
  'a character changed in “%s” is found by the step that is about it',
  (part, steps) => {
    const chance = seeded(part.length)
    const paths = [...textsIn(bundle)].filter(([name]) => name === part)
    const filled = paths.filter((path) => textAt(path) !== '')
    expect(filled.length).toBeGreaterThan(0)
    for (let n = 0; n < EACH; n++) {
      const path = filled[Math.floor(chance() * filled.length)]!
      const { text, at } = changed(path, chance)
      const { ok, checks } = verifyBundle(nodeCrypto, text, english)
      const failed = checks.filter(({ status }) => status === 'failed').map(({ step }) => STEP_NAMES[step - 1]!)
      const where = `character ${at} of ${path.join('.')}`
      expect(ok, where).toBe(false)
      expect(
        failed.some((step) => steps.includes(step)),
        `${where}: ${failed}`,
      ).toBe(true)
    }
  },
  600_000,
)
