import type { BallotPage } from './read-ballot.ts'

/** The numbers of a vote. The bars only draw what stands beside them. */
export function Bars({ ballot }: Pick<BallotPage, 'ballot'>) {
  const { result, options } = ballot
  if (!result) return null
  const counts = options.map((option) => ({ ...option, count: result.counts[option.id] ?? 0 }))
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <table className="results">
      <caption>How many chose what ({all} papers)</caption>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Papers</th>
          <th scope="col">
            <span className="only-heard">Share, as a bar</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ id, label, count }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>{count}</td>
            <td>
              <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={all === 0 ? 0 : (100 * count) / all} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
