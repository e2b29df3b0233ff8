import type { Actor, MemberId } from '#domain/ids.ts'
import type { Connection, Participant } from './connection.ts'
import type { Limits } from './limits.ts'
import type { AwarenessState } from './messages.ts'

type Shown = { clock: number; state: string; connection: Connection }

/**
 * Who shows what in one document: cursors and names (y-protocols 1.0.7, awareness.js, without its time-outs, which the
 * sockets' own ends replace). Clients say where they are; who they are is written by the server.
 */
export class Awareness {
  readonly #shown = new Map<number, Shown>()
  /** Client ids that were announced here; they stay their member's for as long as the room lives. */
  readonly #reserved = new Map<number, MemberId>()
  #changed = new Map<number, AwarenessState>()
  readonly #limits: Limits
  readonly #writerOf: (clientId: number) => Actor | undefined

  /** `writerOf` knows whose a client id is that has written. */
  constructor(limits: Limits, writerOf: (clientId: number) => Actor | undefined) {
    this.#limits = limits
    this.#writerOf = writerOf
  }

  ownerOf(clientId: number): Actor | undefined {
    return this.#writerOf(clientId) ?? this.#reserved.get(clientId)
  }

  /**
   * Takes what a client may say and drops the rest without a word: stock clients repeat the states of others and send
   * time-outs for them, in good faith. Returns whether there is something to tell.
   */
  receive(connection: Connection, states: readonly AwarenessState[]): boolean {
    for (const state of states) this.#take(connection, state)
    return this.#changed.size > 0
  }

  #take(connection: Connection, { clientId, clock, state }: AwarenessState): void {
    const { memberId } = connection.participant
    const owner = this.ownerOf(clientId)
    if (owner !== undefined && owner !== memberId) return
    const shown = this.#shown.get(clientId)
    if (state === 'null') {
      if (shown?.connection === connection && clock >= shown.clock) this.#hide(clientId, { ...shown, clock })
      return
    }
    if (shown && clock <= shown.clock) return
    // The member's other window repeats this one's states with the same clock; a higher one means that it moved there.
    if (!shown && this.#countShownBy(connection) >= this.#limits.awarenessPerSocket) return
    const written = this.#rewrite(state, connection.participant)
    if (written === undefined) return
    if (owner === undefined) this.#reserve(clientId, memberId)
    this.#show(clientId, { clock, state: written, connection })
  }

  /** The state with the server's word on who it is; undefined for what is no state or too large. */
  #rewrite(state: string, participant: Participant): string | undefined {
    if (state.length > this.#limits.awarenessChars) return undefined
    try {
      const claimed: unknown = JSON.parse(state)
      if (typeof claimed !== 'object' || claimed === null || Array.isArray(claimed)) return undefined
      return JSON.stringify({ ...claimed, user: userOf(participant) })
    } catch {
      return undefined
    }
  }

  #show(clientId: number, shown: Shown): void {
    this.#shown.set(clientId, shown)
    this.#changed.set(clientId, { clientId, clock: shown.clock, state: shown.state })
  }

  #hide(clientId: number, { clock }: Shown): void {
    this.#shown.delete(clientId)
    this.#changed.set(clientId, { clientId, clock, state: 'null' })
  }

  #countShownBy(connection: Connection): number {
    let count = 0
    for (const shown of this.#shown.values()) if (shown.connection === connection) count++
    return count
  }

  #reserve(clientId: number, memberId: MemberId): void {
    const mine = [...this.#reserved].filter(([, owner]) => owner === memberId)
    const oldest = mine.find(([id]) => !this.#shown.has(id))
    if (mine.length >= this.#limits.reservedPerMember && oldest) this.#reserved.delete(oldest[0])
    this.#reserved.set(clientId, memberId)
  }

  /** Its cursors disappear for the others. */
  leave(connection: Connection): boolean {
    for (const [clientId, shown] of this.#shown) if (shown.connection === connection) this.#hide(clientId, shown)
    return this.#changed.size > 0
  }

  /**
   * Shows the participants' names as they are now. The clock moves on without the client, which takes the state over
   * from us, as it would from another of its own windows.
   */
  rename(memberId: MemberId): boolean {
    for (const [clientId, shown] of this.#shown) {
      const { participant } = shown.connection
      if (participant.memberId !== memberId) continue
      const state = JSON.stringify({ ...(JSON.parse(shown.state) as object), user: userOf(participant) })
      this.#show(clientId, { ...shown, clock: shown.clock + 1, state })
    }
    return this.#changed.size > 0
  }

  /** What has changed since the last call; everybody is told, the sender as well. */
  takeChanges(): AwarenessState[] {
    const changes = [...this.#changed.values()]
    this.#changed = new Map()
    return changes
  }

  /** All that is shown, for somebody who comes in. */
  all(): AwarenessState[] {
    return [...this.#shown].map(([clientId, { clock, state }]) => ({ clientId, clock, state }))
  }
}

/** `color` as well, because stock cursors (y-prosemirror 1.3.7, cursor-plugin.js) look for it under that name. */
const userOf = ({ memberId, name, colour }: Participant) => ({ id: memberId, name, colour, color: colour })
