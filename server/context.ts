import type { Request } from 'express'
import { findSession, listOpenInvitations, type Membership } from '#db/identity.ts'
import { AppError } from '#domain/app-error.ts'
import { type Command, CommandIdSchema } from '#domain/commands.ts'
import type { BallotId, CommandId, Instant, PlanId } from '#domain/ids.ts'
import type { LogFilter } from '#domain/log/filter.ts'
import type { PlanStart } from '#domain/plan/commands.ts'
import { type SharesForMember, sharesForMember } from '#domain/plan/shares.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { Settings } from '#domain/settings.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { toInstant } from '#domain/time.ts'
import { type AccessContext, accessContext } from './access/context.ts'
import { memberCaller } from './api/member-caller.ts'
import { type AvailabilityContext, availabilityContext } from './availability/context.ts'
import type { Brand } from './brand.ts'
import { type CalendarContext, calendarContext } from './calendar/context.ts'
import { type CharterContext, charterContext } from './charter/context.ts'
import { type CommentsContext, commentsContext } from './comments/context.ts'
import { type CommitmentContext, commitmentContext } from './commitment/context.ts'
import { type ContributionsContext, contributionsContext } from './contributions/context.ts'
import { type DemoContext, demoContext } from './demo/context.ts'
import type { Deps } from './deps.ts'
import { shareOf } from './documents/shares.ts'
import { helpFor, type SectionHelp } from './documents/writing-help.ts'
import { execute } from './execute.ts'
import { type FairnessContext, fairnessContext } from './fairness/context.ts'
import { type Guide, readGuide } from './guides/guides.ts'
import { type HistoryContext, historyContext } from './history/context.ts'
import { asResponse } from './http/as-response.ts'
import { closeSession, openSession, presentedCookie } from './http/session.ts'
import { settingsCookie, settingsOf } from './http/settings.ts'
import { type Caller, callerOf, type Presented, tokenCaller } from './identity/caller.ts'
import { invitationToken, linkOf } from './identity/invitations.ts'
import { hashToken } from './identity/tokens.ts'
import { type InterestsContext, interestsContext } from './interests/context.ts'
import type { Limits } from './limits.ts'
import { type MailContext, mailContext } from './mail/context.ts'
import type { Outcome } from './outcome.ts'
import { type PapersContext, papersContext } from './papers/context.ts'
import { type Started, startPlan } from './plans.ts'
import { type RecordsContext, recordsContext } from './records/context.ts'
import { type RecruitmentContext, recruitmentContext } from './recruitment/context.ts'
import { type ScribingContext, scribingContext } from './scribing/context.ts'
import { type SideMeetingsContext, sideMeetingsContext } from './side-meetings/context.ts'
import { type SuggestionContext, suggestionContext } from './suggestions/context.ts'
import { type InvitationPage, invitationPage, unknownLink } from './views/invitation-page.ts'
import { type LogPlace, type LogSlice, logSlice } from './views/log-slice.ts'
import { type PublishedPaper, publishedPapers } from './views/papers.ts'
import { type PlanView, planView } from './views/plan-view.ts'
import { type SectionPage, sectionPage } from './views/section-page.ts'
import { type WellbeingContext, wellbeingContext } from './wellbeing/context.ts'
import { wordsIn } from './words/words-in.ts'

/** What a page may ask of the server, on behalf of whoever sends this request. Errors become plain responses. */
export type AppContext = {
  nonce: string
  /** How this browser wants its pages, its language included. */
  settings: Settings
  /** The deployer's name, and whether there is a logo at /brand-logo and a sheet at /brand.css. */
  brand: { name: string | null; hasLogo: boolean; hasColours: boolean }
  /** Keeps other settings in this browser; returns the cookie header. */
  saveSettings: (settings: Settings) => string
  now: () => Instant
  publicUrl: string
  /** Whom this browser stands for, one membership per plan. */
  memberships: () => Promise<Membership[]>
  view: (planId: string) => Promise<PlanView>
  /** The folded log itself, for live pages that fold on; every member may read all of it. */
  state: (planId: string) => Promise<PlanState>
  /** `talk`: threads to which the words lead that they are about. */
  section: (planId: string, key: SectionKey, talk?: readonly string[]) => Promise<SectionPage>
  /** For whoever writes in this section: how plain its words are, and which short forms nothing explains. */
  writingHelp: (planId: string, key: SectionKey) => Promise<SectionHelp>
  /** Whose words stand in a section, as the reader may know it: the sides, and themselves. */
  share: (planId: string, key: SectionKey) => Promise<SharesForMember>
  /** All sections at once, in the template's order. */
  sections: (planId: string) => Promise<SectionPage[]>
  /** One page of the log: the entries that the filter wants, next to a place in it. */
  log: (planId: string, filter: LogFilter, place: LogPlace) => Promise<LogSlice>
  /** The papers of a vote that is over, without names; none while it is open. */
  papers: (planId: string, ballotId: BallotId) => Promise<PublishedPaper[]>
  /** Asks for a command. The form carries the command's id, so that a second click or a reload asks for the same. */
  run: (planId: string, command: Command, commandId: string | null) => Promise<Outcome>
  start: (
    input: PlanStart,
    form: { commandId: string | null; invitation?: string | undefined },
  ) => Promise<{ started: Started; setCookie: string[] }>
  invitation: (token: string) => Promise<InvitationPage>
  /** `saysYesTo`: the version of the role description that they read and agreed to. */
  join: (
    token: string,
    form: { commandId: string | null; saysYesTo: number | null },
  ) => Promise<{ view: PlanView; setCookie: string[] }>
  /** Links that nobody has opened yet, for the guide to print once more. */
  openInvitations: (planId: string) => Promise<{ memberId: string; link: string; expiresAt: number }[]>
  /** Forgets this browser; returns the cookie header. */
  signOut: () => Promise<string>
  availability: AvailabilityContext
  calendar: CalendarContext
  charter: CharterContext
  fairness: FairnessContext
  interests: InterestsContext
  commitment: CommitmentContext
  recruitment: RecruitmentContext
  background: PapersContext
  access: AccessContext
  sideMeetings: SideMeetingsContext
  wellbeing: WellbeingContext
  comments: CommentsContext
  contributions: ContributionsContext
  demo: DemoContext
  history: HistoryContext
  mail: MailContext
  suggestions: SuggestionContext
  records: RecordsContext
  scribing: ScribingContext
  /** Help to read, in the language of the page. Null: there is none of this name. */
  guide: (name: string) => Promise<Guide | null>
  newId: () => string
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext {}
}

type Site = { deps: Deps; limits: Limits; brand: Brand }

export function createContext({ deps, limits, brand }: Site, request: Request, nonce: string): AppContext {
  const presented: Presented = presentedCookie(request)
  const settings = settingsOf(request)
  const words = wordsIn(settings.locale)
  const plain =
    <A extends unknown[], T>(run: (...given: A) => Promise<T>) =>
    (...given: A) =>
      run(...given).catch((error: unknown) => asResponse(error, words))
  const counted = new Set<string>()
  const caller = async (planId: string): Promise<Caller> => {
    const who = await callerOf(deps.db, planId as PlanId, presented)
    // A page asks for a plan's text, people and shares one by one, and still is one request of its reader.
    if (!counted.has(planId)) {
      counted.add(planId)
      await limits.spend(who)
    }
    return who
  }
  const member = async (planId: string) => memberCaller(deps, await caller(planId))
  const memberships = async () =>
    presented.session ? ((await findSession(deps.db, hashToken(presented.session))) ?? []) : []
  /** This browser's session, made if there is none yet. */
  const session = async () => {
    const known = presented.session && (await findSession(deps.db, hashToken(presented.session)))
    if (known && presented.session) return { hash: hashToken(presented.session), setCookie: [] }
    const opened = await openSession(deps)
    return { hash: opened.hash, setCookie: [opened.setCookie] }
  }
  const idOf = (text: string | null): CommandId => {
    const parsed = CommandIdSchema.safeParse(text)
    return parsed.success ? parsed.data : (deps.newId() as CommandId)
  }

  return {
    nonce,
    settings,
    brand: { name: brand.name, hasLogo: brand.logo !== null, hasColours: brand.css !== null },
    saveSettings: (changed) => settingsCookie(deps.publicUrl, changed),
    now: () => toInstant(deps.now()),
    publicUrl: deps.publicUrl,
    newId: deps.newId,
    guide: (name) => readGuide(name, settings.locale),
    memberships: plain(memberships),
    view: plain(async (planId) => {
      const { planId: id, memberId } = await member(planId)
      return planView(deps, deps.db, id, memberId, words)
    }),
    // A copy: the server goes on folding into its own.
    state: plain(async (planId) => structuredClone(await deps.states.read(deps.db, (await member(planId)).planId))),
    section: plain(async (planId, key, talk) => {
      const { planId: id } = await member(planId)
      return sectionPage(id, await deps.texts.read(deps.db, id, key), words, talk)
    }),
    writingHelp: plain(async (planId, key) => {
      const { planId: id } = await member(planId)
      return helpFor(await deps.texts.readAll(deps.db, id), key)
    }),
    share: plain(async (planId, key) => {
      const { planId: id, memberId } = await member(planId)
      const shares = await shareOf(deps, deps.db, id, key)
      return sharesForMember(await deps.states.read(deps.db, id), shares, memberId)
    }),
    sections: plain(async (planId) => {
      const { planId: id } = await member(planId)
      return (await deps.texts.readAll(deps.db, id)).map((text) => sectionPage(id, text, words))
    }),
    log: plain(async (planId, filter, place) => logSlice(deps, await member(planId), filter, place)),
    papers: plain(async (planId, ballotId) => publishedPapers(deps.db, (await member(planId)).planId, ballotId)),
    run: plain(async (planId, command, commandId) =>
      execute(deps, await caller(planId), { commandId: idOf(commandId), command }),
    ),
    start: plain(async (input, { commandId, invitation }) => {
      await limits.spendAddress(request.ip ?? '')
      const { hash, setCookie } = await session()
      const starter = { sessionHash: hash, invitation, key: commandId ?? undefined }
      return { started: await startPlan(deps, input, starter), setCookie }
    }),
    invitation: plain(async (token) => {
      await limits.spendAddress(request.ip ?? '')
      return invitationPage(deps, token)
    }),
    join: plain(async (token, { commandId, saysYesTo }) => {
      await limits.spendAddress(request.ip ?? '')
      const who = await tokenCaller(deps.db, token)
      if (who?.by !== 'invitation') throw unknownLink()
      const { hash, setCookie } = await session()
      await execute(
        deps,
        { ...who, sessionHash: hash, locale: settings.locale },
        { commandId: idOf(commandId), command: { type: 'member.join' } },
      )
      const { planId, memberId } = who
      if (saysYesTo !== null) await agreeRole(deps, { planId, memberId, by: 'session' }, saysYesTo)
      return { view: await planView(deps, deps.db, planId, memberId, words), setCookie }
    }),
    openInvitations: plain(async (planId) => {
      const { planId: id, memberId } = await member(planId)
      if (memberOf(await deps.states.read(deps.db, id), memberId).function !== 'facilitator') {
        throw new AppError('not-allowed', (words) => words.errors_only_guide_sees_links())
      }
      const invitations = await listOpenInvitations(deps.db, id, deps.now())
      return invitations.map(({ memberId: invited, derivation, expiresAt }) => ({
        memberId: invited,
        link: linkOf(deps, invitationToken(deps, derivation)),
        expiresAt,
      }))
    }),
    signOut: plain(() => closeSession(deps, presented)),
    availability: availabilityContext(deps, { member, plain }),
    calendar: calendarContext(deps, { memberships, locale: settings.locale, plain }),
    charter: charterContext(deps, { member, plain }),
    fairness: fairnessContext(deps, { member, words, plain }),
    interests: interestsContext(deps, { member, plain }),
    commitment: commitmentContext(deps, { member, plain }),
    recruitment: recruitmentContext(deps, { member, spend: () => limits.spendAddress(request.ip ?? ''), plain }),
    background: papersContext(deps, { member, plain }),
    access: accessContext(deps, { member, plain }),
    sideMeetings: sideMeetingsContext(deps, { member, plain }),
    wellbeing: wellbeingContext(deps, { member, plain }),
    comments: commentsContext(deps, limits, { member, idOf, words, plain }),
    contributions: contributionsContext(deps, { member, plain }),
    suggestions: suggestionContext(deps, { member, plain }),
    history: historyContext(deps, limits, { member, idOf, words, plain }),
    mail: mailContext(deps, { member, spend: () => limits.spendAddress(request.ip ?? ''), plain }),
    records: recordsContext(deps, { member, idOf, plain }),
    scribing: scribingContext(deps, { member, caller, idOf, plain }),
    demo: demoContext(deps, limits, { session, spend: () => limits.spendAddress(request.ip ?? ''), plain }),
  }
}

/** Only what was read: if the words were changed meanwhile, nothing is signed, and the next page asks again. */
async function agreeRole(deps: Deps, joined: Extract<Caller, { by: 'session' | 'credential' }>, version: number) {
  const { role } = memberOf(await deps.states.read(deps.db, joined.planId), joined.memberId)
  if (role?.version !== version) return
  await execute(deps, joined, { commandId: deps.newId() as CommandId, command: { type: 'role.sign' } })
}
