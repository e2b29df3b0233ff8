import { Button, buttonClass } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { makeExport } from '#app/forms/plan.ts'
import * as m from '#words'
import styles from './export.module.css'
import type { ExportPage, FileMade, Kind } from './read-export.ts'

/** The file that was just made, first. */
export const Ready = ({ file }: { file: FileMade }) => (
  <Card warm>
    <h2>{m.plan_export_ready()}</h2>
    <p>{file.label}</p>
    <p>
      <a className={buttonClass('first')} href={file.address} download>
        {m.plan_export_download()} <span className="only-heard">{file.label}</span>
      </a>
    </p>
  </Card>
)

/** Each kind of file: whom it is for, what is in it, and the newest one. */
export function Kinds({ kinds, mayMake }: Pick<ExportPage, 'kinds' | 'mayMake'>) {
  return (
    <ul className={`wide ${styles.kinds}`}>
      {kinds.map((kind) => (
        <Card as="li" key={kind.format}>
          <KindOfFile kind={kind} mayMake={mayMake} />
        </Card>
      ))}
    </ul>
  )
}

function KindOfFile({ kind: { format, label, whom, holds, newest }, mayMake }: { kind: Kind; mayMake: boolean }) {
  return (
    <>
      <h2>{label}</h2>
      <p>{whom}</p>
      <p>{holds}</p>
      {newest ? (
        <p className="quiet">
          <Rich text={m.plan_export_made_last()} parts={{ time: () => <Time at={newest.at} /> }} />
        </p>
      ) : (
        <p className="quiet">{m.plan_export_never_made()}</p>
      )}
      <div className={styles.buttons}>
        {newest ? (
          <a className={buttonClass('second')} href={newest.address} download>
            {m.plan_export_download_last()} <span className="only-heard">{label}</span>
          </a>
        ) : null}
        {mayMake ? (
          <CommandForm type={makeExport.type} of={format} hidden={{ format }}>
            <Button look={newest ? 'plain' : 'second'}>
              {newest ? m.plan_export_make_again() : m.plan_export_make()} <span className="only-heard">{label}</span>
            </Button>
          </CommandForm>
        ) : null}
      </div>
    </>
  )
}

/** Which files were made, so that everybody can have the same one, and whoever holds one can compare it. */
export function PastExports({ files }: { files: readonly FileMade[] }) {
  if (files.length === 0) {
    return (
      <Empty title={m.plan_export_none()}>
        <p>{m.plan_export_none_words()}</p>
      </Empty>
    )
  }
  return (
    <>
      <p>{m.plan_export_kept()}</p>
      <Rows>
        {files.map((file) => (
          <Row key={`${file.at} ${file.format}`}>
            <p>
              <strong>{file.label}</strong>{' '}
              <Tag tone={file.agreed ? 'good' : 'note'}>
                {file.agreed ? m.plan_export_of_agreed() : m.plan_export_not_agreed()}
              </Tag>
            </p>
            <p>
              <Rich text={m.plan_export_made()} parts={{ time: () => <Time at={file.at} /> }} />{' '}
              <a href={file.address} download>
                {m.plan_export_download_this()}
              </a>
            </p>
            <details>
              <summary>{m.plan_export_for_checking()}</summary>
              <p>{m.plan_export_compare()}</p>
              <p className="figures">{file.digest}</p>
              <p>{m.plan_export_covers({ n: file.size })}</p>
            </details>
          </Row>
        ))}
      </Rows>
    </>
  )
}
