import { concat, fromUtf8, utf8 } from '../bytes.ts'
import type { Crypto } from '../crypto.ts'
import { signedText } from '../exports/bundle.ts'
import { type ParsedBundle, parseBundle } from '../exports/bundle-parse.ts'
import { openNote, parseNote, parseVerifierKey } from '../log/note.ts'
import type { Findings } from './report.ts'

/** Step 1: the file is a bundle, written in the one way there is, and its signature covers every byte of it. */
export function checkDocument(crypto: Crypto, file: Uint8Array | string, findings: Findings): ParsedBundle | undefined {
  const bytes = typeof file === 'string' ? utf8(file) : file
  const parsed = parseBundle(typeof file === 'string' ? file : textOf(file))
  if ('problem' in parsed) {
    findings.failed('document', parsed.problem.code, parsed.problem.sentence)
    return undefined
  }
  if (isSigned(crypto, bytes, parsed)) {
    findings.recomputed('document', 'signed', (words) => words.verify_signed())
  } else {
    findings.failed('document', 'signature', (words) => words.verify_signature_wrong())
  }
  return parsed
}

/** Bytes that are no UTF-8 are decoded so that something that no bundle has stands in their place. */
function textOf(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
  } catch {
    return `${new TextDecoder('utf-8').decode(bytes)}\ufffd`
  }
}

/** One signature only: a second line would be bytes that nothing covers. */
function isSigned(crypto: Crypto, bytes: Uint8Array, { bundle, spelling }: ParsedBundle): boolean {
  const key = parseVerifierKey(crypto.sha256, bundle.keys.log)
  if (!key || parseNote(bundle.signature)?.signatures.length !== 1) return false
  const end = bytes.length - utf8(spelling.after).length
  const unsigned = concat(bytes.subarray(0, end - utf8(spelling.signature).length), bytes.subarray(end))
  return openNote(crypto, bundle.signature, key) === signedText(crypto.sha256, bundle, unsigned)
}
