import { describe, expect, test } from 'vitest'
import { exportHtml } from '#domain/exports/html.ts'
import { exportMarkdown } from '#domain/exports/markdown.ts'
import { missingIn } from '#domain/exports/missing.ts'
import { exportModel } from '#domain/exports/model.ts'
import { notesOf } from '#domain/groups/state.ts'
import type { Json } from '#domain/log/canonical.ts'
import type { Seal } from '#domain/log/seal.ts'
import { openMeeting, STEPS } from '#tests/support/meeting.ts'
import { storyOf } from './story.ts'

const FORMATS = [
  ['HTML', (model: ReturnType<typeof exportModel>) => exportHtml(model, new Map())],
  ['Markdown', exportMarkdown],
] as const

function noted() {
  const { plan, citizens, session } = openMeeting({ steps: STEPS })
  plan.do(plan.guide, 'step.start', { step: 3 })
  plan.do(plan.guide, 'groups.make', { how: 'groups' })
  plan.do(citizens[0]!, 'groups.note', { text: 'Two <buses>\nand a hall.', section: 'why' })
  plan.do(citizens[0]!, 'groups.note', { text: 'Erased.' })
  const [first] = notesOf(session())
  const opened = new Map<Seal, Json>([
    [session().title, 'A class & a hall'],
    [first!.text, 'Two <buses>\nand a hall.'],
  ])
  return { model: exportModel(storyOf(plan, {}, new Map(), opened)), writer: citizens[0]! }
}

describe.each(FORMATS)('in %s', (format, made) => {
  test('what small groups wrote down is told, by table, part and meeting, and without anybody’s name', () => {
    const { model, writer } = noted()
    const text = made(model)
    expect(text).toContain('What small groups wrote down')
    expect(text).toMatch(/Table \d+, on “Why/)
    expect(text).toContain(format === 'HTML' ? 'Two &lt;buses&gt;<br>and a hall.' : 'and a hall.')
    expect(text).not.toMatch(/[^\\]<buses>/)
    expect(text).toContain('These words were erased.')
    expect(text).not.toContain(writer)
    expect(missingIn(text, model)).toEqual([])
  })

  test('where none did, nothing is said of it', () => {
    const { plan } = openMeeting()
    expect(made(exportModel(storyOf(plan)))).not.toContain('small groups')
  })
})
