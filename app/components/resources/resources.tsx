import { Empty } from '#app/components/ui/empty.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { ResourcesPage } from './read-resources.ts'

/** Who sees to the work, and what money there is for taking part: as everybody in the plan reads it. */
export function Resources({ page }: { page: ResourcesPage }) {
  const { set, leads, warnings } = page
  if (!set) {
    return (
      <Empty title={m.resources_none()}>
        <p>{page.form ? m.resources_none_guide() : m.resources_none_why()}</p>
      </Empty>
    )
  }
  return (
    <>
      {warnings.length > 0 ? (
        <Notice kind="careful" title={m.resources_little()}>
          <ul>
            {warnings.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <section aria-labelledby="leads">
        <h2 id="leads">{m.resources_leads()}</h2>
        <Facts>
          {leads.map(({ lead, title, name, none, hours }) => (
            <Fact key={lead} name={title}>
              {name ? <OwnWords>{name}</OwnWords> : none}
              {hours ? <p className="quiet">{hours}</p> : null}
            </Fact>
          ))}
        </Facts>
      </section>
      <Budget page={page} />
      <WorkedOut worked={page.worked} />
      <p className="quiet">
        {set.version > 1 ? `${m.resources_changed({ n: set.version })} ` : null}
        <Rich text={m.resources_set_at()} parts={{ time: () => <Time at={set.at} /> }} />
      </p>
    </>
  )
}

const Budget = ({ page: { budget, total } }: { page: ResourcesPage }) => (
  <section aria-labelledby="budget">
    <h2 id="budget">{m.resources_budget()}</h2>
    <Table caption={m.resources_caption()}>
      <thead>
        <tr>
          <th scope="col">{m.resources_for()}</th>
          <th scope="col">{m.resources_there_is()}</th>
          <th scope="col">{m.resources_needed()}</th>
        </tr>
      </thead>
      <tbody>
        {budget.map(({ kind, title, amount, need, isShort }) => (
          <tr key={kind}>
            <th scope="row">{title}</th>
            <td>{amount}</td>
            <td>
              {need} {isShort ? <Tag tone="careful">{m.resources_short()}</Tag> : null}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{m.resources_total()}</th>
          <td>{total}</td>
          <td />
        </tr>
      </tfoot>
    </Table>
  </section>
)

const WorkedOut = ({ worked }: Pick<ResourcesPage, 'worked'>) => (
  <section aria-labelledby="worked">
    <h2 id="worked">{m.resources_worked()}</h2>
    <p>{worked.length > 0 ? m.resources_worked_lead() : m.resources_worked_none()}</p>
    <ul>
      {worked.map(({ kind, words, source, on }) => (
        <li key={kind}>
          {words}{' '}
          <span className="quiet">
            {source === null ? (
              m.resources_erased()
            ) : (
              <Rich text={m.resources_source({ on })} parts={{ source: () => <OwnWords>{source}</OwnWords> }} />
            )}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
