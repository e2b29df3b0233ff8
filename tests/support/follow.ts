import type { Copy } from '#app/realtime/fold.ts'
import { openRoom } from '#app/realtime/room.ts'
import type { Entry } from '#domain/log/entry.ts'
import { emptyState } from '#domain/plan/state.ts'
import { NO_CARDS } from '#server/live/cards.ts'
import { connect } from './socket.ts'

/** A plan followed over a real socket by what a browser runs; notes what came over the wire and how often it asked. */
export type Follower = ReturnType<typeof follow>

/** `copy`: what the page came with; without one, it starts from nothing. */
export function follow(url: string, planId: string, token: string, copy: Copy = { state: emptyState(), words: {} }) {
  const socket = connect(url, token)
  const told: Entry[][] = []
  let asked = 0
  socket.on('entries', (entries: Entry[]) => told.push(entries))
  socket.onAnyOutgoing((event) => {
    if (event === 'resume') asked++
  })
  const room = openRoom({
    planId,
    copy,
    ...{
      turn: null,
      cards: NO_CARDS,
      answer: null,
      hands: null,
      conduct: { mine: false, reports: false, toSign: false, replies: [] },
      spotlight: null,
      connect: () => socket,
      now: Date.now,
    },
  })
  return {
    room,
    socket,
    /** Messages with entries, without those that were asked for. */
    told,
    /** How often it asked for entries that it missed. */
    asked: () => asked,
    isLive: () => room.snapshot().status === 'live',
    size: () => room.snapshot().state.size,
  }
}
