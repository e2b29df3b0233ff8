import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import type { ViteDevServer } from 'vite'
import type { AppContext } from '../context.ts'

type Pages = { close: () => Promise<void>; isViteSocket: (protocol: string | undefined) => boolean }
type Options = { isDevelopment: boolean; context: (request: Request, nonce: string) => AppContext }

const root = new URL('../../', import.meta.url)

/** Serves what people see: the production build, or Vite with live reload in development. */
export async function servePages(app: Express, server: Server, { isDevelopment, context }: Options): Promise<Pages> {
  const vite = isDevelopment ? await startVite(server) : undefined
  if (vite) app.use(vite.middlewares)
  else
    app.use(
      '/assets',
      express.static(new URL('build/client/assets', root).pathname, { immutable: true, maxAge: '1y' }),
      notFound,
    )
  const build = vite
    ? () => vite.ssrLoadModule('virtual:remix/server-build') as unknown as Promise<ServerBuild>
    : await loadBuild()
  const handle = createRequestHandler({
    build,
    mode: isDevelopment ? 'development' : 'production',
    getLoadContext: (request: Request, response: Response) => context(request, String(response.locals.nonce)),
  })
  app.all(
    '*',
    (_request, response, next) => {
      // Pages show one person's plan: no cache on the way keeps them.
      response.setHeader('Cache-Control', 'private, no-store')
      next()
    },
    handle as unknown as RequestHandler,
  )
  return {
    close: async () => vite?.close(),
    isViteSocket: (protocol) => !!vite && /^vite-(hmr|ping)$/.test(protocol ?? ''),
  }
}

const notFound: RequestHandler = (_request, response) => void response.status(404).type('text').send('Not found')

async function loadBuild(): Promise<ServerBuild> {
  const file = new URL('build/server/index.js', root)
  if (!existsSync(file)) throw new Error('There is no build. Run `npm run build` first.')
  return (await import(file.href)) as ServerBuild
}

async function startVite(server: Server): Promise<ViteDevServer> {
  const { createServer } = await import('vite')
  return createServer({ appType: 'custom', server: { middlewareMode: { server }, hmr: { server } } })
}
