/** By which people find themselves on a device that several use: plain things with short names. */
export const PICTURES = [
  ...(['tree', 'cup', 'bird', 'boat', 'house', 'key', 'moon', 'sun'] as const),
  ...(['leaf', 'star', 'bell', 'fish'] as const),
] as const
export type Picture = (typeof PICTURES)[number]
export const isPicture = (text: string): text is Picture => (PICTURES as readonly string[]).includes(text)

/** Four figures: short enough to remember, and nothing is lost by it where few tries are allowed. */
export const isPin = (text: string): boolean => /^\d{4}$/.test(text)

/** After so many wrong PINs, their own card or link is needed again. */
export const WRONG_PINS = 5

/** How long nobody may try after so many wrong ones, in milliseconds: 2, 4, 8, 16 seconds. */
export const waitAfter = (wrong: number): number => 1000 * 2 ** wrong
