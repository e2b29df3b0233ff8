import type { Reader } from '#db/client.ts'
import { type Device, findDevice } from '#db/devices.ts'
import { AppError } from '#domain/app-error.ts'
import type { MemberId } from '#domain/ids.ts'

/** A shared browser that nobody has asked anything from for so long is locked, whatever its page does, in milliseconds. */
const LEFT_ALONE = 5 * 60_000

/** How long the mark of a member is that begins the ids of their forms. */
const MARK = 8

/**
 * Forms carry for whom they were made: on a shared device, the ids of a page's commands begin with a part of the
 * member's own id. So one that somebody left open does nothing in the name of whoever is there next.
 */
export const markOf = (memberId: MemberId): string => memberId.slice(2, 2 + MARK)
export const marked = (id: string, memberId: MemberId): string => `${markOf(memberId)}${id.slice(MARK)}`

export function mustBeFor(commandId: string | null, memberId: MemberId): void {
  if (commandId?.startsWith(markOf(memberId))) return
  throw new AppError('not-allowed', (words) => words.devices_other_member())
}

/** Whether several people use this browser in this plan, and whether it has been left alone. */
export async function sharedState(db: Reader, device: Device, now: number): Promise<'no' | 'shared' | 'left-alone'> {
  const found = await findDevice(db, device)
  if (!found) return 'no'
  return now - found.seenAt > LEFT_ALONE ? 'left-alone' : 'shared'
}
