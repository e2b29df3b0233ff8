import type { CommandForm } from '#app/forms/form.ts'

/** Buttons of the floor: they ask about the meeting that is open, so they carry nothing. */
const bare = { labels: {}, read: () => ({}) }

export const floorForms: CommandForm[] = [
  { type: 'queue.join', ...bare },
  { type: 'queue.leave', ...bare },
  { type: 'turn.grant', ...bare },
  { type: 'turn.end', ...bare },
  { type: 'turn.pass', ...bare },
]
