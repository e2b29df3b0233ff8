import type { Qr } from './qr.ts'

/** Black on white in light and dark: a phone's camera wants it so. */
export function QrCode({ qr, label }: { qr: Qr; label: string }) {
  return (
    <svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={qr.path} fill="#000000" />
    </svg>
  )
}
