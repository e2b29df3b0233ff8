import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { answerExplain, askExplain, settleExplain } from '#app/forms/sections.ts'
import type { SectionReading } from './read-section.ts'

type Explain = SectionReading['explains'][number]

/** "Please explain": asked without a name, answered by anybody, settled by who asked. */
export function Questions({
  section,
  explains,
  mayAsk,
}: Pick<SectionReading, 'section' | 'explains'> & { mayAsk: boolean }) {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Please explain</h2>
      <p>Is a word or a sentence not clear? Ask. Nobody sees who asked, and no vote opens before there is an answer.</p>
      {explains.map((explain) => (
        <Question key={explain.id} explain={explain} mayAnswer={mayAsk} />
      ))}
      {mayAsk ? (
        <CommandForm type={askExplain.type} hidden={{ section: section.key }}>
          <TextArea
            name="text"
            label={askExplain.labels.text}
            hint="For example: What does “pooled budget” mean?"
            rows={3}
          />
          <Button look="second">Ask without my name</Button>
        </CommandForm>
      ) : null}
    </section>
  )
}

function Question({ explain, mayAnswer }: { explain: Explain; mayAnswer: boolean }) {
  const { id, question, answer, askedAt, answeredAt, open, mine } = explain
  return (
    <div className="panel" id={id}>
      <p>
        <Tag tone={open ? 'careful' : 'good'}>{open ? 'Open' : 'Clear now'}</Tag>{' '}
        <span className="quiet">
          Asked <Time at={askedAt} />
          {mine ? ', by you' : ''}
        </span>
      </p>
      <blockquote>{question ?? 'This question was removed.'}</blockquote>
      {answer ? (
        <>
          <p>
            <strong>Answer:</strong> {answer}
          </p>
          {answeredAt && open ? (
            <p className="quiet">It counts as clear 48 hours after the answer, or when the person who asked says so.</p>
          ) : null}
        </>
      ) : null}
      {open && mine && answer ? (
        <CommandForm type={settleExplain.type} of={id} hidden={{ explainId: id }}>
          <Button>It is clear now</Button>
        </CommandForm>
      ) : null}
      {open && mayAnswer ? (
        <CommandForm type={answerExplain.type} of={id} hidden={{ explainId: id }}>
          <TextArea
            name="text"
            label={answer ? 'A better answer' : answerExplain.labels.text}
            hint="In plain words. Your name stands in the log."
            rows={3}
          />
          <Button look="second">Answer</Button>
        </CommandForm>
      ) : null}
    </div>
  )
}
