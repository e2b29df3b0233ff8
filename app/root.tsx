import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { Footer, Header, SkipLink } from '#app/components/frame/frame.tsx'
import { NonceContext } from '#app/components/nonce.ts'
import { doneIn } from '#app/components/ui/done.ts'
import { useArrival } from '#app/components/ui/use-arrival.ts'
import { locale } from '#app/locale.ts'
import favicon from '#app/styles/favicon.svg?url&no-inline'
import styles from '#app/styles/index.css?url'

/** How this browser wants its pages, and what came of the form that was sent last. */
export const loader = ({ context, request }: LoaderFunctionArgs) => ({
  settings: context.settings,
  brand: context.brand,
  done: doneIn(request),
})

export const links = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: favicon, type: 'image/svg+xml' },
]

/** Later layers win, whatever the order in which the sheets arrive. */
const LAYERS = '@layer reset, tokens, base, components, utilities;'

/** The frame of every page. A page itself brings one `<h1>` and stands inside `<main>`. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const { settings, brand } = useRouteLoaderData<typeof loader>('root') ?? {}
  return (
    <html
      lang={locale}
      dir="ltr"
      data-theme={settings?.theme}
      data-size={settings?.size}
      data-font={settings?.font}
      data-links={settings?.links}
      data-motion={settings?.motion}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <style nonce={nonce} suppressHydrationWarning>
          {LAYERS}
        </style>
        <Meta />
        <Links />
        {brand?.hasColours ? <link rel="stylesheet" href="/brand.css" /> : null}
      </head>
      <body>
        <SkipLink />
        <Header brand={brand} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  useArrival()
  return <Outlet />
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction = () => [{ title: 'Evenground' }]
