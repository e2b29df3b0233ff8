#!/usr/bin/env node
// The `evenground` command. Plain JavaScript, so that an old Node.js can still say what is missing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FLOOR = [22, 18]
const [major, minor] = process.versions.node.split('.').map(Number)
const isOldEnough = major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])

if (isOldEnough) {
  // The words first: everything that shows a sentence imports them.
  const { compileWords } = await import('./words/compile.ts')
  await compileWords()
  const { main } = await import('./cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  // npm brings a newer one (package.json, optionalDependencies).
  const brought = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  if (!existsSync(brought)) {
    console.error(`Evenground needs Node.js ${FLOOR.join('.')} or newer; this is ${process.versions.node}.`)
    process.exit(2)
  }
  const run = spawnSync(brought, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(run.status ?? 1)
}
