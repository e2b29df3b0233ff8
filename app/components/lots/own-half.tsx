import { Tracker } from '#app/components/ballots/tracker.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { commitLot } from '#app/forms/lots.ts'
import type { LotView } from '#server/lots/view.ts'
import * as m from '#words'
import { keepHalf, useHalfHere, useNewHalf } from './half-here.ts'

/** What somebody who keeps half of a lot has to know and to do, before the vote. */
export function OwnHalf({ lot }: { lot: LotView }) {
  const { own, mine } = lot
  if (!own || !mine) return null
  const other = lot[mine === 'citizen' ? 'professional' : 'citizen'].name
  return (
    <>
      <p>
        <Rich text={m.lots_mine({ name: '<name/>' })} parts={{ name: () => <OwnWords>{other}</OwnWords> }} />
      </p>
      {own.promise ? <Promised lot={lot} /> : <MakeHalf id={lot.id} />}
    </>
  )
}

function Promised({ lot: { id, own, stands } }: { lot: LotView }) {
  const isOver = stands === 'drawn'
  return (
    <>
      {stands === 'due' || isOver ? null : <p>{m.lots_promised()}</p>}
      {isOver ? null : <MyHalf id={id} own={own} />}
      {stands === 'waiting' || stands === 'ready' ? (
        <details>
          <summary>{m.lots_again()}</summary>
          <p>{m.lots_again_hint()}</p>
          <MakeHalf id={id} />
        </details>
      ) : null}
    </>
  )
}

/** The half itself, for its owner alone. */
export function MyHalf({ id, own }: Pick<LotView, 'id' | 'own'>) {
  const here = useHalfHere(id, own?.promise ?? null)
  const half = own?.kept ?? here
  if (!half) return <p>{m.lots_not_here()}</p>
  return (
    <details>
      <summary>{m.lots_code_title()}</summary>
      {own?.kept ? <p>{m.lots_kept()}</p> : null}
      <p>{m.lots_code_hint()}</p>
      <p>
        <Tracker tracker={half} />
      </p>
    </details>
  )
}

/** Two ways, the safer one first where the browser can. */
function MakeHalf({ id }: Pick<LotView, 'id'>) {
  const half = useNewHalf(id)
  return (
    <>
      {half ? (
        <div onClickCapture={() => void keepHalf(id, half.secret)}>
          <CommandForm type={commitLot.type} of={`${id}-here`} hidden={{ lotId: id, commitment: half.promise }}>
            <p>{m.lots_make_here_hint()}</p>
            <Button>{m.lots_make_here()}</Button>
          </CommandForm>
        </div>
      ) : null}
      <CommandForm type={commitLot.type} of={`${id}-server`} hidden={{ lotId: id }}>
        <p>{m.lots_make_server_hint()}</p>
        <Button look="second">{m.lots_make_server()}</Button>
      </CommandForm>
    </>
  )
}
