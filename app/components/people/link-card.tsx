import { Time } from '#app/components/ui/time.tsx'
import type { OpenLink } from './links.ts'
import { QrCode } from './qr-code.tsx'

/** One person's link: to be scanned, clicked or typed. */
export function LinkCard({ open, as: Heading = 'h2' }: { open: OpenLink; as?: 'h2' | 'h3' }) {
  const { name, link, qr, until } = open
  return (
    <>
      <Heading>For {name}</Heading>
      <p>Scan this with your phone’s camera, or type the address. It works once, for {name} alone.</p>
      <QrCode qr={qr} label={`QR code that opens the invitation of ${name}`} />
      <p className="link-text">{link}</p>
      <p className="quiet">
        It works until <Time at={until} />. You need no account and no password.
      </p>
    </>
  )
}
