import type { DayPart, Slot, WeekDay } from '#domain/availability/week.ts'
import type { Side } from '#domain/members/state.ts'
import type { SideFree } from '#domain/sessions/scheduling.ts'
import * as m from '#words'

export const DAY_NAMES: Record<WeekDay, () => string> = {
  mon: m.availability_day_mon,
  tue: m.availability_day_tue,
  wed: m.availability_day_wed,
  thu: m.availability_day_thu,
  fri: m.availability_day_fri,
  sat: m.availability_day_sat,
  sun: m.availability_day_sun,
}

export const PART_NAMES: Record<DayPart, () => string> = {
  morning: m.availability_part_morning,
  midday: m.availability_part_midday,
  afternoon: m.availability_part_afternoon,
  evening: m.availability_part_evening,
}

const SLOT_NAMES: Record<DayPart, (named: { day: string }) => string> = {
  morning: m.availability_slot_morning,
  midday: m.availability_slot_midday,
  afternoon: m.availability_slot_afternoon,
  evening: m.availability_slot_evening,
}

/** "Tuesday midday (12 to 2)". */
export function slotName(slot: Slot): string {
  const [day, part] = slot.split('-') as [WeekDay, DayPart]
  return SLOT_NAMES[part]({ day: DAY_NAMES[day]() })
}

/** "6 of 8 citizens can come", side by side; nothing of a side of which too few have answered. */
export const freeWords = ({ citizen, professional }: Record<Side, SideFree>): string[] => [
  ...(citizen ? [m.availability_free_citizens({ n: citizen.free, of: citizen.of })] : []),
  ...(professional ? [m.availability_free_professionals({ n: professional.free, of: professional.of })] : []),
]
