import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, removeFolder } from './server-process.ts'

/** Milliseconds that the disk under the databases takes to have 4 kB safe: median and 99th percentile of 300. */
export function fsyncMilliseconds(): { p50: number; p99: number } {
  const folder = emptyFolder()
  const file = openSync(join(folder, 'probe'), 'w')
  const block = Buffer.alloc(4096, 1)
  const times = Array.from({ length: 300 }, () => {
    const started = performance.now()
    writeSync(file, block)
    fsyncSync(file)
    return performance.now() - started
  }).sort((a, b) => a - b)
  closeSync(file)
  removeFolder(folder)
  return { p50: times[150]!, p99: times[297]! }
}
