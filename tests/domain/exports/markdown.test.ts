import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportMarkdown } from '#domain/exports/markdown.ts'
import { missingIn } from '#domain/exports/missing.ts'
import { exportModel } from '#domain/exports/model.ts'
import { blocks } from '#domain/text/plain-text.ts'
import { renderExport } from '#server/exports/render.ts'
import { createFinishedPlan, DISSENT, OBJECTION, OVERRIDE_REASON } from '#tests/support/finished-plan.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'
import { docOf, paragraph, storyOf } from './story.ts'

let plan: Awaited<ReturnType<typeof createFinishedPlan>>
let markdown: string
beforeAll(async () => {
  plan = await createFinishedPlan()
  const { bytes } = await renderExport(plan.world.deps, plan.world.db, plan.planId, 'md')
  markdown = Buffer.from(bytes).toString('utf8')
})
afterAll(() => plan.close())

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

test('has every word of every text, in order', async () => {
  const texts = await plan.world.deps.texts.readAll(plan.world.db, plan.planId)
  let rest = letters(markdown)
  for (const block of texts.flatMap(({ doc }) => blocks(doc))) {
    const at = rest.indexOf(letters(block))
    expect(at, block).toBeGreaterThanOrEqual(0)
    rest = rest.slice(at + letters(block).length)
  }
})

test('has what people said, in their words', () => {
  for (const words of [DISSENT, OBJECTION, OVERRIDE_REASON]) expect(letters(markdown)).toContain(letters(words))
  expect(markdown).toContain('> Carers still wait.\n>\n> I said so three times, and "later" is no answer \\<for them>.')
  expect(markdown).toContain('The guide asked for it and a citizen member signed it too.')
})

test('has headings in order and links that lead somewhere', () => {
  const levels = [...markdown.matchAll(/^(#+) /gm)].map((match) => match[1]!.length)
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)).toBe(true)
  const ids = [...markdown.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]!)
  expect(new Set(ids).size).toBe(ids.length)
  const links = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]!)
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter((link) => !ids.includes(link))).toEqual([])
})

test('has tables whose rows have two cells, and ends in one line end', () => {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row) => row.split(/(?<!\\)\|/).length === 4)).toBe(true)
  expect(markdown).toMatch(/[^\n]\n$/)
})

test('tells every part of the story, and what people write cannot break out of its place', () => {
  const { plan: pure } = groupOfFive()
  const model = exportModel(storyOf(pure, { why: docOf(paragraph('# Not a heading <a id="x"> [x](#y) | `z`')) }))
  const written = exportMarkdown({ ...model, title: '# A title\n## with lines', question: '1. What?' })
  expect(missingIn(written, model)).toEqual([])
  expect(written).toContain('# \\# A title ## with lines\n')
  expect(written).toContain('**Question:** 1\\. What?')
  expect(written).not.toMatch(/(?<!\\)<a id="x">/)
})
