import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ask, Place, Report } from './messages.ts'

const PROCESS = fileURLToPath(new URL('./crowd-process.ts', import.meta.url))

/** Everybody in the hall, in processes apart from the server’s. */
export class Crowd {
  readonly #children: ChildProcess[]

  constructor(processes: number) {
    this.#children = Array.from({ length: processes }, () =>
      spawn(process.execPath, [PROCESS], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' }),
    )
  }

  /** Resolves when everybody has what there is so far. */
  async sit({ tokens, ...place }: Place): Promise<void> {
    const of = (index: number) => tokens.filter((_, i) => i % this.#children.length === index)
    await Promise.all(this.#children.map((child, i) => ask(child, { do: 'sit', place: { ...place, tokens: of(i) } })))
  }

  forget = (): Promise<unknown> => this.#all({ do: 'forget' })
  reports = (): Promise<Report[]> => this.#all({ do: 'report' }) as Promise<Report[]>

  async go(): Promise<void> {
    await this.#all({ do: 'go' })
    for (const child of this.#children) child.disconnect()
  }

  #all(message: Ask): Promise<unknown[]> {
    return Promise.all(this.#children.map((child) => ask(child, message)))
  }
}

async function ask(child: ChildProcess, message: Ask): Promise<unknown> {
  const answer = once(child, 'message')
  const exit = once(child, 'exit').then(() => {
    throw new Error('A part of the crowd ended before it answered.')
  })
  child.send(message)
  return (await Promise.race([answer, exit]))[0]
}
