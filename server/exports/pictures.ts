import type { Reader } from '#db/client.ts'
import { findImage } from '#db/images.ts'
import { base64 } from '#domain/bytes.ts'
import type { Digest } from '#domain/crypto.ts'
import type { PlanId } from '#domain/ids.ts'
import type { SectionText } from '../documents/texts.ts'

/** The pictures in these texts as `data:` URLs, by digest; a picture that was never uploaded is left out. */
export async function readPictures(reader: Reader, planId: PlanId, texts: readonly SectionText[]) {
  const digests = new Set<Digest>()
  for (const { doc } of texts) {
    doc.descendants((node) => {
      if (node.type.name === 'image') digests.add(node.attrs.src)
    })
  }
  const pictures = new Map<Digest, string>()
  for (const digest of digests) {
    const image = await findImage(reader, planId, digest.slice('sha256:'.length))
    if (image) pictures.set(digest, `data:${image.mime};base64,${base64(image.bytes)}`)
  }
  return pictures
}
