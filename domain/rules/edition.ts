/**
 * The catalogue of fairness rules grows with the releases. A plan's log says which edition judges its steps, so that old
 * entries are never measured by rules that nobody knew of; a rule's `since` is the edition that brought it. Raise this
 * by one in a release that brings rules: running plans adopt it at their next step, by an entry of its own.
 */
export const EDITION = 2
