import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { type Checkpoint, parseCheckpoint } from '#domain/log/checkpoint.ts'
import { parseNote } from '#domain/log/note.ts'
import { WitnessFault } from './key.ts'

/** The last head of one log that was signed: the log's own note, as evidence, and when it was signed. */
export type Remembered = { checkpoint: string; seconds: number }

/** What a witness must never forget. Losing it and signing on would be signing forks. */
export type Memory = {
  lastOf: (origin: string) => (Checkpoint & Remembered) | undefined
  /** Returns once it is on the disk; throws if it is not, and then nothing may be signed. */
  remember: (origin: string, remembered: Remembered) => void
  close: () => void
}

const VERSION = 'evenground-witness-v1'
type Stored = { v: typeof VERSION; witness: string; logs: Record<string, Remembered> }

/** `fresh`: the key was made just now, so that there is nothing to remember yet. */
export function openMemory(file: string, witness: string, fresh: boolean): Memory {
  const unlock = lock(`${file}.lock`)
  try {
    if (fresh && !existsSync(file)) store(file, { v: VERSION, witness, logs: {} })
    const stored = read(file, witness)
    const heads = new Map(Object.entries(stored.logs).map(([origin, kept]) => [origin, headOf(file, origin, kept)]))
    return {
      lastOf: (origin) => heads.get(origin),
      remember: (origin, remembered) => {
        const head = headOf(file, origin, remembered)
        const logs = { ...stored.logs, [origin]: remembered }
        store(file, { ...stored, logs })
        stored.logs = logs
        heads.set(origin, head)
      },
      close: unlock,
    }
  } catch (error) {
    unlock()
    throw error
  }
}

function read(file: string, witness: string): Stored {
  if (!existsSync(file)) {
    throw new WitnessFault(
      `${file} is missing: this witness no longer knows what it signed, and could sign a fork. Bring the file back, or make a new key and give it to the plans in place of this one.`,
    )
  }
  let stored: Stored
  try {
    stored = JSON.parse(readFileSync(file, 'utf8')) as Stored
  } catch {
    throw new WitnessFault(`${file} is damaged. Bring it back from a copy that is not older than the last signature.`)
  }
  if (stored?.v !== VERSION || typeof stored.logs !== 'object' || stored.logs === null) {
    throw new WitnessFault(`${file} is not what a witness of this release wrote.`)
  }
  if (stored.witness !== witness) throw new WitnessFault(`${file} belongs to another witness: ${stored.witness}`)
  return stored
}

function headOf(file: string, origin: string, kept: Remembered): Checkpoint & Remembered {
  const head = parseCheckpoint(parseNote(String(kept?.checkpoint))?.text ?? '')
  if (head?.origin !== origin || !Number.isSafeInteger(kept.seconds)) {
    throw new WitnessFault(`${file} is damaged where it tells of ${origin}.`)
  }
  return { ...head, ...kept }
}

/** The old file or the new one, whatever happens: written beside it, flushed, moved over it, and the folder flushed. */
function store(file: string, stored: Stored): void {
  const beside = `${file}.new`
  const handle = openSync(beside, 'w', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(stored, null, 1)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(beside, file)
  const folder = openSync(dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Two processes with one memory could sign a fork between them. A lock whose process is gone is taken over. */
function lock(file: string): () => void {
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
      return () => unlinkSync(file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(readFileSync(file, 'utf8'))
      if (attempt > 2 || isRunning(holder)) {
        throw new WitnessFault(
          `Another witness (process ${holder}) works with this file. If it does not, delete ${file}.`,
        )
      }
      unlinkSync(file)
    }
  }
}

function isRunning(pid: number): boolean {
  // In a container every first process has the same number: the one before us, which is gone.
  if (pid === process.pid || !Number.isSafeInteger(pid) || pid < 1) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
