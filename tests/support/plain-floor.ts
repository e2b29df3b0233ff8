import type { Entry } from '#domain/log/entry.ts'
import type { Side } from '#domain/members/state.ts'
import type { Check } from '#domain/rules/rule.ts'

type Person = { side: Side | null; here: boolean; topicTurns: number; seconds: number; heard: boolean }

/**
 * The floor of one meeting as the handbook tells it (domain.md §3), kept by plain counting and floats, and by none of
 * our code. Says what is wrong with an entry; nothing if it may stand.
 */
export class PlainFloor {
  readonly #people = new Map<string, Person>()
  #queue: { member: string; answer: boolean; words: boolean }[] = []
  #lastWasAnswer = false
  #speaker: { member: string; answer: boolean } | null = null
  #kinds: string[] = []
  #kind = ''
  #invited = false
  readonly #pausing = new Set<string>()

  faultsOf(entry: Entry): string[] {
    const faults = entry.kind === 'turn.granted' ? this.#grantFaults(entry) : []
    this.#remember(entry)
    return faults
  }

  #of(member: string): Person {
    const known = this.#people.get(member)
    if (known) return known
    const person = { side: null, here: false, topicTurns: 0, seconds: 0, heard: false }
    this.#people.set(member, person)
    return person
  }

  #grantFaults({ body, seals }: Extract<Entry, { kind: 'turn.granted' }>): string[] {
    const faults: string[] = []
    if (this.#speaker) faults.push('somebody speaks already')
    const person = this.#of(body.member)
    if (!person.here) faults.push('not here')
    if (this.#pausing.has(body.member)) faults.push('has a pause')
    const place = this.#queue.find(({ member }) => member === body.member) ?? { member: body.member, answer: false }
    if (place.answer && this.#lastWasAnswer) faults.push('two direct answers in a row')
    const aside = (rule: string) => wasSetAside(body.checks, rule)
    if (this.#isHeldInRound(person) && !aside('citizens-first')) faults.push('a professional before a citizen')
    if (this.#isHeldBack(person, place.answer, body.held) && !aside('citizens-are-heard')) faults.push('held back')
    if (seals.reason || aside('in-order') || !person.side) return faults
    // A round goes through all who are there, and nobody queues in it.
    if (this.#kind === 'listening') return faults
    for (const other of this.#queue.filter(({ member }) => !this.#pausing.has(member))) {
      const one = this.#of(other.member)
      const waits = (other.answer && this.#lastWasAnswer) || this.#isHeldInRound(one)
      if (other.member === body.member || waits || this.#isHeldBack(one, other.answer, body.held)) continue
      if (isLess(this.#key(other), this.#key(place))) faults.push(`${other.member} was passed over`)
    }
    return faults
  }

  #key({ member, answer }: { member: string; answer: boolean }): number[] {
    const { side, topicTurns, seconds } = this.#of(member)
    return [answer ? 0 : 1, topicTurns, side && this.#parity(side) < 0.8 - 1e-9 ? 0 : 1, seconds]
  }

  /** 1 is fair; too few to judge counts as fair. */
  #parity(side: Side): number {
    const here = [...this.#people.values()].filter((one) => one.here && one.side)
    const own = here.filter((one) => one.side === side)
    const all = here.reduce((sum, { seconds }) => sum + seconds, 0)
    if (own.length < 3 || here.length - own.length < 3 || all === 0) return 1
    return own.reduce((sum, { seconds }) => sum + seconds, 0) / all / (own.length / here.length)
  }

  #unheardCitizens(): number {
    return [...this.#people].filter(
      ([id, one]) =>
        one.here && one.side === 'citizen' && !one.heard && !this.#pausing.has(id) && !this.#hasHadTheirSay(id),
    ).length
  }

  /** Whoever speaks now, or has written words that wait to be read out. */
  #hasHadTheirSay(id: string): boolean {
    return this.#speaker?.member === id || this.#queue.some(({ member, words }) => member === id && words)
  }

  #isHeldInRound({ side }: Person): boolean {
    return this.#kind === 'listening' && side === 'professional' && this.#unheardCitizens() > 0
  }

  #isHeldBack({ side }: Person, answer: boolean, held = 0): boolean {
    if (side !== 'professional' || answer || this.#invited || held >= 5 || this.#unheardCitizens() === 0) return false
    const said = [...this.#people.values()].reduce((sum, one) => sum + (one.here && one.side ? one.seconds : 0), 0)
    return said >= 600 && this.#parity('citizen') < 0.6 - 1e-9
  }

  #remember(entry: Entry): void {
    const { kind, body, actor } = entry
    if (kind === 'member.joined') this.#of(actor).side = body.side
    else if (kind === 'session.scheduled') this.#kinds = (body.agenda ?? []).map((step) => step.kind)
    else if (kind === 'attendance.joined') this.#of(body.member).here = true
    else if (kind === 'attendance.left') {
      this.#of(body.member).here = false
      this.#drop(body.member)
    } else if (kind === 'queue.joined') {
      this.#queue.push({ member: body.member, answer: body.answer === true, words: !!entry.seals.words })
    } else if (kind === 'queue.left') this.#drop(body.member)
    else if (kind === 'turn.granted') {
      const answer = this.#queue.some(({ member, answer }) => member === body.member && answer)
      this.#drop(body.member)
      this.#speaker = { member: body.member, answer }
      this.#lastWasAnswer = answer
    } else if (kind === 'turn.ended') {
      const person = this.#of(body.member)
      person.seconds += body.seconds
      if (!this.#speaker?.answer) Object.assign(person, { topicTurns: person.topicTurns + 1, heard: true })
      this.#speaker = null
    } else if (kind === 'turn.passed' || kind === 'turn.deferred') {
      this.#of(body.member).heard = true
      this.#drop(body.member)
    } else if (kind === 'conduct.paused') this.#pausing.add(body.member)
    else if (kind === 'conduct.resumed') this.#pausing.delete(body.member)
    else if (kind === 'floor.invited') this.#invited = true
    else if (kind === 'step.started') {
      this.#kind = this.#kinds[body.step] ?? ''
      this.#invited = false
      for (const person of this.#people.values()) Object.assign(person, { topicTurns: 0, heard: false })
    }
  }

  #drop(member: string): void {
    this.#queue = this.#queue.filter((place) => place.member !== member)
    if (this.#speaker?.member === member) this.#speaker = null
  }
}

const wasSetAside = (checks: readonly Check[] = [], rule: string): boolean =>
  checks.some((check) => check.rule.endsWith(rule) && check.outcome === 'overridden')

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i])
  return at !== -1 && a[at]! < b[at]!
}
