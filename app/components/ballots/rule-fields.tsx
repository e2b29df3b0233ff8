import { Checkbox, Select } from '#app/components/ui/field.tsx'
import { MoreFields } from '#app/components/ui/more-fields.tsx'
import { SHARES, SUPPORTS, YESES } from '#app/forms/ballot-rules.ts'
import { openBallot } from '#app/forms/ballots.ts'
import * as m from '#words'

const { labels } = openBallot
const FIELDS = ['share', 'support', 'wording', 'passes', 'yesQuorum', 'breakdown', 'sidesCompared']

const share = (key: string) => {
  const [num = 0, den = 1] = key.split(' ')[0]!.split('/').map(Number)
  return m.ballots_share({ num, den })
}
const reach = (key: string) =>
  key.includes('more') ? m.ballots_rules_more({ share: share(key) }) : m.ballots_rules_least({ share: share(key) })
const choices = (keys: readonly string[]) => keys.map((value) => ({ value, label: reach(value) }))

/**
 * Finer rules of a vote about one thing. Each is left as it usually is unless somebody chooses otherwise, and all of them
 * stand in what is put to the vote.
 */
export const RuleFields = ({ decides, mayCompare }: { decides: boolean; mayCompare: boolean }) => (
  <MoreFields summary={m.ballots_rules_more_title()} fields={FIELDS}>
    <Select
      name="share"
      label={labels.share}
      hint={m.ballots_rules_share_hint()}
      empty={m.ballots_rules_usual()}
      groups={[
        { label: m.ballots_rules_of_said(), options: choices(SHARES.filter((key) => !key.endsWith('roll'))) },
        { label: m.ballots_rules_of_all(), options: choices(SHARES.filter((key) => key.endsWith('roll'))) },
      ]}
    />
    <Select
      name="support"
      label={labels.support}
      empty={m.ballots_rules_usual()}
      groups={[{ label: m.ballots_rules_of_view(), options: choices(SUPPORTS) }]}
    />
    <Checkbox name="wording" label={labels.wording} hint={m.ballots_rules_wording_hint()} />
    <Checkbox name="passes" label={labels.passes} hint={m.ballots_rules_passes_hint()} />
    {decides ? (
      <Select
        name="yesQuorum"
        label={labels.yesQuorum}
        hint={m.ballots_rules_yes_hint()}
        empty={m.ballots_rules_yes_none()}
        groups={[{ label: m.ballots_rules_of_all(), options: choices(YESES) }]}
      />
    ) : null}
    {mayCompare ? (
      <Checkbox name="breakdown" label={labels.breakdown} hint={m.ballots_rules_breakdown_hint()} />
    ) : (
      <p className="quiet">{m.ballots_rules_breakdown_small()}</p>
    )}
    {decides ? <Checkbox name="sidesCompared" label={labels.sidesCompared} hint={m.ballots_open_sides_hint()} /> : null}
  </MoreFields>
)
