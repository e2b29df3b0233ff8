import styles from './card.module.css'
import type { Qr } from './qr.ts'

export function QrCode({ qr, label }: { qr: Qr; label: string }) {
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={qr.path} fill="#000000" />
    </svg>
  )
}
