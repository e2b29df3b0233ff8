import { encode } from 'uqr'

/** A picture of a link that a phone can read: its modules as one path, one unit each. For loaders: no page needs uqr. */
export type Qr = { size: number; path: string }

/** Modules of white that must be left around it, or cameras don't find it. */
const QUIET_ZONE = 4

export function qrOf(link: string): Qr {
  const { size, data } = encode(link, { ecc: 'M', border: QUIET_ZONE })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: dark.join('') }
}
