import { NodeSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { buttonClass } from '#app/components/ui/button.tsx'
import { schema } from '#domain/text/schema.ts'
import * as m from '#words'
import { linkAround, removeLink, setLink } from './blocks.ts'
import { CommentDialog } from './comment-dialog.tsx'
import { chosenWords, threadsHere } from './comment-place.ts'
import { Choices, Dialog } from './dialog.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { PictureDialog } from './picture-dialog.tsx'
import type { EditingSession } from './session.ts'
import { WordDialog } from './word-dialog.tsx'

export type Question = { kind: 'link' | 'picture' | 'word-file' | 'help' | 'comment' | 'too-much'; file: File | null }

type Props = {
  question: Question
  view: EditorView
  session: EditingSession
  planId: string
  section: string
  onDone: () => void
}

/** The question that is open, and what its answer does to the text. */
export function Dialogs({ question, view, session, planId, section, onDone }: Props) {
  if (question.kind === 'too-much') return <TooMuch onClose={onDone} />
  if (question.kind === 'help') return <HelpDialog onClose={onDone} />
  if (question.kind === 'word-file') return <WordDialog onWords={(html) => putWords(view, html)} onClose={onDone} />
  if (question.kind === 'link') {
    return (
      <LinkDialog
        href={linkAround(view.state)?.href ?? null}
        onLink={(href, shown) => {
          setLink(href, shown)(view.state, view.dispatch)
          onDone()
        }}
        onRemove={() => {
          removeLink(view.state, view.dispatch)
          onDone()
        }}
        onClose={onDone}
      />
    )
  }
  if (question.kind === 'comment') {
    return (
      <CommentDialog
        {...{ planId, section, whenSaved: session.whenSaved, onClose: onDone }}
        words={chosenWords(view.state, session.fragment)}
        threads={threadsHere(view.state)}
      />
    )
  }
  const chosen = chosenPicture(view)
  return (
    <PictureDialog
      planId={planId}
      file={question.file}
      alt={question.file ? null : (chosen?.alt ?? null)}
      onPicture={(src, alt) => {
        putPicture(view, src, alt)
        onDone()
      }}
      onClose={onDone}
    />
  )
}

function TooMuch({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={m.editor_too_much()} onClose={onClose}>
      <p>{m.editor_too_much_words()}</p>
      <Choices>
        <button type="button" className={buttonClass('first')} onClick={onClose}>
          {m.editor_close()}
        </button>
      </Choices>
    </Dialog>
  )
}

function chosenPicture({ state: { selection } }: EditorView): { alt: string; pos: number } | undefined {
  if (!(selection instanceof NodeSelection) || selection.node.type !== schema.nodes.image) return undefined
  return { alt: String(selection.node.attrs.alt), pos: selection.from }
}

/** The same way in as for what is pasted. False if nothing came in: then it was too much, and another dialog says so. */
function putWords(view: EditorView, html: string): boolean {
  const { doc } = view.state
  view.pasteHTML(html)
  return !view.state.doc.eq(doc)
}

/** A new picture at the caret, or without `src` other words for the one that is chosen. */
function putPicture(view: EditorView, src: string | null, alt: string): void {
  const { state } = view
  const chosen = chosenPicture(view)
  if (src) {
    const image = schema.nodes.image.create({ src, alt })
    const fits = state.selection.$from.parent.type.contentMatch.matchType(schema.nodes.image)
    // A form's field and lines of code hold words only: then the picture comes behind them.
    const tr = fits
      ? state.tr.replaceSelectionWith(image, false)
      : state.tr.insert(state.selection.$from.after(1), schema.nodes.paragraph.create(null, image))
    view.dispatch(tr.scrollIntoView())
  } else if (chosen) view.dispatch(state.tr.setNodeAttribute(chosen.pos, 'alt', alt))
}
