import type { SessionKind } from '#domain/sessions/state.ts'

export const KIND_CHOICES: { value: SessionKind; label: string; hint: string }[] = [
  { value: 'live', label: 'Together', hint: 'In a room or online, at the same time.' },
  { value: 'async', label: 'Each in their own time', hint: 'People read, write and vote when it suits them.' },
  { value: 'hybrid', label: 'Both', hint: 'Some together, some in their own time.' },
]

/** "90 minutes", "2 days". */
export function howLong(minutes: number): string {
  const [amount, unit] =
    minutes % 1440 === 0
      ? [minutes / 1440, 'day']
      : minutes >= 300 && minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute']
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}
