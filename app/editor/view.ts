import type { Slice } from 'prosemirror-model'
import { EditorState, type Plugin } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { ySyncPlugin, yUndoPlugin } from 'y-prosemirror'
import { RECORD_TYPES } from '#domain/text/record-fields.ts'
import { schema } from '#domain/text/schema.ts'
import { carets } from './carets.ts'
import { commented } from './commented.ts'
import type { FormWords } from './form-words.ts'
import { typedRules } from './input-rules.ts'
import { type Asks, keys } from './keys.ts'
import { carryStyles, isTooMuch, pastedFromWord, pastedPicture, pasteParser, tamePaste } from './paste.ts'
import { readCaretFirst } from './read-caret.ts'
import type { EditingSession } from './session.ts'
import { stories } from './stories.ts'
import { tables } from './tables.ts'
import { headingView } from './views/heading.ts'
import { imageView } from './views/image.ts'
import { fieldView, recordView } from './views/record.ts'
import { taskItemView } from './views/task-item.ts'

export type ViewOptions = {
  planId: string
  memberId: string
  /** What the text is called, for whoever can't see what stands above it. */
  label: string
  /** Id of the hint that says how to get out. */
  hintId: string
  forms: FormWords
  isWritable: () => boolean
  asks: Asks & { picture: (file: File) => void; tooMuch: () => void; comment: () => void; told: () => void }
  /** What stands in the place of the group's text: for who suggests in a draft of their own. */
  draft: ((asks: Asks) => EditorState) | null
  /** Whether people have finished talking about the words with this mark. */
  isDone: (thread: string) => boolean
  /** After every change of text or caret. */
  changed: (state: EditorState) => void
}

/** The text on the page: ProseMirror over the session's Yjs text. The session must have opened. */
export function createView(mount: HTMLElement, session: EditingSession, options: ViewOptions): EditorView {
  const { isWritable, forms } = options
  const state = options.draft?.(options.asks) ?? EditorState.create({ schema, plugins: writing(session, options) })
  /** What comes from elsewhere and doesn't simply go into the text. */
  const takes = (data: DataTransfer | null, slice: Slice) => {
    if (options.draft) return false
    if (!isTooMuch(slice)) return pastedPicture(data, options.asks.picture)
    options.asks.tooMuch()
    return true
  }
  // With a draft there are two lines and two buttons more.
  const bottom = options.draft ? 208 : 112
  return new EditorView(mount, {
    state,
    plugins: [readCaretFirst(session)],
    editable: isWritable,
    attributes: () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label,
      'aria-describedby': options.hintId,
      'aria-readonly': String(!isWritable()),
      dir: 'auto',
      spellcheck: 'true',
      // Stays in the order of Tab while it can't be written in: it can still be read and scrolled.
      tabindex: '0',
    }),
    nodeViews: {
      heading: headingView,
      task_item: taskItemView,
      image: imageView(options.planId),
      field: fieldView(forms),
      ...Object.fromEntries(RECORD_TYPES.map((type) => [type, recordView(forms)])),
    },
    transformPastedHTML: carryStyles,
    clipboardParser: pasteParser,
    transformPasted: tamePaste,
    handlePaste: (view, event, slice) => pastedFromWord(view, event.clipboardData) || takes(event.clipboardData, slice),
    handleDrop: (_view, event, slice) => takes(event.dataTransfer, slice),
    // The tools, and the line that says "Saved", never hide the line one writes in.
    scrollMargin: { top: 96, right: 0, bottom, left: 0 },
    scrollThreshold: { top: 96, right: 0, bottom, left: 0 },
    // Plugins dispatch while the view is being made, before anything could hold it by name.
    dispatchTransaction(this: EditorView, transaction) {
      this.updateState(this.state.apply(transaction))
      options.changed(this.state)
    },
  })
}

const writing = (session: EditingSession, { asks, isDone, memberId }: ViewOptions): Plugin[] => [
  ySyncPlugin(session.fragment),
  yUndoPlugin(),
  carets(session.provider.awareness, session.calm.isBusy),
  ...tables(),
  typedRules(),
  ...keys(asks),
  commented(isDone, asks.comment),
  stories(memberId, asks.told),
]
