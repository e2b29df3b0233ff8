import { Form, Link, useLocation } from '@remix-run/react'
import { buttonClass } from '#app/components/ui/button.tsx'
import { locale } from '#app/locale.ts'
import * as m from '#words'
import styles from './frame.module.css'
import { Mark } from './mark.tsx'

export const SkipLink = () => (
  <a className={styles.skip} href="#main">
    {m.common_skip()}
  </a>
)

/** Who we are, the other language, and how the page looks and sounds. Where else one can go stands on the page itself. */
type Brand = { name: string | null; hasLogo: boolean }

export function Header({ brand }: { brand: Brand | undefined }) {
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.name}>
        {brand?.hasLogo ? <img src="/brand-logo" alt="" height={34} className={styles.logo} /> : <Mark />}
        Evenground
        {brand?.name ? <span className={styles.deployer}>{brand.name}</span> : null}
      </Link>
      <nav aria-label={m.common_site()}>
        <ul className={styles.tools}>
          <li>
            <OtherLanguage />
          </li>
          <li>
            <Link to="/settings">{m.common_settings()}</Link>
          </li>
        </ul>
      </nav>
    </header>
  )
}

/** The same page in the other language. Each language is a build of its own, so the page is loaded anew. */
function OtherLanguage() {
  const { pathname, search } = useLocation()
  const other = locale === 'cy' ? 'en' : 'cy'
  return (
    <Form method="post" action="/settings" reloadDocument>
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      <button type="submit" name="locale" value={other} lang={other} className={buttonClass('plain')}>
        {m.common_other_language()}
      </button>
    </Form>
  )
}

/** Help stands here on every page, always in the same place (WCAG 3.2.6). */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <p>{m.common_stuck()}</p>
      <ul>
        <li>
          <Link to="/guides/citizen">{m.guides_citizen()}</Link>
        </li>
        <li>
          <Link to="/words">{m.common_word_list()}</Link>
        </li>
        <li>
          <Link to="/rules">{m.common_fairness_rules()}</Link>
        </li>
        <li>
          <Link to="/verify">{m.common_check_a_plan()}</Link>
        </li>
        <li>
          <Link to="/sign-out">{m.common_forget_me()}</Link>
        </li>
      </ul>
      <p>{m.common_free_software()}</p>
    </footer>
  )
}
