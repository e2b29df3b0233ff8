export type RoleWords = { purpose: string; time: string; length: string; money: string }

/** The words of a role description, or null where they were erased. */
export function roleWords(role: { text: unknown } | null): RoleWords | null {
  const text = role?.text
  if (typeof text !== 'object' || text === null || Array.isArray(text)) return null
  const words = text as Record<string, unknown>
  const word = (key: string) => (typeof words[key] === 'string' ? words[key] : '')
  return { purpose: word('purpose'), time: word('time'), length: word('length'), money: word('money') }
}
