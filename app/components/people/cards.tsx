import { LinkCard } from './link-card.tsx'
import type { OpenLink } from './links.ts'

/** One card a person, to be printed, cut and handed out. */
export function Cards({ links, title }: { links: OpenLink[]; title: string }) {
  return (
    <ul className="cards">
      {links.map((open) => (
        <li className="card" key={open.memberId}>
          <p className="plan-name">{title}</p>
          <LinkCard open={open} />
        </li>
      ))}
    </ul>
  )
}
