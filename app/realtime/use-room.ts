import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { NOTHING_YET, openRoom, type Room, type RoomOptions, type RoomSnapshot } from './room.ts'

export type Start = Pick<RoomOptions, 'copy' | 'turn' | 'cards' | 'answer' | 'hands' | 'conduct' | 'spotlight'>

const never = () => () => {}

/**
 * The plan's room, once this page is alive in a browser; until then (and without JavaScript) what the server said when
 * it made the page. `start` may change its identity, but is only taken once for each plan.
 */
export function useRoom(planId: string, start: Start): { snapshot: RoomSnapshot; room: Room | null } {
  const [room, setRoom] = useState<Room | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: afterwards the room itself is ahead of the loader
  const still = useMemo<RoomSnapshot>(() => {
    const { copy, ...told } = start
    return { ...copy, ...NOTHING_YET, ...told }
  }, [planId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let opened: Room | null = null
    let gone = false
    const open = async () => {
      const { io } = await import('socket.io-client')
      if (gone) return
      opened = openRoom({
        planId,
        ...structuredClone(start),
        now: Date.now,
        connect: () => io({ transports: ['websocket'], forceNew: true }),
      })
      setRoom(opened)
    }
    open().catch(() => {}) // The page goes on as it does without JavaScript.
    return () => {
      gone = true
      opened?.close()
      setRoom(null)
    }
  }, [planId])
  const snapshot = useSyncExternalStore(room?.subscribe ?? never, room?.snapshot ?? (() => still), () => still)
  return { snapshot, room }
}
