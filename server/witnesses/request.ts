import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, NotPublic, publicLookup } from './addresses.ts'

export type WitnessReply = { status: number; type: string; text: string }

/** How long a witness may take to answer, in milliseconds, and how much it may say. */
const PATIENCE = 10_000
const MOST_BYTES = 16_384

/**
 * Sends a request for a cosignature. Where to is said by members, so it reaches public computers over HTTPS only, other
 * ones if the site's operator lists them (`hosts`); it follows no redirect and ends after a time and a size. Throws where
 * there is no answer.
 */
export async function postToWitness(
  base: URL,
  body: string,
  hosts: readonly string[],
  stop: AbortSignal,
): Promise<WitnessReply> {
  const isListed = hosts.includes(base.host)
  const host = base.hostname.replace(/^\[|\]$/g, '')
  if (!isListed && base.protocol !== 'https:') throw new NotPublic('only over https')
  // Node looks up no name where there is none.
  if (!isListed && isIP(host) !== 0 && !isPublicAddress(host)) throw new NotPublic(`${host} is not a public address`)
  const url = new URL(base)
  url.pathname = `${base.pathname.replace(/\/+$/, '')}/add-checkpoint`
  const signal = AbortSignal.any([stop, AbortSignal.timeout(PATIENCE)])
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    const sent = send(url, {
      ...{ method: 'POST', agent: false, signal, maxHeaderSize: 8192 },
      ...(isListed ? {} : { lookup: publicLookup }),
      headers: { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(body) },
    })
    sent.on('response', resolve).on('error', reject).end(body)
  })
  return { status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text: await read(response) }
}

async function read(response: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > MOST_BYTES) {
      response.destroy()
      throw new Error('the answer is too long')
    }
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}
