import { Form } from '@remix-run/react'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import { partNamed } from '#domain/agenda/part-of-step.ts'
import type { ShownWords } from '#server/live/spotlight.ts'
import * as m from '#words'
import { firstWords } from './first-words.ts'
import styles from './live.module.css'
import { LiveForm } from './live-form.tsx'
import type { Meeting } from './meeting.ts'
import type { LiveData } from './read-live.ts'
import { wordsOf } from './spotlight.tsx'

type Props = { meeting: Meeting; shown: ShownWords | null } & Pick<LiveData, 'parts' | 'choices'>

/** For whoever guides: which part, then which words, are on everybody's screens. */
export function SpotlightControls({ meeting, shown, parts, choices }: Props) {
  const offered = partOfStep(meeting, parts)
  const lit = parts.find(({ key }) => key === meeting.spotlight?.section)
  const chosen = choices?.section ?? meeting.spotlight?.section ?? offered?.key ?? parts[0]?.key
  return (
    <section aria-labelledby="show-words" className={styles.guide}>
      <h2 id="show-words">{m.spotlight_choose()}</h2>
      {lit ? <Lit title={lit.title} shown={wordsOf({ meeting, shown })} /> : null}
      {offered ? <p>{m.spotlight_offer({ title: offered.title })}</p> : null}
      <Form method="get" preventScrollReset>
        <div className={field.field}>
          <label htmlFor="show-part">{m.spotlight_choose_part()}</label>
          <select id="show-part" className={field.box} name="show" key={chosen} defaultValue={chosen}>
            {offeredFirst(parts, offered).map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className={buttonClass('second')}>
          {m.spotlight_choose_part_now()}
        </button>
      </Form>
      {choices ? <ChooseWords choices={choices} title={titleOf(parts, choices.section)} /> : null}
    </section>
  )
}

/** What is shown now, in a few words, and the way to take it off. */
const Lit = ({ title, shown }: { title: string; shown: ShownWords | null }) => (
  <>
    <p>
      {m.spotlight_now_guide()}: <strong>{title}</strong>{' '}
      {shown?.block ? (
        <span data-content className="quiet">
          {firstWords(shown.paragraphs[0] ?? m.spotlight_gone())}
        </span>
      ) : null}
    </p>
    <LiveForm type="spotlight.clear" of="spotlight">
      <button type="submit" className={buttonClass('second')}>
        {m.spotlight_clear()}
      </button>
    </LiveForm>
  </>
)

const ChooseWords = ({ choices, title }: { choices: NonNullable<Props['choices']>; title: string }) => (
  <LiveForm type="spotlight.set" of="show" fields={{ section: choices.section }}>
    <div className={field.field}>
      <label htmlFor="show-block">{m.spotlight_choose_words()}</label>
      <p className={field.hint} id="show-block-hint">
        {choices.paragraphs.length > 0 ? m.spotlight_part({ title }) : m.spotlight_no_words()}
      </p>
      <select
        id="show-block"
        className={field.box}
        name="block"
        key={choices.section}
        aria-describedby="show-block-hint"
        defaultValue=""
      >
        <option value="">{m.spotlight_whole()}</option>
        {choices.paragraphs.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </div>
    <button type="submit" className={buttonClass('first')}>
      {m.spotlight_show()}
    </button>
  </LiveForm>
)

type Part = LiveData['parts'][number]

const titleOf = (parts: readonly Part[], key: string) => parts.find((part) => part.key === key)?.title ?? key

const offeredFirst = (parts: readonly Part[], offered: Part | undefined): readonly Part[] =>
  offered ? [offered, ...parts.filter(({ key }) => key !== offered.key)] : parts

/** The part that a step of writing names, if it names one. */
function partOfStep({ steps, now }: Meeting, parts: readonly Part[]): Part | undefined {
  const step = now ? steps[now.step] : undefined
  if (step?.kind !== 'drafting') return undefined
  return partNamed(step.what, parts)
}
