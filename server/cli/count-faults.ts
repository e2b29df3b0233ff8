import type { CountFault } from '#domain/ballots/counting/count.ts'

const CHOICE_FAULTS = {
  'wrong-shape': 'is not of the kind that this method counts',
  blank: 'is blank',
  'unknown-option': 'names an option that there is not',
  'option-twice': 'names an option twice',
  'empty-rank': 'has a rank with nothing in it',
  'too-many-options': 'names too many options',
  'not-whole': 'gives something that is no whole number',
  'out-of-range': 'gives a number that is too small or too large',
  'too-many-dots': 'gives more dots than there are',
}

/** Why papers cannot be counted, in one sentence for the command line. */
export function faultText(fault: CountFault): string {
  if (fault.what === 'options') {
    const reasons = { 'too-few': 'There are no options.', twice: 'An option is there twice.' }
    return fault.reason === 'not-the-methods' ? 'The method has options of its own.' : reasons[fault.reason]
  }
  if (fault.what === 'papers') return 'There are more papers than can be counted, or a number of papers that is none.'
  if (fault.what === 'parameters') {
    const { parameter, reason } = fault.fault
    if (reason === 'unknown') return `This method has no parameter “${parameter}”.`
    return reason === 'missing'
      ? `The parameter “${parameter}” is missing.`
      : `The parameter “${parameter}” is not as it must be.`
  }
  const { reason, option } = fault.fault
  return `Paper ${fault.index + 1} ${CHOICE_FAULTS[reason]}${option === undefined ? '' : ` (“${option}”)`}.`
}
