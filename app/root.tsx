import { Links, Meta, type MetaFunction, Outlet, Scripts, ScrollRestoration } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { Footer, Header } from '#app/components/frame.tsx'
import { NonceContext } from '#app/components/nonce.ts'
import { useArrival } from '#app/components/ui/use-arrival.ts'
import favicon from '#app/styles/favicon.svg?url&no-inline'
import styles from '#app/styles/index.css?url'

export const links = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: favicon, type: 'image/svg+xml' },
]

/** The frame of every page. A page itself brings one `<h1>` and stands inside `<main>`. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the page
        </a>
        <Header />
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
