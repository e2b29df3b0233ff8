import * as m from '#words'

/** No side longer than this, in pixels: sharp on every screen, small on every phone contract. */
const LONGEST = 1600
/** The server takes 2 MB (server/images.ts). */
const MOST_BYTES = 2 * 1024 * 1024
/** Drawings above this go as JPEG after all. */
const MOST_PNG_BYTES = 1024 * 1024
const JPEG_QUALITY = 0.85

export type Uploaded = { src: string } | { problem: string }

/** Where a picture of the text (`sha256:…`) is served. */
export const imageUrl = (planId: string, src: string): string =>
  `/api/v1/plans/${encodeURIComponent(planId)}/images/${src.replace('sha256:', '')}`

/** Width and height, no side above `longest`, in the same proportion. */
export function within(width: number, height: number, longest = LONGEST): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * Draws the picture anew, at most 1600 pixels wide and high. Always, even where it is small: that leaves behind where
 * and when it was taken, which phones write into every photo. Throws for what no browser can show.
 */
export async function shrink(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file)
  const { width, height } = within(bitmap.width, bitmap.height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  if (file.type !== 'image/jpeg') {
    const png = await encoded(canvas, 'image/png')
    if (png.size <= MOST_PNG_BYTES) return png
    // JPEG has no see-through: what was clear becomes white, not black.
    pen.globalCompositeOperation = 'destination-over'
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, width, height)
  }
  return encoded(canvas, 'image/jpeg')
}

const encoded = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not encoded'))), type, JPEG_QUALITY)
  })

/** Makes a picture small and gives it to the server, which names it by its bytes. */
export async function upload(planId: string, file: Blob): Promise<Uploaded> {
  let small: Blob
  try {
    small = await shrink(file)
  } catch {
    return { problem: m.editor_picture_unreadable() }
  }
  if (small.size > MOST_BYTES) return { problem: m.editor_picture_too_large() }
  try {
    const response = await fetch(`/api/v1/plans/${encodeURIComponent(planId)}/images`, {
      method: 'POST',
      headers: { 'content-type': small.type },
      body: small,
    })
    const answer = (await response.json()) as { src?: string; detail?: string; title?: string }
    if (response.ok && answer.src) return { src: answer.src }
    return { problem: answer.detail ?? answer.title ?? m.editor_picture_refused() }
  } catch {
    return { problem: m.editor_picture_offline() }
  }
}
