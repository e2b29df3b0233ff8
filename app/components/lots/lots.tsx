import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Select } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { prepareLot } from '#app/forms/lots.ts'
import type { LotView } from '#server/lots/view.ts'
import * as m from '#words'
import { OwnHalf } from './own-half.tsx'

export type Keepers = Record<'citizen' | 'professional', { value: string; label: string }[]>

/** Lots that no vote has yet: who keeps them, and a guide’s form to prepare one. */
export function Lots({ lots, keepers, guides }: { lots: readonly LotView[]; keepers: Keepers; guides: boolean }) {
  if (lots.length === 0 && !guides) return null
  return (
    <section aria-labelledby="lots">
      <h2 id="lots">{m.lots_title()}</h2>
      <p>{m.lots_lead()}</p>
      {lots.map((lot) => (
        <OneLot key={lot.id} lot={lot} />
      ))}
      {guides ? <PrepareLot keepers={keepers} /> : null}
    </section>
  )
}

function OneLot({ lot }: { lot: LotView }) {
  const { citizen, professional, stands } = lot
  const waiting = [citizen, professional].filter((half) => half.stands === 'asked')
  return (
    <Card id={lot.id} warm={!!lot.own && !lot.own.promise}>
      <h3 data-content>{m.lots_kept_by({ citizen: citizen.name, professional: professional.name })}</h3>
      <p>
        <Tag tone={stands === 'ready' ? 'good' : 'careful'}>
          {stands === 'ready' ? m.lots_tag_ready() : m.lots_tag_waits()}
        </Tag>
      </p>
      {stands === 'ready' ? <p>{m.lots_ready()}</p> : null}
      {waiting.length === 2 ? <p>{m.lots_waits_both()}</p> : null}
      {waiting.length === 1 ? <p>{m.lots_waits_for({ name: waiting[0]!.name })}</p> : null}
      <OwnHalf lot={lot} />
    </Card>
  )
}

const PrepareLot = ({ keepers }: { keepers: Keepers }) => (
  <FormDetails summary={m.lots_prepare()} type={prepareLot.type}>
    <CommandForm type={prepareLot.type}>
      <p>{m.lots_prepare_hint()}</p>
      <Keeper name="citizen" options={keepers.citizen} />
      <Keeper name="professional" options={keepers.professional} />
      <Button look="second">{m.lots_prepare_go()}</Button>
    </CommandForm>
  </FormDetails>
)

const Keeper = ({ name, options }: { name: keyof Keepers; options: Keepers['citizen'] }) => (
  <Select
    name={name}
    label={prepareLot.labels[name]}
    empty={m.lots_prepare_missing()}
    groups={[{ label: prepareLot.labels[name] ?? '', options, isContent: true }]}
  />
)
