import type { AppLoadContext } from '@remix-run/node'

/** The head, its witnesses, and what an older slip is worth if the address asks for one. */
export async function readWitnesses(context: AppLoadContext, planId: string, search: URLSearchParams) {
  const asked = {
    ...{ size: search.get('slip') ?? '', code: search.get('code') ?? '', note: search.get('note') ?? '' },
  }
  const isAsked = Object.values(asked).some((text) => text.trim() !== '')
  return {
    ...(await context.witnesses.read(planId)),
    asked,
    answer: isAsked ? await context.witnesses.checkSlip(planId, asked) : null,
  }
}
export type WitnessesPage = Awaited<ReturnType<typeof readWitnesses>>
