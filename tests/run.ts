import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// `npm test`: everything that must hold, in the order in which it fails fastest. The last line is `N passed, N failed`.

const root = new URL('..', import.meta.url).pathname
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const folder = mkdtempSync(join(tmpdir(), 'evenground-run-'))
const total = { passed: 0, failed: 0, skipped: 0 }
const skipped: string[] = []
const failures: string[] = []

function run(name: string, command: string, args: string[]): boolean {
  const started = performance.now()
  console.log(`\n— ${name}`)
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  console.log(`— ${name}: ${status === 0 ? 'good' : 'FAILED'} in ${Math.round((performance.now() - started) / 1000)} s`)
  return status === 0
}

type Step = [name: string, command: string, args: string[]]

/** Steps that have nothing to do with each other, side by side; each prints what it has to say when it ends. */
async function steps(...all: Step[]): Promise<void> {
  await Promise.all(all.map(step))
}

async function step([name, command, args]: Step): Promise<void> {
  const started = performance.now()
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  child.stdout.on('data', (data: Buffer) => said.push(data))
  child.stderr.on('data', (data: Buffer) => said.push(data))
  const good = await new Promise<boolean>((resolve) => {
    child.on('close', (status) => resolve(status === 0))
    child.on('error', () => resolve(false))
  })
  process.stdout.write(Buffer.concat([Buffer.from(`\n— ${name}\n`), ...said]))
  console.log(`— ${name}: ${good ? 'good' : 'FAILED'} in ${Math.round((performance.now() - started) / 1000)} s`)
  if (good) total.passed++
  else {
    total.failed++
    failures.push(name)
  }
}

type Assertion = {
  fullName: string
  failureMessages: string[]
  status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled'
}
type Report = { testResults: { name: string; status: string; assertionResults: Assertion[] }[] }

function suite(project: string): void {
  const file = join(folder, `${project}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const good = run(`tests: ${project}`, bin('vitest'), ['run', '--project', project, ...reporters])
  let report: Report = { testResults: [] }
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    console.error(`The ${project} tests gave no report.`)
  }
  const assertions = report.testResults.flatMap((result) => result.assertionResults)
  const failed = assertions.filter(({ status }) => status === 'failed')
  total.passed += assertions.filter(({ status }) => status === 'passed').length
  // A file that could not even be loaded holds no assertions, and a suite can fail outside of its tests.
  total.failed += Math.max(failed.length, good ? 0 : 1)
  failures.push(
    ...failed.map(({ fullName, failureMessages: [why = ''] }) => `${project}: ${fullName}\n${why.slice(0, 1500)}`),
  )
  if (!good && failed.length === 0) failures.push(`${project}: outside of its tests, see above`)
  const left = assertions.filter(({ status }) => status !== 'failed' && status !== 'passed')
  total.skipped += left.length
  skipped.push(...left.map(({ fullName }) => `${project}: ${fullName}`))
}

await step(['words', process.execPath, ['server/words/compile.ts']])
await steps(
  ['typecheck', bin('tsc'), ['--noEmit']],
  ['build', process.execPath, ['server/build.ts']],
  ['lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['generated documents are current', process.execPath, ['docs/generate.ts', '--check']],
)
for (const project of ['unit', 'db', 'server', 'e2e', 'access']) suite(project)
rmSync(folder, { recursive: true, force: true })

if (total.skipped > 0) {
  console.log(`\nSkipped (what they need is not on this machine; the reasons stand above): ${total.skipped}`)
  for (const name of skipped.slice(0, 20)) console.log(`  ${name}`)
  if (skipped.length > 20) console.log(`  … and ${skipped.length - 20} more`)
}
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((one) => one.replaceAll('\n', '\n    ')).join('\n')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)
