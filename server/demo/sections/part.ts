import type { Node } from 'prosemirror-model'
import type { PersonKey } from '../people.ts'

/** What one person adds at the end of a section. A section is in the hands of those who know most about it. */
export type Part = { by: PersonKey; nodes: Node[] }

export const part = (by: PersonKey, ...nodes: Node[]): Part => ({ by, nodes })
