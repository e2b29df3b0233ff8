import type { Method } from '../method.ts'
import { reaches } from '../threshold.ts'

/**
 * Yes or no. Simple majority by default: more yes than no. A tie leaves things as they are; nobody has a casting
 * vote. Abstentions count for taking part, never in the threshold's base.
 */
export const majority: Method = {
  id: 'majority',
  title: 'Yes or no',
  explanation: 'It passes if enough people say yes. If it is a tie, things stay as they are.',
  wording: 'majority-1',
  options: [
    { id: 'yes', label: 'Yes', example: 'I am for it.' },
    { id: 'no', label: 'No', example: 'I am against it.' },
    { id: 'abstain', label: 'I have no view', example: 'I leave it to the others.' },
  ],
  defaultThreshold: { num: 1, den: 2, strict: true, base: 'yes+no' },
  yes: ['yes'],
  noView: ['abstain'],
  count: (counts, threshold, { roll }) => {
    const { num, den, strict, base } = threshold as {
      num: number
      den: number
      strict: boolean
      base: 'yes+no' | 'roll' | 'others'
    }
    const yes = counts.yes ?? 0
    const no = counts.no ?? 0
    const whole = base === 'yes+no' ? yes + no : base === 'roll' ? roll : roll - 1
    return {
      outcome: reaches(yes, whole, { num, den }, strict) ? 'adopted' : 'not-adopted',
      path: { yes, no, base: whole },
    }
  },
}
