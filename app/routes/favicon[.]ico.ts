import { redirect } from '@remix-run/node'
import favicon from '#app/styles/favicon.svg?url&no-inline'

/** Some browsers ask here without looking at the page. */
export const loader = () => redirect(favicon, 301)
