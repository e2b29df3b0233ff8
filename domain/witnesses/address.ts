/**
 * Where a witness is asked: its address without what comes behind the path, or undefined if it is none. Over HTTPS, or
 * over HTTP too where the site's operator lists the host (`listed`, such as `localhost:8090`).
 */
export function witnessUrl(text: string, listed: readonly string[]): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && listed.includes(url.host))
  return isPlain && isSafe && url.hostname !== '' ? url : undefined
}
