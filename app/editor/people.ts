import type { Awareness } from 'y-protocols/awareness'
import * as m from '#words'

/** Somebody who has this text open. Name and colour are written by the server, so nobody can pose as another. */
export type Person = { id: string; name: string; colour: string }

type State = { user?: Partial<Person> }

/** Everybody else in the text, each once, by name. The member `me` is left out, in all their windows. */
export function peopleIn(awareness: Pick<Awareness, 'getStates'>, me: string): Person[] {
  const people = new Map<string, Person>()
  for (const { user } of awareness.getStates().values() as Iterable<State>) {
    if (!user?.id || !user.name || user.id === me) continue
    people.set(user.id, { id: user.id, name: user.name, colour: user.colour ?? '' })
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
}

export const isSamePeople = (one: readonly Person[], other: readonly Person[]): boolean =>
  one.length === other.length && one.every(({ id, name }, i) => other[i]?.id === id && other[i]?.name === name)

/** "Ann", "Ann and Ben", "Ann, Ben and Cem"; after four, "Ann, Ben, Cem and 5 others". */
export function listNames(names: readonly string[], most = 4): string {
  const [last, rest] = [names.at(-1) ?? '', names.slice(0, -1)]
  if (names.length <= 1) return last
  if (names.length <= most) return m.editor_names_last({ names: rest.join(', '), last })
  return m.editor_names_others({ n: names.length - most + 1, names: names.slice(0, most - 1).join(', ') })
}

/** One sentence about who came and went between two moments; '' when nobody did. */
export function arrivals(before: readonly Person[], now: readonly Person[]): string {
  const named = (people: readonly Person[], without: readonly Person[]) =>
    people.filter(({ id }) => !without.some((other) => other.id === id)).map(({ name }) => name)
  const [came, went] = [named(now, before), named(before, now)]
  return [
    came.length > 0 ? m.editor_joined({ names: listNames(came) }) : '',
    went.length > 0 ? m.editor_left({ names: listNames(went) }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
