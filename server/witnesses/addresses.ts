import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** IPv4 networks that are nobody's public computer (IANA's register of special purposes). */
const SPECIAL = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]
/** Of IPv6 only what is given out as public; in it, tunnels that lead to IPv4, and examples, are left out. */
const GLOBAL = ['2000::/3']
const TUNNELS = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    list.addSubnet(address, Number(prefix), family)
  }
  return list
}
const special = listOf(SPECIAL, 'ipv4')
const tunnels = listOf(TUNNELS, 'ipv6')
const global = listOf(GLOBAL, 'ipv6')

/** Is this the address of a computer in the public internet, and not of one beside our server? */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  return family === 6 && global.check(address, 'ipv6') && !tunnels.check(address, 'ipv6')
}

export class NotPublic extends Error {
  override readonly name = 'NotPublic'
}

/**
 * Resolves names as Node does, and refuses any that leads to a computer that is not public, at the moment of connecting:
 * a name that is looked up twice may lead elsewhere the second time.
 */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, [])
    const addresses = found as LookupAddress[]
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
      return done(new NotPublic(`${host} is not a public address`), [])
    }
    if (options.all) return done(null, addresses)
    done(null, addresses[0]!.address, addresses[0]!.family)
  })
}
