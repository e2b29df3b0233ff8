/** "£1,200" or "£1,200.50". Our own, because many browsers have no Welsh in their tables; both languages write it so. */
export function pounds(pence: number): string {
  const whole = String(Math.floor(pence / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return pence % 100 === 0 ? `£${whole}` : `£${whole}.${String(pence % 100).padStart(2, '0')}`
}

/** As it stands in a field that is to be changed. */
export const inPounds = (pence: number): string => pounds(pence).slice(1).replaceAll(',', '')
