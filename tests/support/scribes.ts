import { baseKeymap, joinBackward } from 'prosemirror-commands'
import type { Slice } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import { redoCommand, undoCommand } from 'y-prosemirror'
import { MARKS, STYLES, setStyle, toggle, toggleQuote } from '#app/editor/blocks.ts'
import { toggleList } from '#app/editor/lists.ts'
import { schema } from '#domain/text/schema.ts'
import type { Seat } from './authorship-scene.ts'
import type { Random } from './random.ts'

/** What somebody at an editor may do next, at random, as people do: mostly typing, now and then moving things about. */
export class Scribe {
  readonly seat: Seat
  readonly #random: Random
  readonly #sentence: () => string
  #clipboard: Slice | null = null

  constructor(seat: Seat, random: Random, sentence: () => string) {
    this.seat = seat
    this.#random = random
    this.#sentence = sentence
  }

  act(): void {
    const steps: [times: number, step: () => void][] = [
      [10, () => this.#type()],
      [4, () => this.#backspace()],
      [3, () => this.#erase()],
      [2, () => this.#cut()],
      [3, () => this.#paste()],
      [3, () => this.#try(undoCommand)],
      [1, () => this.#try(redoCommand)],
      [3, () => this.#try(baseKeymap.Enter!)],
      [2, () => this.#join()],
      [3, () => this.#try(setStyle(STYLES[this.#random.below(3)]!))],
      [2, () => this.#try(toggleList(this.#random.pick([schema.nodes.bullet_list, schema.nodes.ordered_list])))],
      [1, () => this.#try(toggleQuote)],
      [2, () => this.#bold()],
    ]
    let at = this.#random.below(steps.reduce((all, [times]) => all + times, 0))
    for (const [times, step] of steps) {
      at -= times
      if (at >= 0) continue
      step()
      break
    }
    this.seat.editor.pause()
  }

  #type(): void {
    this.#put()
    this.seat.editor.pause()
    this.seat.editor.type(this.#sentence())
  }

  #backspace(): void {
    this.#put()
    const { $from } = this.seat.editor.state.selection
    if ($from.parent.isTextblock) this.seat.editor.backspace(Math.min($from.parentOffset, 1 + this.#random.below(20)))
  }

  #erase(): void {
    this.#chooseSome()
    this.seat.editor.pause()
    this.seat.editor.erase()
    this.seat.editor.pause()
  }

  #cut(): void {
    this.#chooseSome()
    this.#clipboard = this.seat.editor.state.selection.content()
    this.seat.editor.erase()
  }

  #paste(): void {
    if (!this.#clipboard) return
    this.#put()
    const { editor } = this.seat
    editor.dispatch(editor.state.tr.replaceSelection(this.#clipboard))
    // A second time it would be a copy, and whoever puts a copy there is its author.
    this.#clipboard = null
  }

  #join(): void {
    this.#put()
    const { editor } = this.seat
    const { $from } = editor.state.selection
    editor.dispatch(editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve($from.start()))))
    this.#try(joinBackward)
  }

  #bold(): void {
    this.#chooseSome()
    this.#try(toggle(MARKS.bold))
  }

  #try(command: Parameters<Seat['editor']['run']>[0]): void {
    const { editor } = this.seat
    if (command === undoCommand || command === redoCommand) {
      // Undoing a cut brings it back; pasted as well it would be a copy.
      this.#clipboard = null
    } else this.#put()
    command(editor.state, editor.dispatch)
  }

  /** The caret somewhere. */
  #put(): void {
    const { editor } = this.seat
    const { doc } = editor.state
    const place = doc.resolve(this.#random.below(doc.content.size + 1))
    editor.dispatch(editor.state.tr.setSelection(TextSelection.near(place)))
  }

  #chooseSome(): void {
    this.#put()
    const { editor } = this.seat
    const { from } = editor.state.selection
    const end = Math.min(editor.state.doc.content.size, from + 1 + this.#random.below(60))
    const [start, stop] = [editor.state.doc.resolve(from), editor.state.doc.resolve(end)]
    editor.dispatch(editor.state.tr.setSelection(TextSelection.between(start, stop)))
  }
}
