import { Button, buttonClass } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Digest } from '#app/components/ui/digest.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { makeExport } from '#app/forms/plan.ts'
import type { ExportFormat } from '#domain/exports/state.ts'
import type { PlanView } from '#server/views/plan-view.ts'

export const FORMATS: { value: ExportFormat; label: string; hint: string }[] = [
  { value: 'html', label: 'To read and print (HTML)', hint: 'One page that opens everywhere, with votes and dissent.' },
  { value: 'md', label: 'Plain text (Markdown)', hint: 'To be copied into another document.' },
  {
    value: 'json',
    label: 'To be checked (JSON)',
    hint: 'The whole record. Anybody can check it under “Check a plan”.',
  },
]

const labelOf = (format: ExportFormat) => FORMATS.find(({ value }) => value === format)?.label ?? format
const addressOf = (planId: string, format: ExportFormat, digest?: string) =>
  `/api/v1/plans/${planId}/exports/${format}${digest ? `?digest=${encodeURIComponent(digest)}` : ''}`

export function MakeExport() {
  return (
    <CommandForm type={makeExport.type}>
      <Radios name="format" legend={makeExport.labels.format} choices={FORMATS} />
      <Button>Make the file</Button>
    </CommandForm>
  )
}

export function Download({ planId, format }: { planId: string; format: ExportFormat }) {
  return (
    <p>
      <a className={buttonClass('first')} href={addressOf(planId, format)} download>
        Download: {labelOf(format)}
      </a>
    </p>
  )
}

/** Which files were made, so that whoever holds one can compare its fingerprint. */
export function PastExports({ planId, exports }: { planId: string; exports: PlanView['exports'] }) {
  if (exports.length === 0) return <p>No file was made yet.</p>
  return (
    <>
      <p className="quiet">
        Each file is kept as it was made. Whoever holds one can compare its fingerprint with the one here and in the
        log.
      </p>
      <ul className="people">
        {exports.toReversed().map(({ format, digest, size, at, agreed }) => (
          <li key={`${at} ${format}`}>
            <p>
              <strong>{labelOf(format)}</strong>, <Time at={at} />,{' '}
              {agreed ? 'of the agreed plan' : 'of a plan that was not agreed yet'}, with the first {size} entries of
              the log.
            </p>
            <p className="quiet">
              Fingerprint <Digest digest={digest} whole />
            </p>
            <p>
              <a href={addressOf(planId, format, digest)} download>
                Download this file
              </a>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
