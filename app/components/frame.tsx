import { Link } from '@remix-run/react'

export function Header() {
  return (
    <header className="site-header">
      <Link to="/" className="site-name">
        Evenground
      </Link>
      <nav aria-label="This site">
        <ul>
          <li>
            <Link to="/rules">The fairness rules</Link>
          </li>
          <li>
            <Link to="/verify">Check a plan</Link>
          </li>
        </ul>
      </nav>
    </header>
  )
}

/** Help stands here on every page, always in the same place (WCAG 3.2.6). */
export function Footer() {
  return (
    <footer className="site-footer">
      <p>
        Stuck? Ask the guide of your plan: they can help you, read things out, or do it together with you. Lost your
        link? The guide can give you a new one.
      </p>
      <ul>
        <li>
          <Link to="/rules">The fairness rules</Link>
        </li>
        <li>
          <Link to="/verify">Check a plan yourself</Link>
        </li>
        <li>
          <Link to="/sign-out">Forget me in this browser</Link>
        </li>
      </ul>
      <p>Evenground is free software (AGPL). One person, one vote, for everybody.</p>
    </footer>
  )
}
