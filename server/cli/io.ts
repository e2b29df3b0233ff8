/** What a command may touch besides its own work, so that tests can run it. */
export type Io = {
  stdout: (text: string) => void
  stderr: (text: string) => void
  readFile: (path: string) => Promise<Uint8Array>
  writeFile: (path: string, bytes: Uint8Array) => Promise<void>
  environment: NodeJS.ProcessEnv
}

/** Takes the arguments after its name; returns the exit code, or nothing while it keeps running. */
export type CliCommand = (argv: string[], io: Io) => Promise<number | undefined>
