import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { answerExplain, askExplain, settleExplain } from '#app/forms/sections.ts'
import * as m from '#words'
import type { SectionReading } from './read-section.ts'

type Explain = SectionReading['explains'][number]
type Props = Pick<SectionReading, 'section' | 'explains'> & { mayAsk: boolean }

/** "Please explain": asked without a name, answered by anybody, settled by who asked. */
export function Questions({ section, explains, mayAsk }: Props) {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" tabIndex={-1}>
        {m.sections_ready_explain()}
      </h2>
      <p>{m.sections_ready_explain_words()}</p>
      {explains.length === 0 ? <p className="quiet">{m.sections_ready_explain_none()}</p> : null}
      {explains.map((explain) => (
        <Question key={explain.id} explain={explain} mayAnswer={mayAsk} />
      ))}
      {mayAsk ? (
        <CommandForm type={askExplain.type} hidden={{ section: section.key }}>
          <TextArea name="text" label={askExplain.labels.text} hint={m.sections_ready_explain_hint()} rows={3} />
          <Button look="second">{m.sections_ready_explain_send()}</Button>
        </CommandForm>
      ) : null}
    </section>
  )
}

function Question({ explain, mayAnswer }: { explain: Explain; mayAnswer: boolean }) {
  const { id, question, answer, askedAt, open, mine } = explain
  const asked = mine ? m.sections_ready_explain_mine() : m.sections_ready_explain_asked()
  return (
    <Card id={id}>
      <p>
        <Tag tone={open ? 'careful' : 'good'}>
          {open ? m.sections_ready_explain_open() : m.sections_ready_explain_clear()}
        </Tag>{' '}
        <span className="quiet">
          <Rich text={asked} parts={{ time: () => <Time at={askedAt} /> }} />
        </span>
      </p>
      {question === null ? (
        <p className="quiet">{m.sections_ready_explain_removed()}</p>
      ) : (
        <blockquote data-content dir="auto">
          {question}
        </blockquote>
      )}
      {answer ? <Answer answer={answer} open={open} /> : null}
      {open && mine && answer ? (
        <CommandForm type={settleExplain.type} of={id} hidden={{ explainId: id }}>
          <Button>{m.sections_ready_settle()}</Button>
        </CommandForm>
      ) : null}
      {open && mayAnswer ? (
        <CommandForm type={answerExplain.type} of={id} hidden={{ explainId: id }}>
          <TextArea
            name="text"
            label={answer ? m.sections_ready_answer_better() : answerExplain.labels.text}
            hint={m.sections_ready_answer_hint()}
            rows={3}
          />
          <Button look="second">{m.sections_ready_answer_send()}</Button>
        </CommandForm>
      ) : null}
    </Card>
  )
}

const Answer = ({ answer, open }: { answer: string; open: boolean }) => (
  <>
    <h3>{m.sections_ready_answer()}</h3>
    <p data-content dir="auto">
      {answer}
    </p>
    {open ? <p className="quiet">{m.sections_ready_answer_settles()}</p> : null}
  </>
)
