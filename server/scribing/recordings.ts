import { deleteRecording, insertRecording, sumRecordingBytes } from '#db/recordings.ts'
import { AppError } from '#domain/app-error.ts'
import { type CommandId, idOf, type RecordingId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Deps } from '../deps.ts'
import { execute } from '../execute.ts'
import type { Caller } from '../identity/caller.ts'
import { derivedToken } from '../identity/tokens.ts'
import type { Outcome } from '../outcome.ts'

/** Two minutes of a telephone's own recordings; of what browsers record, a tenth of it. */
export const MAX_RECORDING_BYTES = 6 * 1024 * 1024
/** All recordings of one plan: they are deleted as soon as they are typed and agreed. */
const MAX_PLAN_BYTES = 200 * 1024 * 1024

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

/** How each kind of recording begins. What a file is called or claims to be does not count. */
const SIGNATURES: { mime: string; bytes: number[]; at: number }[] = [
  { mime: 'audio/webm', bytes: [0x1a, 0x45, 0xdf, 0xa3], at: 0 },
  { mime: 'audio/ogg', bytes: ascii('OggS'), at: 0 },
  { mime: 'audio/mp4', bytes: ascii('ftyp'), at: 4 },
  { mime: 'audio/wav', bytes: ascii('WAVE'), at: 8 },
  { mime: 'audio/mpeg', bytes: ascii('ID3'), at: 0 },
  { mime: 'audio/mpeg', bytes: [0xff, 0xfb], at: 0 },
  { mime: 'audio/mpeg', bytes: [0xff, 0xf3], at: 0 },
]

export const kindOf = (body: Uint8Array): string | undefined =>
  SIGNATURES.find(({ bytes, at }) => bytes.every((byte, i) => body[at + i] === byte))?.mime

type Said = { section: SectionKey; bytes: Uint8Array; commandId: CommandId }

/**
 * Keeps a recording and asks for `words.say`. Its id is made from the form's own, so that the same form sent twice is
 * one recording; what the door refuses is not kept.
 */
export async function sayWords(deps: Deps, caller: Caller, { section, bytes, commandId }: Said): Promise<Outcome> {
  const { db, secrets, states } = deps
  if (caller.by === 'system') throw new Error('The server itself says nothing.')
  const { planId, memberId } = caller
  const mime = kindOf(bytes)
  if (bytes.length > MAX_RECORDING_BYTES) throw new AppError('too-large', (words) => words.errors_recording_too_long())
  if (!mime) throw new AppError('invalid-input', (words) => words.errors_not_a_recording())
  if ((await sumRecordingBytes(db, planId)) + bytes.length > MAX_PLAN_BYTES) {
    throw new AppError('too-large', (words) => words.errors_too_many_recordings())
  }
  const recordingId: RecordingId = idOf('recording', derivedToken(secrets, 'recording', `${memberId} ${commandId}`))
  await db
    .transaction()
    .execute((trx) => insertRecording(trx, planId, recordingId, { memberId, mime, bytes }, deps.now()))
  try {
    return await execute(deps, caller, { commandId, command: { type: 'words.say', section, recordingId } })
  } finally {
    const { recordings } = await states.read(db, planId)
    const isKept = recordings.get(recordingId)?.state === 'waiting' || recordings.get(recordingId)?.state === 'typed'
    if (!isKept) await db.transaction().execute((trx) => deleteRecording(trx, planId, recordingId))
  }
}
