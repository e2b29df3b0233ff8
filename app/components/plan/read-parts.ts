import { STATE_WORDS } from '#app/components/sections/words.ts'
import type { Look } from '#app/components/ui/button.tsx'
import type { Tone } from '#app/components/ui/tag.tsx'
import type { PlanView } from '#server/views/plan-view.ts'
import type { SectionPage } from '#server/views/section-page.ts'
import * as m from '#words'
import { listed } from './names.ts'
import type { Nothing } from './nothing.tsx'

type Section = PlanView['sections'][number]
type Way = { to: string; label: string }

/** A part of the plan as the page shows it, in words. */
export type Part = {
  key: string
  title: string
  empty: boolean
  prompt: string
  tag: { word: string; tone: Tone }
  /** Its state in a word, and how many questions are open. */
  standing: string
  questions: string | null
  text: Text | null
}
type Text = {
  html: string
  digest: string
  by: { words: string; names: string } | null
  /** All names, where `by` has not all of them. */
  everybody: string | null
  changedAt: string | null
  /** The one thing to do here, and what else can be done. */
  first: Way & { look: Look }
  more: Way[]
}

export function partsOf(view: PlanView, texts: readonly SectionPage[]): Part[] {
  return view.sections.map((section) => {
    const open = view.explains.filter((explain) => explain.section === section.key && explain.open).length
    const html = texts.find((text) => text.section === section.key)?.html ?? ''
    const tag = tagOf(section)
    const questions = open > 0 ? m.plan_questions({ n: open }) : null
    return {
      ...{ key: section.key, title: section.title, empty: section.empty, prompt: section.prompt, tag, questions },
      standing: [tag.word, questions].filter(Boolean).join(', '),
      text: section.empty ? null : textOf(view, section, html),
    }
  })
}

function tagOf({ empty, state }: Section): Part['tag'] {
  if (empty && state === 'drafting') return { word: m.plan_no_words_yet(), tone: '' }
  const { word, tone } = STATE_WORDS[state]
  return { word, tone }
}

function textOf(view: PlanView, section: Section, html: string): Text {
  const names = section.authors.map(({ name }) => name)
  return {
    ...{ html, digest: section.digest, changedAt: section.changedAt, by: writtenBy(names) },
    everybody: names.length > MOST_NAMES ? listed(names) : null,
    ...waysOf(view, section),
  }
}

/** Where not one part has words: who writes the first ones. */
export function noWordsYet({ sections, me }: PlanView): Nothing {
  if (sections.some((section) => !section.empty)) return null
  return { title: m.plan_empty_title(), words: me.mayWrite ? m.plan_empty_words() : m.plan_empty_words_guide() }
}

/** With more writers than this, the first two are named and the others counted. */
const MOST_NAMES = 3
const NAMED = 2

export function writtenBy(names: readonly string[]): { words: string; names: string } | null {
  if (names.length === 0) return null
  if (names.length <= MOST_NAMES) return { words: m.plan_written_by(), names: listed(names) }
  return { words: m.plan_written_by_more({ n: names.length - NAMED }), names: names.slice(0, NAMED).join(', ') }
}

function waysOf({ me, ballots }: PlanView, { key, state, ballotId }: Section): Pick<Text, 'first' | 'more'> {
  const part = `sections/${key}`
  const ready = `${part}/ready`
  const vote = `ballots/${ballotId}`
  const open = { to: part, label: m.plan_part_open() }
  const ask = { to: ready, label: m.plan_part_ask() }
  if (state === 'drafting') {
    const first = me.mayWrite ? { to: part, label: m.plan_part_write() } : open
    return { first: { ...first, look: 'second' }, more: [{ to: ready, label: m.plan_part_ready() }] }
  }
  if (state === 'frozen' || !ballotId) return { first: { ...open, look: 'second' }, more: [ask] }
  if (state === 'agreed') return { first: { to: vote, label: m.plan_part_result(), look: 'second' }, more: [open, ask] }
  const waits = ballots.some(({ id, onRoll, youVoted }) => id === ballotId && onRoll && !youVoted)
  const label = waits ? m.plan_part_vote() : m.plan_part_see_vote()
  return { first: { to: vote, label, look: waits ? 'first' : 'second' }, more: [open, ask] }
}
