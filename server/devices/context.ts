import { isUniqueViolation } from '#db/client.ts'
import {
  countTry,
  type Device,
  findDevice,
  insertDeviceMember,
  leaveSession,
  listDeviceMembers,
  saveDevice,
} from '#db/devices.ts'
import { findSession, saveSessionMember } from '#db/identity.ts'
import { listSealed } from '#db/sealed.ts'
import { AppError } from '#domain/app-error.ts'
import { isPicture, isPin, PICTURES, type Picture, WRONG_PINS, waitAfter } from '#domain/devices/pictures.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'
import { sharedState } from './shared.ts'

/** One person who can be switched to; `needsCard`: too many wrong PINs. */
export type OnDevice = { memberId: MemberId; name: string; picture: Picture; needsCard: boolean }
export type DevicePage = {
  planId: PlanId
  isShared: boolean
  /** Whoever is active now; null while it is locked. */
  active: { memberId: MemberId; hasPin: boolean } | null
  people: OnDevice[]
  free: Picture[]
}
/** What pages may ask about a browser that several people use. Nobody needs to be signed in: the browser is known. */
export type DevicesContext = {
  read: (planId: string) => Promise<DevicePage>
  /** The active member chooses picture and PIN; the first one to do so makes the browser a shared one. */
  share: (planId: string, chosen: { memberId: string; picture: string; pin: string }) => Promise<void>
  /** False where one person alone uses this browser: then nothing happens. */
  lock: (planId: string) => Promise<boolean>
  unlock: (planId: string, who: { memberId: string; pin: string }) => Promise<void>
}

type Asking = {
  /** The hash of this browser's session, where it has one. */
  tokenHash: string | null
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function devicesContext(deps: Deps, { tokenHash, plain }: Asking): DevicesContext {
  const { db, secrets, now } = deps
  const deviceOf = (planId: string): Device => {
    if (!tokenHash) throw new AppError('not-signed-in', (words) => words.errors_open_your_link())
    return { tokenHash, planId: planId as PlanId }
  }
  const activeIn = async (device: Device) =>
    (await findSession(db, device.tokenHash))?.find(({ planId }) => planId === device.planId)?.memberId ?? null
  const hashPin = ({ tokenHash: of, planId }: Device, memberId: string, pin: string) =>
    Buffer.from(secrets.mac('device-pin', [of, planId, memberId, pin].join(' '))).toString('hex')
  /** What is open in this browser goes with whoever opened it; their other devices come back by themselves. */
  const closeFor = (planId: PlanId, memberId: MemberId | null) => memberId && deps.away(planId, memberId)

  async function read(planId: string): Promise<DevicePage> {
    const device = deviceOf(planId)
    const state = await sharedState(db, device, now())
    const memberId = state === 'left-alone' ? null : await activeIn(device)
    if (state === 'no' && !memberId) {
      throw new AppError('not-signed-in', (words) => words.errors_open_your_link())
    }
    const plan = await deps.states.read(db, device.planId)
    const here = await listDeviceMembers(db, device)
    const seals = here.flatMap((one) => plan.members.get(one.memberId)?.identity ?? [])
    const names = await listSealed(db, device.planId, seals)
    const nameOf = (id: MemberId) => names.find(({ seal }) => seal === plan.members.get(id)?.identity)?.value
    const people = here.flatMap(({ memberId: id, picture, wrong }) =>
      isPicture(picture)
        ? [
            {
              memberId: id,
              picture,
              needsCard: wrong >= WRONG_PINS,
              name: (nameOf(id) as { name?: string })?.name ?? '',
            },
          ]
        : [],
    )
    const taken = new Set<string>(people.map(({ picture }) => picture))
    return {
      ...{ planId: device.planId, isShared: state !== 'no', people },
      active: memberId && { memberId, hasPin: here.some((one) => one.memberId === memberId) },
      free: PICTURES.filter((picture) => !taken.has(picture)),
    }
  }

  async function share(
    planId: string,
    { memberId: madeFor, picture, pin }: { memberId: string; picture: string; pin: string },
  ): Promise<void> {
    const device = deviceOf(planId)
    const memberId = await activeIn(device)
    if (!memberId) throw new AppError('not-signed-in', (words) => words.errors_open_your_link())
    if (madeFor !== memberId) throw denied((words) => words.devices_other_member())
    if (!isPin(pin)) throw wrong((words) => words.devices_pin_missing())
    if (!isPicture(picture)) throw wrong((words) => words.devices_picture_missing())
    const member = { memberId, picture, pinHash: hashPin(device, memberId, pin), wrong: 0, waitUntil: 0 }
    try {
      await db.transaction().execute(async (trx) => {
        await insertDeviceMember(trx, device, member)
        await saveDevice(trx, device, now())
      })
    } catch (error) {
      if (isUniqueViolation(error)) throw wrong((words) => words.devices_picture_taken())
      throw error
    }
  }

  async function lock(planId: string): Promise<boolean> {
    const device = deviceOf(planId)
    if (!(await findDevice(db, device))) return false
    const memberId = await activeIn(device)
    await db.transaction().execute((trx) => leaveSession(trx, device))
    closeFor(device.planId, memberId)
    return true
  }

  async function unlock(planId: string, { memberId: asked, pin }: { memberId: string; pin: string }): Promise<void> {
    const device = deviceOf(planId)
    const member = (await listDeviceMembers(db, device)).find(({ memberId }) => memberId === asked)
    if (!member) throw new AppError('not-found', (words) => words.devices_nobody())
    if (member.wrong >= WRONG_PINS) throw denied((words) => words.devices_needs_card())
    if (member.waitUntil > now()) throw denied((words) => words.devices_wait())
    const isRight = isPin(pin) && member.pinHash === hashPin(device, member.memberId, pin)
    const tries = isRight ? 0 : member.wrong + 1
    const before = await activeIn(device)
    const isCounted = await db.transaction().execute(async (trx) => {
      const next = { wrong: tries, waitUntil: isRight ? 0 : now() + waitAfter(tries) }
      if (!(await countTry(trx, device, member, next))) return false
      if (!isRight) return true
      await saveDevice(trx, device, now())
      await saveSessionMember(trx, device.tokenHash, { planId: device.planId, memberId: member.memberId })
      return true
    })
    if (!isCounted) throw denied((words) => words.devices_wait())
    if (!isRight) {
      throw denied((words) => (tries >= WRONG_PINS ? words.devices_needs_card() : words.devices_wrong_pin()))
    }
    if (before !== member.memberId) closeFor(device.planId, before)
  }

  return { read: plain(read), share: plain(share), lock: plain(lock), unlock: plain(unlock) }
}

const wrong = (sentence: ConstructorParameters<typeof AppError>[1]) => new AppError('invalid-input', sentence)
const denied = (sentence: ConstructorParameters<typeof AppError>[1]) => new AppError('not-allowed', sentence)
