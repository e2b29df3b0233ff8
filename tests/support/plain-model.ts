import type { Entry, EntryOf } from '#domain/log/entry.ts'
import type { Check } from '#domain/rules/rule.ts'
import { between, DAY, HOUR } from '#domain/time.ts'
import type { PurePlan } from './pure-plan.ts'

type Person = { side: string | null; votes: boolean; here: boolean }
type Key = { gate: string; rule: string; type: string; at: string; signed: string | null; ended: boolean }
type Vote = { sections: string[]; kind: string; over: boolean }

/**
 * What must never happen in a plan, written down once more from the handbook and from nothing of the domain's own code:
 * it reads the entries one by one and says what is wrong with each. The random runs are held against it.
 */
export class PlainModel {
  #people = new Map<string, Person>()
  #keys = new Map<string, Key>()
  #hasContact = false
  #lastSigner: string | null = null
  /** Since when citizens are fewer than half because somebody left. */
  #shortSince: string | null = null
  #leastCitizens = { num: 1, den: 2 }
  #votes = new Map<string, Vote>()
  /** Words to explain: in which part, and when answered; gone once settled. */
  #unexplained = new Map<string, { section: string; answered: string | null }>()
  #suggestions = new Set<string>()
  #adopted = new Map<string, string>()
  /** Votes after which somebody asked to talk again, and whether a meeting has ended since. */
  #due = new Map<string, { isHeld: boolean }>()
  /** Meetings where people are together, not each in their own time. */
  #together = new Set<string>()

  /** `plan`: what the log does not hold (texts, who waits for help) as it is at this moment. */
  faultsOf(entry: Entry, plan: PurePlan): string[] {
    const faults = 'checks' in entry.body ? this.#checksOf(entry, entry.body.checks ?? []) : []
    if (entry.kind === 'ballot.opened') faults.push(...this.#openingOf(entry, plan))
    if (entry.kind === 'ballot.opened') faults.push(...this.#talkOf(entry))
    if (entry.kind === 'plan.agreed' && this.#due.size > 0 && !isAside(entry.body.checks, 'no-discussion-is-due')) {
      faults.push('the plan is agreed although somebody asked to talk about it again')
    }
    if (entry.kind === 'plan.agreed') faults.push(...this.#agreeingOf(plan))
    const isMeeting = entry.kind === 'session.opened' && this.#together.has(entry.body.session)
    if (entry.kind === 'session.opened' && !this.#hasContact) faults.push('a meeting opens with nobody to turn to')
    if (isMeeting && plan.access.missing) faults.push('a meeting opens although somebody lacks what they need')
    if (entry.kind === 'override.countersigned') faults.push(...this.#signatureOf(entry))
    this.#remember(entry)
    return faults.map((fault) => `${entry.seq} ${entry.kind}: ${fault}`)
  }

  /** Every rule holds, or two people (or a reason, where that is enough) set it aside, once, in time. */
  #checksOf({ at, kind, body }: Entry, checks: readonly Check[]): string[] {
    return checks.flatMap((check) => {
      if (check.outcome === 'held') return []
      // A vote with too few voters ends without a result; that isn't a step that a rule forbids.
      const isCount = kind === 'ballot.extended' || (kind === 'ballot.closed' && 'outcome' in body)
      if (check.outcome === 'failed') return isCount && check.rule.includes('quorum') ? [] : [`${check.rule} failed`]
      const key = this.#keys.get(check.override ?? '')
      if (!key) return [`${check.rule} is set aside by nobody`]
      const faults = []
      if (key.rule !== check.rule) faults.push(`${check.rule} is set aside by a signature for ${key.rule}`)
      if (key.ended) faults.push(`${check.rule} is set aside by a request that was refused or has served`)
      if (key.type === 'twoKeys' && !key.signed) faults.push(`${check.rule} is set aside without a second key`)
      if (between(key.at as never, at) > 9 * DAY) faults.push(`${check.rule} is set aside by an old request`)
      key.ended = true
      return faults
    })
  }

  #openingOf({ body, at }: EntryOf<'ballot.opened'>, plan: PurePlan): string[] {
    const { voters, citizens } = this.#count()
    const sections = body.sections.map(({ section }) => section as string)
    const faults: string[] = []
    const must = (isSo: boolean, rule: string, fault: string) => {
      if (!isSo && !isAside(body.checks, rule)) faults.push(fault)
    }
    const busy = [...this.#votes.values()].flatMap((vote) => (vote.over ? [] : vote.sections))
    if (sections.some((section) => busy.includes(section))) faults.push('a part is in two votes')
    const isWritten = (section: string) => !!plan.texts.get(section as never)
    if (sections.length > 0 && !sections.some(isWritten)) faults.push('there are no words to vote on')
    if (body.kind !== 'deciding') return faults
    if (plan.accessToVoteMissing) faults.push('a vote opens although somebody lacks what they need to vote')
    must(!plan.contactMissing, 'contacts-planned', 'a vote opens although nobody planned a call that somebody needs')
    must(!plan.contactTooLate || this.#isAllHere(plan), 'time-after-contact', 'somebody hears of a vote too late')
    const { num, den } = this.#leastCitizens
    const isGrace = this.#shortSince !== null && between(this.#shortSince as never, at) <= 28 * DAY
    const isHalf = citizens * den >= num * voters || isGrace
    must(isHalf, 'citizens-are-half', `${citizens} of ${voters} voters are citizens`)
    const open = [...this.#unexplained.values()].some(
      ({ section, answered }) =>
        sections.includes(section) && (!answered || between(answered as never, at) < 48 * HOUR),
    )
    must(!open, 'nothing-to-explain', 'a question about its words is open')
    if (sections.length > 0) {
      must(plan.acronyms.length === 0, 'no-undefined-acronyms', 'an abbreviation is not explained')
      must(plan.waitingForHelp === 0, 'nobody-waits-for-help', 'somebody waits for help')
    }
    return faults
  }

  /** Everybody who votes is in the open meeting, so that all hear of it at once. */
  #isAllHere({ state }: PurePlan): boolean {
    const session = state.openSession && state.sessions.get(state.openSession)
    if (!session || session.kind === 'async') return false
    return [...this.#people].every(([id, { here, votes }]) => !here || !votes || session.present.has(id as never))
  }

  /** Nothing is voted on again before people have talked about it once more. */
  #talkOf({ body }: EntryOf<'ballot.opened'>): string[] {
    if (body.kind !== 'deciding' || isAside(body.checks, 'talked-again')) return []
    const sections = body.sections.map(({ section }) => section as string)
    return [...this.#due].flatMap(([ballot, { isHeld }]) => {
      const isAbout = this.#votes.get(ballot)!.sections.some((section) => sections.includes(section))
      return isAbout && !isHeld ? ['a vote opens before people have talked again'] : []
    })
  }

  #count(): { voters: number; citizens: number } {
    const voters = [...this.#people.values()].filter(({ here, votes }) => here && votes)
    return { voters: voters.length, citizens: voters.filter(({ side }) => side === 'citizen').length }
  }

  #isShort(): boolean {
    const { voters, citizens } = this.#count()
    return citizens * 2 < voters
  }

  #agreeingOf(plan: PurePlan): string[] {
    const faults: string[] = []
    for (const [section, words] of plan.texts) {
      if (words && !this.#adopted.has(section)) faults.push(`no vote adopted ${section}`)
    }
    if (this.#suggestions.size > 0) faults.push(`${this.#suggestions.size} suggestions have no answer`)
    return faults
  }

  #signatureOf({ actor, body }: EntryOf<'override.countersigned'>): string[] {
    const person = this.#people.get(actor)
    const key = this.#keys.get(body.override)
    const faults: string[] = []
    if (!person?.here || !person.votes || person.side !== 'citizen') faults.push('signed by somebody who may not')
    if (actor === this.#lastSigner) faults.push('the same person signs twice running')
    if (!key || key.ended || key.signed) faults.push('signs what nobody asks for')
    return faults
  }

  #remember(entry: Entry): void {
    const { kind, body, actor, at } = entry
    if (kind === 'member.joined') {
      const votes = body.function === 'member' || body.function === 'co-chair'
      this.#people.set(actor, { side: body.side, votes, here: true })
      if (!this.#isShort()) this.#shortSince = null
    } else if (kind === 'member.left') {
      const before = this.#isShort()
      this.#people.get(actor)!.here = false
      if (!before && this.#isShort()) this.#shortSince = at
    } else if (kind === 'charter.changed') {
      const { change } = body
      if (change.kind === 'setting' && change.rule.endsWith('citizens-are-half')) this.#leastCitizens = change.to
    } else if (kind === 'override.requested') {
      this.#keys.set(body.override, { ...body, at, signed: null, ended: false })
    } else if (kind === 'override.countersigned') {
      this.#keys.get(body.override)!.signed = actor
      this.#lastSigner = actor
    } else if (kind === 'override.refused') this.#keys.get(body.override)!.ended = true
    else if (kind === 'wellbeing.named') this.#hasContact = true
    else if (kind === 'explain.asked') this.#unexplained.set(body.explain, { section: body.section, answered: null })
    else if (kind === 'explain.answered') this.#unexplained.get(body.explain)!.answered = at
    else if (kind === 'explain.settled') this.#unexplained.delete(body.explain)
    else if (kind === 'suggestion.made') this.#suggestions.add(body.suggestion)
    else if (ENDS_SUGGESTION.includes(kind) && 'suggestion' in body) this.#suggestions.delete(body.suggestion)
    else if (kind === 'session.scheduled' && body.kind !== 'async') this.#together.add(body.session)
    else if (kind === 'discussion.called') {
      this.#due.set(body.ballot, { isHeld: false })
      for (const section of this.#votes.get(body.ballot)!.sections) {
        if (this.#adopted.get(section) === body.ballot) this.#adopted.delete(section)
      }
    } else if (kind === 'discussion.taken-back') {
      this.#due.delete(body.ballot)
      for (const section of this.#votes.get(body.ballot)!.sections) this.#adopted.set(section, body.ballot)
    } else if (kind === 'session.closed') for (const talk of this.#due.values()) talk.isHeld = true
    else if (kind === 'section.thawed') this.#adopted.delete(body.section)
    else this.#rememberVote(entry)
  }

  /** Voted on again, so there is no more to wait for. */
  #settle(vote: Vote): void {
    for (const ballot of this.#due.keys()) {
      const before = this.#votes.get(ballot)!
      if (before !== vote && before.sections.every((section) => vote.sections.includes(section)))
        this.#due.delete(ballot)
    }
  }

  #rememberVote({ kind, body }: Entry): void {
    if (kind === 'ballot.opened') {
      const sections = body.sections.map(({ section }) => section as string)
      this.#votes.set(body.ballot, { sections, kind: body.kind, over: false })
    } else if (kind === 'ballot.cancelled') this.#votes.get(body.ballot)!.over = true
    else if (kind === 'ballot.closed') {
      const vote = this.#votes.get(body.ballot)!
      vote.over = true
      if (vote.kind === 'deciding' && body.outcome !== 'no-quorum') this.#settle(vote)
      if (vote.kind !== 'deciding' || body.outcome !== 'adopted') return
      for (const section of vote.sections) this.#adopted.set(section, body.ballot)
    }
  }
}

const ENDS_SUGGESTION = ['suggestion.applied', 'suggestion.refused', 'suggestion.placed', 'suggestion.withdrawn']

const isAside = (checks: readonly Check[] = [], rule: string) =>
  checks.some((check) => check.rule.endsWith(rule) && check.outcome === 'overridden')
