import { Link } from '@remix-run/react'
import { Rich } from '#app/components/ui/rich.tsx'
import type { WritingHelp } from '#domain/text/writing-help.ts'
import * as m from '#words'
import styles from './help.module.css'
import { PlainWords } from './plain-words.tsx'
import type { SectionPage } from './read-page.ts'

type Props = Pick<SectionPage, 'guidance' | 'questions' | 'comments' | 'me'> & {
  ready: string
  /** The page of what people say about this part. */
  talk: string
  /** Null for somebody who doesn't write here now. */
  writing: Writing | null
}
type Writing = {
  /** What the form is called that most of this part is made of. */
  form: string | null
  /** What can be said of the text as it stands now; null as long as there is none. */
  help: WritingHelp | null
}

/** Beside the text, or below it on a phone: what belongs here, what is not clear yet, how to write plainly. */
export function Help({ guidance, questions, comments, me, ready, talk, writing }: Props) {
  return (
    <aside aria-label={m.sections_page_help()}>
      <section className={styles.block} aria-labelledby="belongs">
        <h2 id="belongs">{m.sections_page_belongs()}</h2>
        <p>{guidance.prompt}</p>
        <ul>
          {guidance.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p className={styles.example} id="example">
          {m.sections_page_example()}
        </p>
        <blockquote className={styles.quote} aria-labelledby="example">
          {guidance.example}
        </blockquote>
        {writing?.form ? <p>{m.sections_page_form({ form: writing.form })}</p> : null}
      </section>
      <Questions questions={questions} mayAsk={me.mayAsk} ready={ready} />
      <section className={styles.block} aria-labelledby="comments">
        <h2 id="comments">{m.comments_heading()}</h2>
        <p>
          <Rich
            text={comments > 0 ? m.comments_here({ n: comments }) : m.comments_here_none()}
            parts={{ comments: (words) => <Link to={talk}>{words}</Link> }}
          />
        </p>
      </section>
      {writing ? <PlainWords help={writing.help} /> : null}
    </aside>
  )
}

function Questions({ questions: { asked, open, first }, mayAsk, ready }: QuestionsProps) {
  const to = `${ready}#questions`
  const link = { ask: (words: string) => <Link to={to}>{words}</Link> }
  return (
    <section className={styles.block} aria-labelledby="explain">
      <h2 id="explain">{m.sections_page_explain()}</h2>
      <p>
        {asked === 0
          ? m.sections_page_explain_none()
          : open === 0
            ? m.sections_page_explain_clear()
            : m.sections_page_explain_open({ n: open })}
      </p>
      {first.length > 0 ? (
        <ul>
          {first.map(({ id, question, isAnswered }) => (
            <li key={id}>
              <Link to={`${ready}#${id}`}>
                {question ? (
                  <span data-content dir="auto">
                    {question}
                  </span>
                ) : (
                  m.sections_page_explain_removed()
                )}
              </Link>{' '}
              <span className="quiet">
                {isAnswered ? m.sections_page_explain_answered() : m.sections_page_explain_waiting()}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {mayAsk ? (
        <p>
          <Rich text={m.sections_page_explain_ask()} parts={link} />
        </p>
      ) : asked > 0 ? (
        <p>
          <Rich text={m.sections_page_explain_see()} parts={link} />
        </p>
      ) : null}
    </section>
  )
}
type QuestionsProps = Pick<SectionPage, 'questions'> & { mayAsk: boolean; ready: string }
