const ACCENTED: Record<string, string> = Object.fromEntries(
  [...'aáeéiíoóuúcçnñsšyýAÁEÉIÍOÓUÚCÇNÑSŠYÝ'.matchAll(/(.)(.)/gu)].map(([, plain, accented]) => [plain, accented]),
)

/**
 * Compiled English messages as pseudo-language: accented, so that a sentence which is in no message file shows, and
 * 40 % longer, as translations are. Placeholders and tags stay as they are.
 */
export const pseudo = (compiled: string): string =>
  compiled.replaceAll(/return `((?:[^`\\]|\\.)*)`/gs, (_all, text: string) => `return \`${longer(text)}\``)

/** One sentence as pseudo-language. */
export function longer(text: string): string {
  const accented = text.replaceAll(/\$\{[^}]*\}|<[^>]*>|\\.|[a-z]/gi, (part) => ACCENTED[part] ?? part)
  const words = text.replaceAll(/\$\{[^}]*\}|<[^>]*>/g, '').length
  return `${accented}${' lórem'.repeat(Math.ceil((words * 0.4) / 6))}`
}
