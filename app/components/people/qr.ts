import { encode } from 'uqr'

/** A picture of a link that a phone can read: its modules as one path, one unit each. For loaders: no page needs uqr. */
export type Qr = { size: number; path: string }

/** Modules of white that must be left around it, or cameras don't find it. */
const QUIET_ZONE = 4

export function qrOf(link: string): Qr {
  const { size, data } = encode(link, { ecc: 'M', border: QUIET_ZONE })
  return { size, path: data.map(rowPath).join('') }
}

/** Dark modules beside each other are one bar: a page with many cards stays small. */
function rowPath(row: boolean[], y: number): string {
  const bars: string[] = []
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x++
    const width = x + 1 - start
    bars.push(`M${start} ${y}h${width}v1h-${width}z`)
  }
  return bars.join('')
}
