import type { Reader } from '#db/client.ts'
import { listReadiness } from '#db/readiness.ts'
import { NO_TEXT, type OpenFacts } from '#domain/ballots/open.ts'
import { sectionsOf } from '#domain/ballots/state.ts'
import type { CommandOf } from '#domain/commands.ts'
import { largestOrganisation } from '#domain/interests/organisations.ts'
import { electors } from '#domain/members/state.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { KNOWN_ACRONYMS, undefinedAcronyms } from '#domain/text/acronyms.ts'
import { choicesIn } from '#domain/text/choices.ts'
import { planDigest } from '#domain/text/digest.ts'
import { blocks, plainText } from '#domain/text/plain-text.ts'
import { readingLevel } from '#domain/text/reading-level.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/text/sections.ts'
import { between, DAY } from '#domain/time.ts'
import type { Scope as CommandScope } from '../commands/handlers.ts'
import { privateToVote } from '../contacts/to-vote.ts'
import { nodeCrypto } from '../crypto.ts'
import type { SectionText } from '../documents/texts.ts'
import { isByPost } from '../helping/facts.ts'
import { countNamesWithRank } from '../identity/names.ts'
import { declaredBy } from '../interests/declared.ts'

/** Where it is asked: by a command, or by a page that only looks. */
type Scope = Pick<CommandScope, 'deps' | 'planId' | 'state' | 'at'> & { trx: Reader }

/** Not known yet where a page only looks. */
type Times = Partial<Pick<CommandOf<'ballot.open'>, 'closesAt' | 'correction'>>

/** What the rules of `ballot.open` need to know of the text and of people's private answers. */
export async function openFacts(
  scope: Scope,
  { subject, closesAt, correction }: Pick<CommandOf<'ballot.open'>, 'subject'> & Times,
): Promise<OpenFacts> {
  const namesWithRank = await countNamesWithRank(scope.trx, scope.planId, scope.state)
  const byPost = await isByPost(scope)
  const access = await privateToVote(scope, { at: scope.at, closesAt, correction })
  const keys = new Set(sectionsOf(subject.kind === 'question' ? { kind: 'question' } : subject, SECTION_KEYS))
  if (keys.size === 0) {
    return { ...NO_TEXT, ...access, namesWithRank, byPost, largestOrganisation: await largestOrganisationIn(scope) }
  }
  const all = await scope.deps.texts.readAll(scope.trx, scope.planId)
  const texts = all.filter(({ section }) => keys.has(section))
  return {
    texts: texts.map(({ section, seq, digest, empty }) => ({ section, seq, digest, empty })),
    text:
      subject.kind === 'section'
        ? texts[0]!.digest
        : planDigest(
            nodeCrypto.sha256,
            texts.map(({ section, digest }) => ({ section, digest })),
          ),
    acronyms: unexplained(all, keys),
    ...(await readiness(scope, texts)),
    daysSinceAsked: daysSinceAsked(scope, texts),
    reading: readingLevel(texts.flatMap(({ doc }) => blocks(doc))),
    options: choicesOf(texts),
    largestOrganisation: await largestOrganisationIn(scope),
    namesWithRank,
    byPost,
    ...access,
  }
}

/** Short forms in the texts that are voted on which no section of the plan explains. */
function unexplained(all: readonly SectionText[], keys: ReadonlySet<SectionKey>): string[] {
  const words = all.map(({ doc }) => plainText(doc))
  const inVote = all.filter(({ section }) => keys.has(section)).map(({ doc }) => plainText(doc))
  const used = new Set(undefinedAcronyms(inVote, KNOWN_ACRONYMS))
  return undefinedAcronyms(words, KNOWN_ACRONYMS).filter((word) => used.has(word))
}

/** From what voters declared: which organisations there are stays with the declarations. */
async function largestOrganisationIn({ trx, planId, state }: Scope): Promise<number> {
  const declared = await declaredBy(trx, planId, state)
  const voters = electors(state).map(({ id }) => declared.get(id)?.organisation ?? '')
  return largestOrganisation(voters)
}

/** What the part of options puts side by side; null where it says nothing. */
function choicesOf(texts: readonly SectionText[]) {
  const options = texts.filter(({ section, empty }) => section === 'options' && !empty)
  return options.length > 0 ? choicesIn(options.map(({ doc }) => doc)) : null
}

async function readiness({ trx, planId, state }: Scope, texts: readonly SectionText[]) {
  const written = texts.filter((text) => !text.empty)
  const answers = await listReadiness(
    trx,
    planId,
    written.map(({ section }) => section),
  )
  const here = answers.filter(({ memberId }) => state.members.get(memberId)?.status === 'joined')
  const waiting = new Set(here.filter(({ state: answer }) => answer === 'help').map(({ memberId }) => memberId))
  const isReady = (member: string) =>
    written.every(({ section, digest }) =>
      here.some((a) => a.memberId === member && a.section === section && a.state === 'ready' && a.digest === digest),
    )
  return { waitingForHelp: waiting.size, readyCitizens: citizens(state).filter(isReady).length }
}

const citizens = (state: PlanState): string[] =>
  electors(state).flatMap((member) => (member.side === 'citizen' ? [member.id] : []))

/** Since the last of the sections was asked about; −1 where one never was. */
function daysSinceAsked({ state, at }: Scope, texts: readonly SectionText[]): number {
  const asked = texts.filter((text) => !text.empty).map(({ section }) => state.sections.get(section)?.askedAt ?? null)
  const days = asked.map((when) => (when ? Math.floor(between(when, at) / DAY) : -1))
  return days.length > 0 ? Math.min(...days) : -1
}
