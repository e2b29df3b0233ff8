/** Plans and personal links are nobody else's business. */
export const loader = () =>
  new Response('User-agent: *\nDisallow: /j/\nDisallow: /plans/\nDisallow: /api/\n', {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
