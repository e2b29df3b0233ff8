/** Every address that no other route knows. */
function nothingHere(): never {
  throw new Response('There is nothing at this address. It may be mistyped, or what was here has moved.', {
    status: 404,
  })
}

export const loader = nothingHere
export const action = nothingHere

export default function NothingHere() {
  return null
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: 'Not found – Evenground' }]
