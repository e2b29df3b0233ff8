import type { Picture } from '#domain/devices/pictures.ts'
import * as m from '#words'

export const PICTURE_WORDS: Record<Picture, () => string> = {
  ...{ tree: m.devices_tree, cup: m.devices_cup, bird: m.devices_bird, boat: m.devices_boat },
  ...{ house: m.devices_house, key: m.devices_key, moon: m.devices_moon, sun: m.devices_sun },
  ...{ leaf: m.devices_leaf, star: m.devices_star, bell: m.devices_bell, fish: m.devices_fish },
}

/** Drawn in a square of 24, in one colour: told apart by their outlines. */
export const PICTURE_PATHS: Record<Picture, string> = {
  tree: 'M12 2l7 9h-4l5 7h-7v4h-2v-4H4l5-7H5z',
  cup: 'M4 6h13v2h2a3 3 0 0 1 0 8h-2.3A6 6 0 0 1 11 19h-1a6 6 0 0 1-6-6zm13 4v4h2a2 2 0 0 0 0-4zM3 21h15v1H3z',
  bird: 'M3 13c4 0 5-6 10-6 2 0 3 1 3 1l5 1-4 2c0 6-4 9-8 9l-1 2H6l1-3c-3-1-4-4-4-6z',
  boat: 'M11 2v12H4zm2 4l6 8h-6zM2 16h20l-4 5H6z',
  house: 'M12 2l10 9h-3v11h-5v-7h-4v7H5V11H2z',
  key: 'M7 8a5 5 0 1 1 4.9 6H11l-2 2H7v2H5v2H2v-4l5.2-5.2A5 5 0 0 1 7 8zm7-1a2 2 0 1 0 2 2 2 2 0 0 0-2-2z',
  moon: 'M14 2a10 10 0 1 0 8 15A9 9 0 0 1 14 2z',
  sun: 'M12 7a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM11 1h2v4h-2zm0 18h2v4h-2zM1 11h4v2H1zm18 0h4v2h-4z',
  leaf: 'M21 3c0 12-5 17-11 17a8 8 0 0 1-4-1l-2 3-2-1 3-5C4 8 10 3 21 3z',
  star: 'M12 2l3 7h7l-5.500 4.500L18.500 21 12 16.500 5.500 21l2-7.500L2 9h7z',
  bell: 'M12 2a7 7 0 0 1 7 7v6l2 3H3l2-3V9a7 7 0 0 1 7-7zM9 20h6a3 3 0 0 1-6 0z',
  fish: 'M2 12c4-6 10-7 15-2l5-4v12l-5-4c-5 5-11 4-15-2zm5-1a1 1 0 1 0 0.100 0z',
}
