/** Have votes adopted every part that has words? Only then can the plan be agreed. */
export function isReadyToAgree({
  plan,
  sections,
}: {
  plan: { agreed: unknown }
  sections: readonly { empty: boolean; state: string }[]
}): boolean {
  const written = sections.filter((section) => !section.empty)
  return !plan.agreed && written.length > 0 && written.every((section) => section.state === 'agreed')
}
