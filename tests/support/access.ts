import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser } from './browser.ts'
import { type Stage, startStage } from './stage.ts'

declare module 'vitest' {
  interface ProvidedContext {
    stage: Stage
    /** Where the one Chromium listens that all files of the suite share. */
    browserAt: string
  }
}

/**
 * Vitest's globalSetup for the access suite: one server with its plans and one browser for all files. They only look;
 * whatever changes a plan belongs into a test with a plan of its own.
 */
export default async function startAccess(project: TestProject): Promise<() => Promise<void>> {
  const { stage, failures, close } = await startStage()
  const { executablePath, args, env } = await findBrowser()
  const environment = { ...process.env, ...env } as Record<string, string>
  const browser = await chromium.launchServer({ executablePath, args, env: environment })
  project.provide('stage', stage)
  project.provide('browserAt', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await close()
    if (failures.length > 0) throw new Error(`The server logged errors:\n${failures.join('')}`)
  }
}
