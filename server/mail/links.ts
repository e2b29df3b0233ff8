import type { MailAddress } from '#db/mail.ts'
import type { Deps } from '../deps.ts'
import { derivedToken, hashToken } from '../identity/tokens.ts'

type Linked = Pick<Deps, 'secrets' | 'publicUrl'>

const tokenOf = ({ secrets }: Linked, use: 'confirm' | 'off', addressId: string) =>
  derivedToken(secrets, `mail-${use}`, addressId)

/** Where somebody says that this is their address. */
export const confirmLink = (deps: Linked, { id }: Pick<MailAddress, 'id'>): string =>
  `${deps.publicUrl}/mail/confirm/${tokenOf(deps, 'confirm', id)}`
/** Where somebody ends all mail of a plan. */
export const offLink = (deps: Linked, { id }: Pick<MailAddress, 'id'>): string =>
  `${deps.publicUrl}/mail/off/${tokenOf(deps, 'off', id)}`

/** What is stored of both. */
export const linkHashes = (deps: Linked, id: string) => ({
  confirmHash: hashToken(tokenOf(deps, 'confirm', id)),
  offHash: hashToken(tokenOf(deps, 'off', id)),
})
