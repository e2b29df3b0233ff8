import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import type { Locale } from '#domain/words/words.ts'
import type { AppContext } from '../app-context.ts'
import { startVite } from '../build.ts'
import { servedLocales, settingsOf } from './settings.ts'

type Pages = { close: () => Promise<void>; isViteSocket: (protocol: string | undefined) => boolean }
type Options = { isDevelopment: boolean; context: (request: Request, nonce: string) => AppContext }

/** One language's pages. `middleware` is what development needs before them. */
type Site = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  middleware?: RequestHandler
  close?: () => Promise<void>
}

const root = new URL('../../', import.meta.url)

/** Serves what people see, each language from its own build; in development from Vite, with live reload. */
export async function servePages(app: Express, server: Server, { isDevelopment, context }: Options): Promise<Pages> {
  const locales = servedLocales()
  const sites = new Map<Locale, Promise<Site>>()
  const siteIn = (locale: Locale): Promise<Site> => {
    const site = sites.get(locale) ?? (isDevelopment ? startSite(locale, server) : loadBuild(locale))
    sites.set(locale, site)
    return site
  }
  if (!isDevelopment) {
    await Promise.all(locales.map(siteIn))
    // Names in it are digests of what they hold, so languages cannot get in each other's way.
    for (const locale of locales) {
      const assets = new URL(`build/${locale}/client/assets`, root).pathname
      app.use('/assets', express.static(assets, { immutable: true, maxAge: '1y' }))
    }
    app.use('/assets', notFound)
  }
  const handlers = new Map<Site, RequestHandler>()
  const handlerOf = (site: Site): RequestHandler => {
    const known = handlers.get(site)
    if (known) return known
    const handle = createRequestHandler({
      build: site.build,
      mode: isDevelopment ? 'development' : 'production',
      getLoadContext: (request: Request, response: Response) => context(request, String(response.locals.nonce)),
    }) as unknown as RequestHandler
    handlers.set(site, handle)
    return handle
  }
  // `all`, not `use`: an address that is no text at all is refused by its pattern, before anybody reads it.
  app.all('*', async (request, response, next) => {
    try {
      const site = await siteIn(settingsOf(request).locale)
      const page: RequestHandler = (_request, _response, after) => {
        // Pages show one person's plan: no cache on the way keeps them.
        response.setHeader('Cache-Control', 'private, no-store')
        handlerOf(site)(request, response, after)
      }
      if (!site.middleware) return page(request, response, next)
      site.middleware(request, response, (error?: unknown) => (error ? next(error) : page(request, response, next)))
    } catch (error) {
      next(error)
    }
  })
  return {
    close: async () => {
      for (const site of sites.values()) await (await site).close?.()
    },
    isViteSocket: (protocol) => isDevelopment && /^vite-(hmr|ping)$/.test(protocol ?? ''),
  }
}

const notFound: RequestHandler = (_request, response) => void response.status(404).type('text').send('Not found')

async function loadBuild(locale: Locale): Promise<Site> {
  const file = new URL(`build/${locale}/server/index.js`, root)
  if (!existsSync(file)) throw new Error('There is no build. Run `npm run build` first.')
  return { build: (await import(file.href)) as ServerBuild }
}

async function startSite(locale: Locale, server: Server): Promise<Site> {
  const vite = await startVite(locale, server)
  return {
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as unknown as Promise<ServerBuild>,
    middleware: vite.middlewares,
    close: () => vite.close(),
  }
}
