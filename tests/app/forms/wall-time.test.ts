import { describe, expect, test } from 'vitest'
import { fromWall, toWall } from '#app/forms/wall-time.ts'
import type { Instant } from '#domain/ids.ts'

describe('a day and a time on the clock', () => {
  test.each([
    ['in UTC', '2026-03-03', '14:05', 'UTC', '2026-03-03T14:05:00.000Z'],
    ['in London in winter', '2026-01-15', '10:30', 'Europe/London', '2026-01-15T10:30:00.000Z'],
    ['in London in summer', '2026-07-15', '10:30', 'Europe/London', '2026-07-15T09:30:00.000Z'],
    ['with seconds, as some browsers send it', '2026-07-15', '10:30:00', 'Europe/London', '2026-07-15T09:30:00.000Z'],
    ['far ahead of UTC', '2026-03-03', '01:00', 'Pacific/Auckland', '2026-03-02T12:00:00.000Z'],
    ['behind UTC by half an hour', '2026-03-03', '20:00', 'America/St_Johns', '2026-03-03T23:30:00.000Z'],
    ['twice on the clock: the first is meant', '2026-10-25', '01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
    ['not on the clock: an hour later', '2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
  ])('%s', (_case, date, time, zone, at) => {
    expect(fromWall({ date, time }, zone)).toBe(at)
  })

  test.each([
    ['no day', '', '10:00', 'UTC'],
    ['no time', '2026-03-03', '', 'UTC'],
    ['a day that does not exist', '2026-02-30', '10:00', 'UTC'],
    ['a time that does not exist', '2026-03-03', '25:00', 'UTC'],
    ['words', 'tomorrow', 'noon', 'UTC'],
    ['a zone that nobody knows', '2026-03-03', '10:00', 'Mars/Phobos'],
  ])('%s is no moment', (_case, date, time, zone) => {
    expect(fromWall({ date, time }, zone)).toBe('')
  })

  test.each(['UTC', 'Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Auckland'])(
    'there and back again in %s',
    (zone) => {
      for (const at of ['2026-01-31T23:59:00.000Z', '2026-06-30T12:00:00.000Z', '2026-12-31T00:00:00.000Z']) {
        expect(fromWall(toWall(at as Instant, zone), zone)).toBe(at)
      }
    },
  )
})
