import { shortDigest } from '#app/components/sections/words.ts'

/** The fingerprint of a text: two people with the same one read the same words. */
export function Digest({ digest, whole = false }: { digest: string; whole?: boolean }) {
  return (
    <span className="figures" title={whole ? undefined : digest}>
      {whole ? digest : shortDigest(digest)}
    </span>
  )
}
