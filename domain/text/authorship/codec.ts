import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { MemberId } from '../../ids.ts'
import type { Credit } from './credits.ts'
import type { Piece } from './pieces.ts'
import type { Deleted } from './pool.ts'

/*
 * How credits and recent deletions are stored: numbers of varying length, each member once by name and then by number.
 * A first byte tells the layout, should there ever be another.
 */
const LAYOUT = 1

export function encodeCredits(credits: readonly Credit[]): Uint8Array {
  return withMembers((encoder, numberOf) => {
    encoding.writeVarUint(encoder, credits.length)
    for (const { client, clock, length, author } of credits) {
      for (const number of [client, clock, length, numberOf(author)]) encoding.writeVarUint(encoder, number)
    }
  })
}

/** Throws for bytes that `encodeCredits` didn't make. */
export function decodeCredits(bytes: Uint8Array): Credit[] {
  const { decoder, members } = readMembers(bytes)
  return times(decoding.readVarUint(decoder), () => {
    const [client, clock, length] = [next(decoder), next(decoder), next(decoder)]
    return { client, clock, length, author: known(members, next(decoder)) }
  })
}

export function encodeDeleted(all: Iterable<Deleted>): Uint8Array {
  return withMembers((encoder, numberOf) => {
    const deleted = [...all]
    encoding.writeVarUint(encoder, deleted.length)
    for (const { words, isPicture, isMoved, by, batch, pieces } of deleted) {
      encoding.writeVarString(encoder, words.toWellFormed())
      for (const number of [Number(isPicture) + 2 * Number(isMoved), numberOf(by), batch, pieces.length]) {
        encoding.writeVarUint(encoder, number)
      }
      for (const { length, author } of pieces) {
        encoding.writeVarUint(encoder, length)
        encoding.writeVarUint(encoder, numberOf(author))
      }
    }
  })
}

/** Throws for bytes that `encodeDeleted` didn't make. */
export function decodeDeleted(bytes: Uint8Array): Deleted[] {
  const { decoder, members } = readMembers(bytes)
  return times(decoding.readVarUint(decoder), () => {
    const words = decoding.readVarString(decoder)
    const [kind, by, batch] = [next(decoder), known(members, next(decoder)), next(decoder)]
    const pieces = times(next(decoder), (): Piece => {
      const length = next(decoder)
      return { length, author: known(members, next(decoder)) }
    })
    const [isPicture, isMoved] = [(kind & 1) > 0, (kind & 2) > 0]
    return { words, isPicture, isMoved, by, batch, pieces, isUprooted: false, place: null }
  })
}

function withMembers(write: (encoder: encoding.Encoder, numberOf: (member: MemberId) => number) => void): Uint8Array {
  const members = new Map<MemberId, number>()
  const body = encoding.createEncoder()
  write(body, (member) => {
    const number = members.get(member) ?? members.size
    members.set(member, number)
    return number
  })
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, LAYOUT)
  encoding.writeVarUint(encoder, members.size)
  for (const member of members.keys()) encoding.writeVarString(encoder, member)
  encoding.writeUint8Array(encoder, encoding.toUint8Array(body))
  return encoding.toUint8Array(encoder)
}

function readMembers(bytes: Uint8Array): { decoder: decoding.Decoder; members: MemberId[] } {
  const decoder = decoding.createDecoder(bytes)
  const layout = decoding.readVarUint(decoder)
  if (layout !== LAYOUT) throw new Error(`Authorship is stored in a layout that this version doesn't know: ${layout}.`)
  return { decoder, members: times(next(decoder), () => decoding.readVarString(decoder) as MemberId) }
}

const next = decoding.readVarUint
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

function known(members: readonly MemberId[], number: number): MemberId {
  const member = members[number]
  if (member === undefined) throw new Error('Authorship names a member by a number that stands for nobody.')
  return member
}
