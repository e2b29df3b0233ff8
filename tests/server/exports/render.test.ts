import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertImage } from '#db/images.ts'
import { deleteSealed } from '#db/sealed.ts'
import { type Digest, digestOf } from '#domain/crypto.ts'
import type { Bundle } from '#domain/exports/bundle.ts'
import { EXPORT_FORMATS, type ExportFormat } from '#domain/exports/state.ts'
import { blocks } from '#domain/text/plain-text.ts'
import { schema } from '#domain/text/schema.ts'
import { DAY } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { writeSection } from '#server/documents/write.ts'
import { renderExport } from '#server/exports/render.ts'
import { createStates } from '#server/states.ts'
import { firstLost, readHtml } from '#tests/domain/exports/read-html.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import {
  bundleOf,
  createFinishedPlan,
  DISSENT,
  FIRST_WORDS,
  finishPlan,
  OBJECTION,
  OVERRIDE_REASON,
  REWRITTEN,
} from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople } from '#tests/support/world.ts'

let plan: Awaited<ReturnType<typeof createFinishedPlan>>
beforeAll(async () => {
  plan = await createFinishedPlan()
})
afterAll(() => plan.close())

const render = (format: ExportFormat) => renderExport(plan.world.deps, plan.world.db, plan.planId, format)
const textOf = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString('utf8')

describe('every format', () => {
  test.each(EXPORT_FORMATS)('%s tells the whole story, under its digest and a plain name', async (format) => {
    const { bytes, digest, filename, size, missing, mime } = await render(format)
    const { size: entries } = await plan.state()
    expect({ size, missing }).toEqual({ size: entries, missing: [] })
    expect(digest).toBe(digestOf(nodeCrypto.sha256, bytes))
    expect(filename).toBe(`breathing-well-${size}.${format}`)
    expect(mime).toMatch(/^(text|application)\/[a-z]+; charset=utf-8$/)
  })
  test.each(EXPORT_FORMATS)('%s is the same bytes again, also from a state folded anew', async (format) => {
    const first = await render(format)
    plan.world.wait(DAY)
    expect(await render(format)).toEqual(first)
    const deps = { ...plan.world.deps, states: createStates() }
    expect(await renderExport(deps, plan.world.db, plan.planId, format)).toEqual(first)
    const inside = plan.world.db.transaction().execute((trx) => renderExport(deps, trx, plan.planId, format))
    expect(await inside).toEqual(first)
  })
  test.each(EXPORT_FORMATS)('%s names nobody', async (format) => {
    const text = textOf(await render(format))
    expect(plan.personal.filter((personal) => text.includes(personal))).toEqual([])
    if (format === 'json') return
    expect([...plan.tokens.keys()].filter((memberId) => text.includes(memberId))).toEqual([])
  })
  test('of no plan there is none', async () => {
    const nobody = renderExport(plan.world.deps, plan.world.db, 'p_none' as typeof plan.planId, 'html')
    await expect(nobody).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('the HTML has every word of the texts in order, and what people who disagree say', async () => {
  const { words } = readHtml(textOf(await render('html')))
  const texts = await plan.world.deps.texts.readAll(plan.world.db, plan.planId)
  expect(
    firstLost(
      words,
      texts.flatMap(({ doc }) => blocks(doc)),
    ),
  ).toBeUndefined()
  expect(
    firstLost(words, ['Vote 1', 'Vote 2', 'Vote 3', OBJECTION, ...DISSENT.split('\n\n'), OVERRIDE_REASON]),
  ).toBeUndefined()
  expect(words).toContain('It passed: 4 of 4 people who took a view support it, and nobody blocks it.')
})

describe('the bundle', () => {
  test('holds texts that were voted on before and are written over since', async () => {
    const bundle = JSON.parse(textOf(await render('json'))) as Bundle
    const texts = Object.values(bundle.texts).join()
    expect(texts).toContain(FIRST_WORDS)
    expect(texts).toContain(REWRITTEN)
    expect(verifyBundle(nodeCrypto, (await render('json')).bytes, english).notChecked.join()).not.toContain(
      'earlier text',
    )
  })
  test('is sound while a vote is open, and holds no paper of it', async () => {
    const world = await createWorld()
    const open = await fivePeople(world.deps)
    const ballotId = await open.open()
    await open.done(open.citizens[0], 'ballot.cast', { ballotId, choice: 'objection' })
    const text = await bundleOf({ world, planId: open.planId })
    expect(verifyBundle(nodeCrypto, text, english)).toMatchObject({ ok: true })
    expect(JSON.parse(text)).toMatchObject({ boxes: {}, results: {} })
    expect(text).not.toContain('"choice')
    await world.close()
  })
  test('holds the papers of a vote with few seats too, so that it can be counted again; documents for the public do not', async () => {
    const world = await createWorld()
    const few = await world.start()
    const people = [await few.join('citizen', 'Ann Able'), await few.join('professional', 'Bo Brown')]
    await few.write(people[0]!, 'why', 'Why not.')
    const ballotId = await few.open()
    for (const member of people) await few.done(member, 'ballot.cast', { ballotId, choice: 'consent' })
    world.wait(7 * DAY)
    await few.done(few.guide, 'ballot.close', { ballotId })
    const text = await bundleOf({ world, planId: few.planId })
    const report = verifyBundle(nodeCrypto, text, english)
    expect(report).toMatchObject({ ok: true })
    expect(report.checks.filter(({ step }) => step === 13).map(({ status }) => status)).toEqual(['recomputed'])
    const html = await renderExport(world.deps, world.db, few.planId, 'html')
    expect(Buffer.from(html.bytes).toString()).toContain('Fewer than 5 people had a vote')
    await world.close()
  })
  test('is sound after words were erased, and says that they are not there', async () => {
    const world = await createWorld()
    const erased = await finishPlan(world)
    const { dissents } = await erased.state()
    const seals = [...dissents.values()].map(({ text }) => text)
    await world.db.transaction().execute((trx) => deleteSealed(trx, erased.planId, seals))
    const text = await bundleOf(erased)
    expect(verifyBundle(nodeCrypto, text, english)).toMatchObject({ ok: true })
    expect(text).not.toContain('Carers still wait')
    const html = textOf(await renderExport(world.deps, world.db, erased.planId, 'html'))
    expect(html).toContain('These words were erased.')
    await world.close()
  })
})

test('pictures stand in the HTML itself', async () => {
  const world = await createWorld()
  const some = await fivePeople(world.deps)
  const src: Digest = `sha256:${'ab'.repeat(32)}`
  const image = schema.node('image', { src, alt: 'The hall' })
  const doc = schema.node('doc', null, [schema.node('paragraph', null, [image])])
  await writeSection(world.db, world.deps.now, some.planId, 'assets', some.citizens[0], doc)
  const picture = { digest: 'ab'.repeat(32), mime: 'image/png', bytes: Buffer.from('picture') }
  await world.db.transaction().execute((trx) => insertImage(trx, some.planId, some.citizens[0], picture, 0))
  const html = textOf(await renderExport(world.deps, world.db, some.planId, 'html'))
  expect(html).toContain(`<img src="data:image/png;base64,${picture.bytes.toString('base64')}" alt="The hall">`)
  await world.close()
})

test('somebody who acts while a document is made does not spoil it', async () => {
  const world = await createWorld()
  const busy = await fivePeople(world.deps)
  let acted = 0
  const texts = {
    ...world.deps.texts,
    readAll: async (...about: Parameters<typeof world.deps.texts.readAll>) => {
      if (acted++ < 2) await busy.done(busy.guide, 'section.freeze', { section: acted === 1 ? 'money' : 'scope' })
      return world.deps.texts.readAll(...about)
    },
  }
  const { bytes, size } = await renderExport({ ...world.deps, texts }, world.db, busy.planId, 'json')
  expect(acted).toBe(3)
  expect(verifyBundle(nodeCrypto, bytes, english)).toMatchObject({ ok: true })
  expect(size).toBe((await busy.state()).size)
  await world.close()
})

describe.each(DIALECTS)('on %s', (dialect) => {
  test('a finished plan gives a sound bundle', async () => {
    const world = await createWorld(dialect)
    const report = verifyBundle(nodeCrypto, await bundleOf(await finishPlan(world)), english)
    expect(report).toMatchObject({ ok: true })
    await world.close()
  })
})
