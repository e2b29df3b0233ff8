import { Time } from '#app/components/ui/time.tsx'
import type { OpenLink } from './links.ts'
import { QrCode } from './qr-code.tsx'

/** One person's link: to be scanned, copied or typed. */
export function LinkCard({ open, as: Heading = 'h2' }: { open: OpenLink; as?: 'h2' | 'h3' }) {
  const { name, link, qr, site, code, until } = open
  return (
    <>
      <Heading>For {name}</Heading>
      <p>Scan this with your phone’s camera. It works once, for {name} alone.</p>
      <QrCode qr={qr} label={`QR code that opens the invitation of ${name}`} />
      <p>
        Or go to <strong>{site}</strong> and type this code:
      </p>
      <p className="link-text">{code}</p>
      <p className="quiet">
        The whole link: <span className="link-text">{link}</span>
      </p>
      <p className="quiet">
        It works until <Time at={until} />. You need no account and no password.
      </p>
    </>
  )
}
