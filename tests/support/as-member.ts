import { expect } from 'vitest'
import { randomId } from '#server/crypto.ts'
import type { Person } from './page.ts'
import type { workshopForEach } from './workshop-for-each.ts'

/** What people of a workshop do elsewhere, over the API, signed in by their own browsers. */
export function asMember(here: ReturnType<typeof workshopForEach>) {
  async function as({ context }: Person, type: string, input: object = {}): Promise<void> {
    const address = `/api/v1/plans/${here.workshop.planId}/commands`
    const data = { commandId: randomId(), type, ...input }
    const answer = await context.request.post(address, { data, headers: { origin: here.app.url } })
    expect(answer.status(), await answer.text()).toBe(200)
  }
  return {
    as,
    /** What comes before a first vote. */
    mayVote: async (...people: readonly Person[]): Promise<void> => {
      for (const person of people) {
        await as(person, 'role.sign')
        await as(person, 'interest.declare')
      }
    },
  }
}
