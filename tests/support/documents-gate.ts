import type { WebSocket } from 'ws'

/** Decides when a client hears of others' updates, as a slow line would; everything else passes. For `connect`. */
export type Gate = {
  onSocket: (socket: WebSocket) => void
  /** Lets updates through until the client has had `count` of them since the beginning; waits for those still missing. */
  letIn: (count: number) => Promise<void>
  /** From now on everything passes. */
  open: () => void
}

export function gate(): Gate {
  const waiting: (() => void)[] = []
  let passed = 0
  let isOpen = false
  let onArrival = () => {}
  const pass = () => {
    passed++
    waiting.shift()!()
  }
  return {
    onSocket: (socket) => {
      const emit = socket.emit.bind(socket) as (event: string, ...args: unknown[]) => boolean
      socket.emit = ((event: string, ...args: unknown[]) => {
        const [type, step] = event === 'message' ? new Uint8Array(args[0] as ArrayBuffer) : []
        if (isOpen || type !== 0 || step !== 2) return emit(event, ...args)
        waiting.push(() => emit(event, ...args))
        onArrival()
        return true
      }) as typeof socket.emit
    },
    letIn: async (count) => {
      while (passed < count) {
        if (waiting.length > 0) pass()
        else
          await new Promise<void>((resolve) => {
            onArrival = resolve
          })
      }
    },
    open: () => {
      while (waiting.length > 0) pass()
      isOpen = true
    },
  }
}
