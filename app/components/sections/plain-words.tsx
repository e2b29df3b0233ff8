import { Rich } from '#app/components/ui/rich.tsx'
import type { PlainLanguage, WritingHelp } from '#domain/text/writing-help.ts'
import * as m from '#words'
import styles from './help.module.css'

/** What any writer can do to be understood, and what can be counted in this text. It is help: nothing depends on it. */
export function PlainWords({ help }: { help: WritingHelp | null }) {
  const tips = [
    m.sections_page_plain_1(),
    m.sections_page_plain_2(),
    m.sections_page_plain_3(),
    m.sections_page_plain_4(),
    m.sections_page_plain_5(),
  ]
  return (
    <section className={styles.block} aria-labelledby="plain">
      <h2 id="plain">{m.sections_page_plain()}</h2>
      <ul>
        {tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      <p className={styles.forms}>
        {!help
          ? ''
          : help.unexplained.length > 0
            ? m.sections_page_short_forms({ n: help.unexplained.length, list: help.unexplained.join(', ') })
            : m.sections_page_short_forms_none()}
      </p>
      {help?.plain ? <Counted {...help.plain} /> : null}
    </section>
  )
}

const words = (text: string) => (
  <q data-content lang="en">
    {text}
  </q>
)

function Counted({ readingAge, longest, passives }: PlainLanguage) {
  return (
    <details>
      <summary>{m.sections_page_reading_age({ age: readingAge })}</summary>
      <ul>
        <li>{m.sections_page_reading_age_why()}</li>
        <li>
          {longest ? (
            <Rich
              text={m.sections_page_longest({ n: longest.words, sentence: beginning(longest.sentence) })}
              parts={{ q: words }}
            />
          ) : (
            m.sections_page_longest_fine()
          )}
        </li>
        {passives.length > 0 ? (
          <li>
            {m.sections_page_passives()}{' '}
            {passives.map((phrase, i) => (
              <span key={phrase}>
                {i > 0 ? ', ' : ''}
                {words(phrase)}
              </span>
            ))}
          </li>
        ) : null}
      </ul>
    </details>
  )
}

/** Enough to find the sentence by. */
const beginning = (sentence: string): string => {
  const first = sentence.split(/\s+/).slice(0, 6).join(' ')
  return first === sentence ? sentence : `${first} …`
}
