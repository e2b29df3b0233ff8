/** A colour as #rrggbb. */
export type Colour = `#${string}`

/** What words need on their ground (WCAG 2.2, 1.4.3), and what shapes and borders need (1.4.11). */
export const WORDS_NEED = 4.5
export const SHAPES_NEED = 3

const channels = (colour: Colour): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Relative luminance, 0 for black to 1 for white (WCAG 2.2, "relative luminance"). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How well one colour is told from another: 1 (not at all) to 21 (black on white). */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

/** So much of `other` in `one`: 0 is all `one`, 1 all `other`. */
export function mix(one: Colour, other: Colour, share: number): Colour {
  const parts = channels(other)
  const mixed = channels(one).map((value, index) => Math.round(value * (1 - share) + parts[index]! * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
