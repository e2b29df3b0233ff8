import { Button, ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { Card, CardGrid } from '#app/components/ui/card.tsx'
import { Digest } from '#app/components/ui/digest.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { Jobs, Row, Rows } from '#app/components/ui/list.tsx'
import { Listen } from '#app/components/ui/listen.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Stepper } from '#app/components/ui/stepper.tsx'
import { Bar, Table } from '#app/components/ui/table.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { WordHelp } from '#app/components/words/word-help.tsx'
import { Sample } from './sample.tsx'

const QUORUM = { id: 'sample', word: 'quorum', means: 'Enough people took part for the vote to count.' }
const TONES = ['', 'good', 'careful', 'stop', 'note'] as const

/** What pages are put together from. */
export const Pieces = () => (
  <section aria-labelledby="pieces" data-content>
    <h2 id="pieces">Pieces</h2>
    <Sample name="Button, ButtonLink, ButtonRow">
      <ButtonRow>
        <Button>First</Button>
        <Button look="second">Second</Button>
        <Button look="careful">Careful</Button>
        <Button look="plain">Plain</Button>
        <ButtonLink to="/style">A link</ButtonLink>
      </ButtonRow>
    </Sample>
    <Sample name="Tag">
      <p>
        {TONES.map((tone) => (
          <Tag key={tone} tone={tone}>
            {tone || 'usual'}
          </Tag>
        ))}
      </p>
    </Sample>
    <Sample name="Stepper">
      <Stepper
        label="Where the plan is"
        steps={[
          { id: 'people', name: 'People', state: 'done', words: 'Done' },
          { id: 'draft', name: 'Write', state: 'current', words: 'Now' },
          { id: 'decide', name: 'Decide', state: 'ahead', words: 'Later' },
        ]}
      />
    </Sample>
    <Sample name="Card, CardGrid">
      <Card warm>
        <p>Warm: the one thing to see first.</p>
      </Card>
      <CardGrid>
        <Card as="li">
          <p>Beside each other</p>
        </Card>
        <Card as="li">
          <p>where there is room</p>
        </Card>
      </CardGrid>
    </Sample>
    <Sample name="Jobs">
      <Jobs jobs={[{ to: '/style', label: 'Vote on “Money”', why: 'The vote is open until Sunday.' }]} />
    </Sample>
    <Sample name="Rows">
      <Rows>
        <Row>One thing</Row>
        <Row>below the other</Row>
      </Rows>
    </Sample>
    <Sample name="Facts">
      <Facts>
        <Fact name="Place">Aldersyke</Fact>
        <Fact name="Who decides in the end">The place committee</Fact>
      </Facts>
    </Sample>
    <Sample name="Table, Bar">
      <Table caption="Who took part">
        <thead>
          <tr>
            <th scope="col">Side</th>
            <th scope="col">Voted</th>
            <th scope="col">
              <span className="only-heard">As a line</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Citizens</th>
            <td>6 of 8</td>
            <td>
              <Bar share={0.75} />
            </td>
          </tr>
          <tr>
            <th scope="row">Professionals</th>
            <td>6 of 6</td>
            <td>
              <Bar share={1} tone="other" />
            </td>
          </tr>
        </tbody>
      </Table>
    </Sample>
    <Sample name="Empty">
      <Empty title="No meeting is planned">
        <p>The guide plans one. You will see it here.</p>
      </Empty>
    </Sample>
    <Sample name="Listen, WordHelp">
      <p id="sample-words">Three words here.</p>
      <Listen of="sample-words" what="the sample" />
      <WordHelp terms={[QUORUM]} />
    </Sample>
    <Sample name="Rich, Time, Digest">
      <p>
        <Rich
          text="Words with <b>a mark</b>, at <time/>."
          parts={{ b: (words) => <strong>{words}</strong>, time: () => <Time at="2026-03-03T14:05:00.000Z" /> }}
        />{' '}
        <Digest digest={`sha256:${'3f2a91bc'.repeat(8)}`} />
      </p>
    </Sample>
  </section>
)
