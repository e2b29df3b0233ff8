import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Bar, Table } from '#app/components/ui/table.tsx'
import type { ResultTable } from './read-chosen.ts'

/** Numbers of a result. The bars only draw what stands beside them. */
export const ResultTableView = ({ table: { caption, columns, rows } }: { table: ResultTable }) => (
  <Table caption={caption}>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            <OwnWords>{column}</OwnWords>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, head, cells }) => (
        <tr key={id}>
          <th scope="row">
            <OwnWords>{head}</OwnWords>
          </th>
          {cells.map(({ text, share }, column) => (
            <td key={columns[column + 1]}>
              <OwnWords>{text}</OwnWords>
              {share === undefined ? null : <Bar share={share} />}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </Table>
)
