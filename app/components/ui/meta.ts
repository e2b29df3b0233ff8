import type { MetaFunction } from '@remix-run/node'

/** "People – Breathing Well – Evenground": the page first, as that differs from one tab to the next. */
export const titled =
  (words: string): MetaFunction =>
  ({ matches }) => {
    const frame = matches.find(({ id }) => id === 'routes/plans.$planId')?.data as
      | { plan?: { title: string } }
      | undefined
    return [{ title: [words, frame?.plan?.title, 'Evenground'].filter(Boolean).join(' – ') }]
  }
