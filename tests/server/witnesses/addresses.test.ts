import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { isPublicAddress } from '#server/witnesses/addresses.ts'
import { postToWitness } from '#server/witnesses/request.ts'

describe('a public address', () => {
  test.each([
    ['8.8.8.8', true],
    ['172.15.255.255', true],
    ['172.32.0.1', true],
    ['100.63.255.255', true],
    ['2a00:1450::1', true],
    ['2600::1', true],
    ...[
      ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1'],
      ...['172.31.255.255', '192.168.1.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1'],
      ...['::ffff:8.8.8.8', '::ffff:127.0.0.1', '64:ff9b::7f00:1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1'],
      ...['2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '', 'localhost', '127.1', '0x7f000001'],
    ].map((address): [string, boolean] => [address, false]),
  ])('%s: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })
})

describe('asking', () => {
  let server: Server
  let host: string
  let asked = 0
  let answer: (path: string) => { status: number; headers?: Record<string, string>; body?: string }
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked++
      const { status, headers, body } = answer(request.url ?? '')
      response.writeHead(status, headers).end(body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    host = `localhost:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())
  const post = (url: string, hosts: string[] = []) =>
    postToWitness(new URL(url), 'old 0\n', hosts, new AbortController().signal)

  test('a host that the operator lists, also without TLS', async () => {
    answer = (path) => ({ status: 200, body: path })
    expect((await post(`http://${host}/of/us/`, [host])).text).toBe('/of/us/add-checkpoint')
  })

  test('nobody else beside us', async () => {
    const before = asked
    const port = host.split(':')[1]
    for (const url of [
      `http://${host}`,
      `https://${host}`,
      `https://127.0.0.1:${port}`,
      `https://127.1:${port}`,
      `https://0x7f000001:${port}`,
      `https://[::1]:${port}`,
      `https://[::ffff:127.0.0.1]:${port}`,
      'https://169.254.169.254/latest/meta-data',
    ]) {
      await expect(post(url), url).rejects.toThrow(/not a public address|only over https/)
    }
    expect(asked).toBe(before)
  })

  test('no redirect is followed', async () => {
    answer = () => ({ status: 302, headers: { location: `http://${host}/else` } })
    const before = asked
    expect((await post(`http://${host}`, [host])).status).toBe(302)
    expect(asked).toBe(before + 1)
  })

  test('an answer that is too long is not read to its end', async () => {
    answer = () => ({ status: 200, body: 'x'.repeat(1_000_000) })
    await expect(post(`http://${host}`, [host])).rejects.toThrow('too long')
  })
})

test.each([
  ['localhost:8090', ['localhost:8090']],
  ['localhost:8090,witness.lan', ['localhost:8090', 'witness.lan']],
  ['', undefined],
])('the setting %j', (text, hosts) => {
  expect(readConfig({ NODE_ENV: 'test', WITNESS_HOSTS: text }).WITNESS_HOSTS).toEqual(hosts)
})
test.each(['http://localhost', 'a b', 'a,', 'a:x', 'user@host'])('the setting %j cannot be right', (text) => {
  expect(() => readConfig({ NODE_ENV: 'test', WITNESS_HOSTS: text })).toThrow('WITNESS_HOSTS')
})
