import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Whatever a test prints as an error or a warning is a fault that nobody looked at: it fails the test. */
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      printed.push(`console.${method}: ${args.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(printed, 'printed during the test').toEqual([])
})
