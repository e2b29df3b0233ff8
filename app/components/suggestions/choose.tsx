import { Link } from '@remix-run/react'
import { Empty } from '#app/components/ui/empty.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import { Words } from './differences.tsx'
import type { SuggestPage } from './read-suggest.ts'
import styles from './suggestions.module.css'

/** Every paragraph of a part, each with a way to change it. */
export function Choose({ paragraphs }: Pick<SuggestPage, 'paragraphs'>) {
  if (paragraphs.length === 0) {
    return (
      <Empty title={m.suggest_empty()}>
        <p>{m.suggest_empty_words()}</p>
      </Empty>
    )
  }
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{m.suggest_choose()}</h2>
      <ol className={styles.paragraphs}>
        {paragraphs.map(({ id, words, toldByOthers }, index) => (
          <li key={id}>
            <Words>{words}</Words>
            {toldByOthers ? (
              <p className="quiet">{m.suggest_quoted()}</p>
            ) : (
              <p>
                <Link to={`?block=${id}`}>
                  <Rich
                    text={m.suggest_choose_this({ n: index + 1 })}
                    parts={{ heard: (said) => <span className="only-heard">{said}</span> }}
                  />
                </Link>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
