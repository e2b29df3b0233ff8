import { type EditorState, Plugin, PluginKey, Selection } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from 'y-prosemirror'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { readCaret } from './read-caret.ts'

/** As it is shared, in the text's own positions; others' edits don't move it away from its words. */
type Place = { anchor: unknown; head: unknown }
type Shared = { user?: { id?: string; name?: string; colour?: string }; cursor?: Place | null }
type Sync = { doc: Y.Doc; type: Y.XmlFragment; binding: ProsemirrorBinding; isChangeOrigin: boolean }

/** Where somebody is in the document as it stands here. */
type Caret = { client: number; member: string; name: string; colour: string; anchor: number; head: number }
type Carets = { all: readonly Caret[]; drawn: DecorationSet }

const key = new PluginKey<Carets>('carets')
const syncOf = (state: EditorState) => ySyncPluginKey.getState(state) as Sync

/** How often it is looked whether carets that stand still may move again, in milliseconds. */
const STILL_MS = 500

/**
 * Where the others are. y-prosemirror's own plugin writes their names into the paragraph as text, which screen readers
 * then read as part of it; here a caret is an empty element and the name stands in the style sheet's `content`.
 * Nobody's caret moves while `isStill` says that it would disturb.
 */
export function carets(awareness: Awareness, isStill: () => boolean): Plugin<Carets> {
  return new Plugin<Carets>({
    key,
    state: {
      init: () => ({ all: [], drawn: DecorationSet.empty }),
      apply: (tr, old, _before, state) => {
        if (syncOf(state).isChangeOrigin || tr.getMeta(key) === true) return draw(state, read(state, awareness))
        if (!tr.docChanged) return old
        // What is typed here isn't in the shared text yet. It comes after their caret, never before it: a new paragraph
        // made at the end of their line doesn't take them along.
        const moved = (at: number) => tr.mapping.map(at, -1)
        return draw(
          state,
          old.all.map((caret) => ({ ...caret, anchor: moved(caret.anchor), head: moved(caret.head) })),
        )
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
    view: (view) => follow(view, awareness, isStill),
  })
}

function read(state: EditorState, awareness: Awareness): Caret[] {
  const { doc, type, binding } = syncOf(state)
  if (binding.mapping.size === 0) return []
  const found: Caret[] = []
  for (const [client, { user, cursor }] of awareness.getStates() as Map<number, Shared>) {
    if (client === doc.clientID || !cursor || !user?.name) continue
    const at = (position: unknown) =>
      relativePositionToAbsolutePosition(doc, type, Y.createRelativePositionFromJSON(position), binding.mapping)
    const [anchor, head] = [at(cursor.anchor), at(cursor.head)]
    if (anchor === null || head === null) continue
    found.push({ client, member: user.id ?? '', name: user.name, colour: colourOf(user.colour), anchor, head })
  }
  return found
}

function draw({ doc }: EditorState, all: readonly Caret[]): Carets {
  const last = Math.max(doc.content.size - 1, 0)
  const decorations = all.flatMap(({ client, member: _member, name, colour, ...caret }) => {
    const [anchor, head] = [Math.min(caret.anchor, last), Math.min(caret.head, last)]
    const mark = Decoration.widget(head, () => caretDom(name, colour), {
      key: `${client} ${name} ${colour}`,
      side: 10,
      ignoreSelection: true,
    })
    if (anchor === head) return [mark]
    const style = { class: 'others-selection', style: `--who: ${colour}` }
    return [mark, Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), style)]
  })
  return { all, drawn: DecorationSet.create(doc, decorations) }
}

/** Puts our own caret beside theirs. False where they have none: then they only read. */
export function goToPerson(view: EditorView, member: string): boolean {
  const there = key.getState(view.state)?.all.find((caret) => caret.member === member)
  if (!there) return false
  const at = Math.min(there.head, view.state.doc.content.size)
  view.focus()
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at))).scrollIntoView())
  return true
}

const colourOf = (colour: unknown) =>
  typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#5d6d00'

function caretDom(name: string, colour: string): HTMLElement {
  const dom = document.createElement('span')
  dom.className = 'others-caret'
  dom.setAttribute('aria-hidden', 'true')
  dom.dataset.name = name
  dom.style.setProperty('--who', colour)
  return dom
}

/** Tells the others where we are, and redraws when they move: at most once a frame, however many they are. */
function follow(view: EditorView, awareness: Awareness, isStill: () => boolean) {
  let frame = 0
  let later: ReturnType<typeof setTimeout> | undefined
  const redraw = () => {
    clearTimeout(later)
    if (isStill()) later = setTimeout(redraw, STILL_MS)
    else
      frame ||= requestAnimationFrame(() => {
        frame = 0
        if (view.isDestroyed) return
        readCaret(view)
        view.dispatch(view.state.tr.setMeta(key, true))
      })
  }
  const tell = () => {
    const place = view.hasFocus() && view.editable ? placeOf(view.state) : null
    const told = (awareness.getLocalState() as Shared | null)?.cursor ?? null
    if (!isSame(told, place)) awareness.setLocalStateField('cursor', place)
  }
  awareness.on('change', redraw)
  view.dom.addEventListener('focusin', tell)
  view.dom.addEventListener('focusout', tell)
  redraw()
  return {
    update: tell,
    destroy: () => {
      cancelAnimationFrame(frame)
      clearTimeout(later)
      awareness.off('change', redraw)
      view.dom.removeEventListener('focusin', tell)
      view.dom.removeEventListener('focusout', tell)
      if (awareness.getLocalState()) awareness.setLocalStateField('cursor', null)
    },
  }
}

function placeOf(state: EditorState): Place {
  const { type, binding } = syncOf(state)
  const at = (position: number) => absolutePositionToRelativePosition(position, type, binding.mapping) as unknown
  return { anchor: at(state.selection.anchor), head: at(state.selection.head) }
}

function isSame(one: Place | null, other: Place | null): boolean {
  if (!one || !other) return one === other
  const same = (a: unknown, b: unknown) =>
    Y.compareRelativePositions(Y.createRelativePositionFromJSON(a), Y.createRelativePositionFromJSON(b))
  return same(one.anchor, other.anchor) && same(one.head, other.head)
}
