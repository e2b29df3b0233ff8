import { inviteToCreate } from '../identity/creation.ts'
import type { CliCommand } from './io.ts'
import { openOffline } from './offline.ts'

export const inviteCommand: CliCommand = async (_argv, io) => {
  const { deps, close } = await openOffline(io.environment)
  try {
    const { link } = await inviteToCreate(deps)
    io.stdout(`${link}\nThis link starts one plan. Give it to the person who will guide it.\n`)
    return 0
  } finally {
    await close()
  }
}
