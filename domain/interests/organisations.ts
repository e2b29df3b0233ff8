/** One organisation, however it is spelt: case, accents, dots and "the" make no difference. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*(the|y|yr)\s+/, '')
    .trim()

/** How many of these people come from the organisation that most of them come from; 0 where nobody named one. */
export function largestOrganisation(names: readonly string[]): number {
  const known = names.map(plain).filter((name) => name !== '')
  const sizes = Map.groupBy(known, (name) => name)
  return Math.max(0, ...[...sizes.values()].map(({ length }) => length))
}
