import type { Actor } from '#domain/ids.ts'
import { isLogTopic, LOG_TOPICS, type LogFilter, type LogTopic } from '#domain/log/filter.ts'
import { findRule, GATES } from '#domain/rules/catalogue.ts'
import type { AnyRule, Gate } from '#domain/rules/rule.ts'
import { gateTitle } from '#domain/rules/rule-words.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** The names that the filter has in an address. They are public: people keep links. */
export type FilterName = 'person' | 'rule' | 'topic'
const NAMES: readonly FilterName[] = ['person', 'topic', 'rule']
const SYSTEM = 'system'

const TOPICS: Record<LogTopic, { label: () => string; says: () => string }> = {
  people: { label: m.log_page_topic_people, says: m.log_page_only_people },
  text: { label: m.log_page_topic_text, says: m.log_page_only_text },
  meetings: { label: m.log_page_topic_meetings, says: m.log_page_only_meetings },
  votes: { label: m.log_page_topic_votes, says: m.log_page_only_votes },
  rules: { label: m.log_page_topic_rules, says: m.log_page_only_rules },
  files: { label: m.log_page_topic_files, says: m.log_page_only_files },
}

/** What an address asks for. What this plan does not know is left out, rather than shown as an empty log. */
export function filterIn(search: URLSearchParams, { members }: Pick<PlanView, 'members'>): LogFilter {
  const [person, rule, topic] = ['person', 'rule', 'topic'].map((name) => search.get(name) ?? '')
  const isKnown = person === SYSTEM || members.some(({ id }) => id === person)
  return {
    ...(isKnown ? { person: person as Actor } : {}),
    ...(rule && findRule(rule)?.id === rule ? { rule } : {}),
    ...(topic && isLogTopic(topic) ? { topic } : {}),
  }
}

/** The address of a page of the log. */
export function addressOf(filter: LogFilter, place: Record<string, number> = {}): string {
  const named = NAMES.flatMap((name): [string, string][] => (filter[name] ? [[name, filter[name]]] : []))
  const placed = Object.entries(place).map(([name, value]): [string, string] => [name, String(value)])
  const search = new URLSearchParams([...named, ...placed]).toString()
  return search ? `?${search}` : '.'
}

/** The filter in words, each part with the address of the log without it. */
export function filterInWords(filter: LogFilter, view: Pick<PlanView, 'members'>) {
  return NAMES.flatMap((name) => {
    const words = partInWords(name, filter, view)
    const { [name]: _, ...rest } = filter
    return words ? [{ name, words, without: addressOf(rest) }] : []
  })
}

function partInWords(name: FilterName, { person, rule, topic }: LogFilter, { members }: Pick<PlanView, 'members'>) {
  if (name === 'person' && person) {
    if (person === SYSTEM) return m.log_page_only_system()
    return m.log_page_only_person({ name: members.find(({ id }) => id === person)?.name ?? '' })
  }
  if (name === 'rule' && rule) return m.log_page_only_rule({ title: findRule(rule)?.title(m) ?? rule })
  return name === 'topic' && topic ? TOPICS[topic].says() : null
}

export type Choices = ReturnType<typeof choicesOf>

/** What can be chosen in the form of the filter. */
export function choicesOf({ members }: Pick<PlanView, 'members'>) {
  const of = (wanted: 'citizen' | 'professional' | null) =>
    members.filter(({ side }) => side === wanted).map(({ id, name }) => ({ value: id as string, label: name }))
  return {
    people: [
      { label: m.log_page_citizens(), options: of('citizen'), isContent: true },
      { label: m.log_page_professionals(), options: of('professional'), isContent: true },
      { label: m.log_page_without_side(), options: of(null), isContent: true },
      { label: m.log_page_others(), options: [{ value: SYSTEM, label: m.log_page_system() }] },
    ].filter(({ options }) => options.length > 0),
    topics: [
      { label: m.log_page_topic(), options: LOG_TOPICS.map((value) => ({ value, label: TOPICS[value].label() })) },
    ],
    rules: (Object.entries(GATES) as unknown as [Gate, readonly AnyRule[]][]).map(([gate, rules]) => ({
      label: gateTitle(gate, m),
      options: rules.map(({ id, title }) => ({ value: id, label: title(m) })),
    })),
  }
}
