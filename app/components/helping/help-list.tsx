import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { endHelper } from '#app/forms/helping.ts'
import * as m from '#words'
import type { HelpingPage } from './read-helping.ts'

type Line = HelpingPage['mine'][number]

/** Who helps whom, as one of the two, or the guide who noted it, reads it; each can end it. */
export function HelpList({ lines, as }: { lines: readonly Line[]; as: 'helped' | 'helper' | 'guide' }) {
  const end = { helped: m.helping_end(), helper: m.helping_stop(), guide: m.helping_note_end() }[as]
  return (
    <Rows>
      {lines.map((line) => (
        <Row key={`${line.member} ${line.helper}`}>
          <p>
            <Who line={line} as={as} /> ({line.ways})
          </p>
          {as === 'helped' ? (
            <p className="quiet">
              <Rich
                text={line.isNoted ? m.helping_noted() : m.helping_since()}
                parts={{ time: () => <Time at={line.at} /> }}
              />
            </p>
          ) : null}
          <CommandForm
            type={endHelper.type}
            of={`${as} ${line.member} ${line.helper}`}
            hidden={{ memberId: line.member, helperId: line.helper }}
          >
            <Button look="second">
              {end}
              <span className="only-heard">
                {' '}
                <OwnWords>{as === 'helper' ? line.memberName : line.helperName}</OwnWords>
              </span>
            </Button>
          </CommandForm>
        </Row>
      ))}
    </Rows>
  )
}

function Who({ line, as }: { line: Line; as: 'helped' | 'helper' | 'guide' }) {
  if (as === 'helped') return <OwnWords>{line.helperName}</OwnWords>
  if (as === 'helper') return <OwnWords>{line.memberName}</OwnWords>
  return (
    <Rich
      text={m.helping_note_line()}
      parts={{
        helper: () => <OwnWords>{line.helperName}</OwnWords>,
        member: () => <OwnWords>{line.memberName}</OwnWords>,
      }}
    />
  )
}
