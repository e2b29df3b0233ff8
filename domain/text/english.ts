/** The commonest words of English that mean nothing, or nothing as common, in Welsh and other languages of these parts. */
const COMMON = new Set(
  'the of and to in is that it for was on are with they be at have this from or by not but what all were we when your can there their will each how them then she many some these would other about out if who which been people our than more has had'.split(
    ' ',
  ),
)
/** Plain English has four in ten, that of officials one in six; a text in another language hardly one in twelve. */
const LEAST = 0.12

/** Whether a text is English, as far as one can see by its commonest words. Of a few words alone nobody can say. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.length > 0 && words.filter((word) => COMMON.has(word)).length / words.length >= LEAST
}
