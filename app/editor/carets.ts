import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from 'y-prosemirror'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

type Place = { anchor: unknown; head: unknown }
type Shared = { user?: { id?: string; name?: string; colour?: string }; cursor?: Place | null }
type Sync = { doc: Y.Doc; type: Y.XmlFragment; binding: ProsemirrorBinding; isChangeOrigin: boolean }

const key = new PluginKey<DecorationSet>('carets')
const syncOf = (state: EditorState) => ySyncPluginKey.getState(state) as Sync

/**
 * Where the others are. y-prosemirror's own plugin writes their names into the paragraph as text, which screen readers
 * then read as part of it; here a caret is an empty element and the name stands in the style sheet's `content`.
 */
export function carets(awareness: Awareness): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, old, _before, state) => {
        const isMoved = syncOf(state).isChangeOrigin || tr.getMeta(key) === true
        return isMoved ? drawn(state, awareness) : old.map(tr.mapping, tr.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => follow(view, awareness),
  })
}

function drawn(state: EditorState, awareness: Awareness): DecorationSet {
  const { doc, type, binding } = syncOf(state)
  if (binding.mapping.size === 0) return DecorationSet.empty
  const decorations: Decoration[] = []
  for (const [client, { user, cursor }] of awareness.getStates() as Map<number, Shared>) {
    if (client === doc.clientID || !cursor || !user?.name) continue
    const at = (position: unknown) =>
      relativePositionToAbsolutePosition(doc, type, Y.createRelativePositionFromJSON(position), binding.mapping)
    const [anchor, head] = [at(cursor.anchor), at(cursor.head)]
    if (anchor === null || head === null) continue
    const last = Math.max(state.doc.content.size - 1, 0)
    const [from, to] = [Math.min(anchor, head, last), Math.min(Math.max(anchor, head), last)]
    const colour = colourOf(user.colour)
    decorations.push(
      Decoration.widget(Math.min(head, last), () => caret(user.name ?? '', colour), {
        key: `${client} ${user.name} ${colour}`,
        side: 10,
        ignoreSelection: true,
      }),
    )
    if (from < to)
      decorations.push(Decoration.inline(from, to, { class: 'others-selection', style: `--who: ${colour}` }))
  }
  return DecorationSet.create(state.doc, decorations)
}

const colourOf = (colour: unknown) =>
  typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#5d6d00'

function caret(name: string, colour: string): HTMLElement {
  const dom = document.createElement('span')
  dom.className = 'others-caret'
  dom.setAttribute('aria-hidden', 'true')
  dom.dataset.name = name
  dom.style.setProperty('--who', colour)
  return dom
}

/** Tells the others where we are, and redraws when they move: at most once a frame, however many they are. */
function follow(view: EditorView, awareness: Awareness) {
  let frame = 0
  const redraw = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true))
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
