import { type FormEvent, useId, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import { Choices, Dialog } from './dialog.tsx'
import { Question } from './dialog-question.tsx'

const PROBLEMS = {
  choose: m.editor_word_choose,
  'too-large': m.editor_word_too_large,
  unreadable: m.editor_word_unreadable,
  empty: m.editor_word_empty,
  'not-loaded': m.editor_word_not_loaded,
}

type Props = {
  /** Puts the words where the caret is; false if they were too much at once, which is said elsewhere. */
  onWords: (html: string) => boolean
  onClose: () => void
}

/** Asks for a Word file and brings its words in. What reads such files is loaded only then. */
export function WordDialog({ onWords, onClose }: Props) {
  const id = useId()
  const [problem, setProblem] = useState<keyof typeof PROBLEMS | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [leftOut, setLeftOut] = useState(0)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    if (isBusy) return
    if (!(file instanceof File) || file.size === 0) return setProblem('choose')
    setBusy(true)
    const read = await import('./word-file.ts').then(({ readWordFile }) => readWordFile(file)).catch(() => null)
    setBusy(false)
    if (!read) return setProblem('not-loaded')
    if ('problem' in read) return setProblem(read.problem)
    if (!onWords(read.html)) return
    if (read.pictures > 0) setLeftOut(read.pictures)
    else onClose()
  }

  if (leftOut > 0) {
    return (
      <Dialog title={m.editor_word_done()} onClose={onClose}>
        <p>{m.editor_word_left_out({ n: leftOut })}</p>
        <Choices>
          <button type="button" className={buttonClass('first')} onClick={onClose}>
            {m.editor_close()}
          </button>
        </Choices>
      </Dialog>
    )
  }
  return (
    <Dialog title={m.editor_word_title()} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Question
          id={`${id}-file`}
          label={m.editor_word_which()}
          hint={m.editor_word_hint()}
          problem={problem ? PROBLEMS[problem]() : ''}
        >
          {(described) => <input id={`${id}-file`} name="file" type="file" accept=".docx" {...described} />}
        </Question>
        <Choices>
          <button type="submit" className={buttonClass('first')} aria-busy={isBusy || undefined}>
            {isBusy ? m.editor_word_reading() : m.editor_add_it()}
          </button>
          <button type="button" className={buttonClass('second')} onClick={onClose}>
            {m.editor_cancel()}
          </button>
        </Choices>
      </form>
    </Dialog>
  )
}
