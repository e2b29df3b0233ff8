import type { TestProject } from 'vitest/node'
import { type Stage, startStage } from './stage.ts'

declare module 'vitest' {
  interface ProvidedContext {
    stage: Stage
  }
}

/**
 * Vitest's globalSetup for the access suite: one server with its plans for all files. They only look; whatever changes
 * a plan belongs into a test with a plan of its own.
 */
export default async function startAccess(project: TestProject): Promise<() => Promise<void>> {
  const { stage, failures, close } = await startStage()
  project.provide('stage', stage)
  return async () => {
    await close()
    if (failures.length > 0) throw new Error(`The server logged errors:\n${failures.join('')}`)
  }
}
