import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoCommand } from '#server/cli/demo.ts'
import { exportCommand } from '#server/cli/export.ts'
import type { Io } from '#server/cli/io.ts'
import { openOffline } from '#server/cli/offline.ts'
import { verifyCommand } from '#server/cli/verify.ts'
import { demoPeople, openDemo } from '#server/demo/open.ts'
import { tokenCaller } from '#server/identity/caller.ts'

let folder: string
let out = ''
let error = ''
let file = ''
const io = (): Io => ({
  stdout: (some) => {
    out += some
  },
  stderr: (some) => {
    error += some
  },
  readFile: async () => Buffer.from(file),
  writeFile: async () => {},
  environment: { DATA_DIR: folder, NODE_ENV: 'test', PUBLIC_URL: 'http://plans.example' },
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenground-demo-'))
  out = ''
  error = ''
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('evenground demo', () => {
  test.each([
    [[], 'en', 'Breathing Well in Aldersyke'],
    [['--language', 'cy'], 'cy', 'Anadlu’n Dda yn Aldersyke'],
  ] as const)('%j adds the demo and prints fifteen links, each for one person', async (argv, locale, title) => {
    expect(await demoCommand([...argv], io())).toBe(0)
    expect(out).toContain(`“${title}”`)
    const links = [...out.matchAll(/^(\S.*?) +http:\/\/plans\.example\/j\/(\S+)$/gm)]
    expect(links).toHaveLength(15)
    const { deps, close } = await openOffline(io().environment)
    // Visitors who choose this language come to the same one.
    const planId = await openDemo(deps, locale)
    expect(out).toContain(planId)
    const people = await demoPeople(deps, planId)
    for (const [, name, token] of links) {
      const { memberId } = people.find((person) => person.name === name)!
      expect(await tokenCaller(deps.db, token!)).toMatchObject({ planId, memberId, by: 'invitation' })
    }
    await close()
    out = ''
    expect(await exportCommand([planId, '--format', 'json'], io())).toBe(0)
    file = out
    out = ''
    expect(await verifyCommand(['demo.json'], io())).toBe(0)
    expect(out).toMatch(/^This record is sound\./)
  })

  test.each([[['--language']], [['--language', 'fr']], [['--what']], [['en']]])(
    '%j is not understood',
    async (argv) => {
      expect(await demoCommand(argv, io())).toBe(2)
      expect(error).toContain('Usage: evenground demo')
    },
  )
})
