import type { SectionKey } from '#domain/text/sections.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { MINUTE } from '#domain/time.ts'
import { loadTextDoc } from '../../documents/text-doc.ts'
import type { PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'
import type { DemoTexts } from '../texts/texts.ts'

type Suggested = DemoTexts['suggested']
type Wish = {
  by: PersonKey
  section: SectionKey
  /** The paragraph at whose end they want more words. */
  after: (texts: DemoTexts) => string
}

/** In the text as soon as the other side says yes too. */
const TAKEN_UP: Record<keyof Suggested['taken'], Wish & { yes: PersonKey }> = {
  school: { by: 'C3', section: 'fairness', after: ({ fairness }) => fairness.gain.gain, yes: 'P4' },
  signed: { by: 'C6', section: 'measures', after: ({ measures }) => measures.together, yes: 'P3' },
  locked: { by: 'C7', section: 'fairness', after: ({ fairness }) => fairness.data.text, yes: 'P5' },
  told: { by: 'P1', section: 'fairness', after: ({ fairness }) => fairness.gain.lose, yes: 'C1' },
  driving: { by: 'P2', section: 'money', after: ({ money }) => money.staff.text, yes: 'C7' },
  honest: { by: 'P4', section: 'money', after: ({ money }) => money.back.plain, yes: 'C3' },
  others: { by: 'P5', section: 'why', after: ({ why }) => why.unsure.text, yes: 'C2' },
}
const TURNED_DOWN: Record<keyof Suggested['refused'], Wish & { no: PersonKey }> = {
  tickets: { by: 'C4', section: 'fairness', after: ({ fairness }) => fairness.gain.lose, no: 'P6' },
  more: { by: 'C2', section: 'money', after: ({ money }) => money.bid, no: 'P3' },
  miles: { by: 'P6', section: 'fairness', after: ({ fairness }) => fairness.data.text, no: 'C8' },
}

/**
 * In the round in people’s own time. 3 of 5 suggestions of citizens and 4 of 5 of professionals are taken up: a ratio of
 * 0.75, as in domain.md §4.3, at which a rule warns.
 */
export async function suggest(stage: Stage): Promise<void> {
  const { send, at, wait, texts } = stage
  at(45, '09:00')
  for (const [key, wish] of Object.entries(TAKEN_UP)) {
    const suggestionId = await make(stage, wish, texts.suggested.taken[key as keyof Suggested['taken']])
    wait(15 * MINUTE)
    await send(wish.yes, 'suggestion.accept', { suggestionId })
  }
  for (const [key, wish] of Object.entries(TURNED_DOWN)) {
    const { adds, because } = texts.suggested.refused[key as keyof Suggested['refused']]
    const suggestionId = await make(stage, wish, adds)
    wait(15 * MINUTE)
    await send(wish.no, 'suggestion.refuse', { suggestionId, reason: because })
  }
}

async function make(stage: Stage, { by, section, after }: Wish, adds: string): Promise<string> {
  stage.wait(10 * MINUTE)
  const block = await paragraph(stage, section, after(stage.texts))
  return suggestWords(stage, by, { section, block, text: `${block.was} ${adds}` })
}

/** Maureen’s month 3, in the words of the part about reviews; Tom says yes to it, and all is even again. */
export async function suggestMonth3(stage: Stage): Promise<void> {
  const { month12, month3 } = stage.texts.measures
  const block = await paragraph(stage, 'measures', month12)
  const suggestionId = await suggestWords(stage, 'C1', { section: 'measures', block, text: month3 })
  stage.wait(MINUTE)
  await stage.send('P2', 'suggestion.accept', { suggestionId })
}

type Words = { section: SectionKey; block: { id: string; was: string }; text: string }

async function suggestWords({ send }: Stage, by: PersonKey, words: Words): Promise<string> {
  const { suggestionId } = await send(by, 'suggestion.make', words)
  return suggestionId!
}

/** The paragraph that begins with these words, as it is now. */
async function paragraph({ deps, planId }: Stage, section: SectionKey, begins: string): Promise<Words['block']> {
  const text = await loadTextDoc(deps.db, planId, section)
  const found = textBlocks(text.fragment).find(({ words }) => words.startsWith(begins))
  text.destroy()
  if (!found) throw new Error(`The demo’s ${section} has no paragraph “${begins}”.`)
  return { id: found.id, was: found.words }
}
