import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { personWords } from './words.ts'

/** The register: what each voter and the guide declared, and what its reader declared last. */
export async function readInterests(context: AppLoadContext, planId: string | undefined) {
  const { plan, members } = await planFor(context, planId)
  const { lines, mine, mayDeclare } = await context.interests.read(plan.id)
  return {
    ...{ planId: plan.id, commandId: context.newId(), mine, mayDeclare },
    lines: lines.flatMap((line) => {
      const member = members.find(({ id }) => id === line.member)
      return member ? [{ ...line, name: member.name, as: personWords(member) }] : []
    }),
  }
}
