import * as m from '#words'

/** Every address that no other route knows. */
function nothingHere(): never {
  throw new Response(m.start_nothing_here(), { status: 404 })
}

export const loader = nothingHere
export const action = nothingHere

export default function NothingHere() {
  return null
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: `${m.start_nothing_here_page()} – Evenground` }]
