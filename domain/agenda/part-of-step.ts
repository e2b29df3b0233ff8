/** The part of the plan that a step names in its own words, if it names one. */
export function partNamed<P extends { title: string }>(what: string, parts: readonly P[]): P | undefined {
  const said = what.toLowerCase()
  return parts.find(({ title }) => said.includes(title.toLowerCase()))
}
