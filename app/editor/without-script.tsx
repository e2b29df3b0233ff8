import { Link } from '@remix-run/react'

/** What somebody can do whose browser runs no scripts. */
export function WithoutScript({ ready, mayWrite }: { ready: string; mayWrite: boolean }) {
  return (
    <noscript>
      <div className="notice note">
        <p className="notice-title">You can read here, and take part</p>
        <p>
          {mayWrite
            ? 'To write in the text itself you need a browser with JavaScript switched on. Your browser has none, or it is switched off.'
            : 'To watch people write you need a browser with JavaScript switched on.'}{' '}
          Everything else works without it:
        </p>
        <ul>
          <li>
            <Link to={ready}>Ask “please explain”, say that you need help, or say that you are ready to vote</Link>
          </li>
          <li>
            Tell the guide, or somebody next to you, what you want to have in the text. They can write it with you.
          </li>
        </ul>
      </div>
    </noscript>
  )
}
