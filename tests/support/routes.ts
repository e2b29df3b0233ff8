import { readdirSync } from 'node:fs'

/** Every route, by the name of its file in `app/routes`. */
export const ROUTES = readdirSync(new URL('../../app/routes', import.meta.url)).map((file) =>
  file.replace(/\.tsx?$/, ''),
)

/** Which paths a file of this name answers, by Remix's convention for flat routes. */
export function pathsOf(route: string): RegExp {
  if (route === '$') return /^\/.+$/
  const segments = route.split('.').flatMap((segment) => {
    if (segment === '_index' || (segment.startsWith('_') && !segment.startsWith('__'))) return []
    return segment.startsWith('$') ? ['[^/]+'] : [segment.replace(/_$/, '')]
  })
  return new RegExp(`^/${segments.join('/')}/?$`)
}
