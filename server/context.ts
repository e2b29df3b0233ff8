import type { Request } from 'express'
import { findDevice, forgetPin, saveDevice } from '#db/devices.ts'
import { findSession, listOpenInvitations } from '#db/identity.ts'
import { AppError } from '#domain/app-error.ts'
import { CommandIdSchema } from '#domain/commands.ts'
import type { CommandId, MemberId, PlanId } from '#domain/ids.ts'
import { sharesForMember } from '#domain/plan/shares.ts'
import { memberOf } from '#domain/plan/state.ts'
import { toInstant } from '#domain/time.ts'
import { accessContext } from './access/context.ts'
import { memberCaller } from './api/member-caller.ts'
import type { AppContext } from './app-context.ts'
import { availabilityContext } from './availability/context.ts'
import { voteFileNames } from './ballots/files.ts'
import type { Brand } from './brand.ts'
import { calendarContext } from './calendar/context.ts'
import { charterContext } from './charter/context.ts'
import { commentsContext } from './comments/context.ts'
import { commitmentContext } from './commitment/context.ts'
import { conductContext } from './conduct/context.ts'
import { contactsContext } from './contacts/context.ts'
import { contributionsContext } from './contributions/context.ts'
import { demoContext } from './demo/context.ts'
import type { Deps } from './deps.ts'
import { devicesContext } from './devices/context.ts'
import { marked, mustBeFor } from './devices/shared.ts'
import { shareOf } from './documents/shares.ts'
import { helpFor } from './documents/writing-help.ts'
import { doorsContext } from './doors/context.ts'
import { execute } from './execute.ts'
import { fairnessContext } from './fairness/context.ts'
import { readGuide } from './guides/guides.ts'
import { helpingContext } from './helping/context.ts'
import { historyContext } from './history/context.ts'
import { asResponse } from './http/as-response.ts'
import { closeSession, openSession, presentedCookie } from './http/session.ts'
import { settingsCookie, settingsOf } from './http/settings.ts'
import { type Caller, callerOf, type Presented, tokenCaller } from './identity/caller.ts'
import { invitationToken, linkOf } from './identity/invitations.ts'
import { hashToken } from './identity/tokens.ts'
import { interestsContext } from './interests/context.ts'
import type { Limits } from './limits.ts'
import { liveContext } from './live/context.ts'
import { mailContext } from './mail/context.ts'
import { papersContext } from './papers/context.ts'
import { startPlan } from './plans.ts'
import { pulseContext } from './pulse/context.ts'
import { questionsContext } from './questions/context.ts'
import { recordsContext } from './records/context.ts'
import { recruitmentContext } from './recruitment/context.ts'
import { resourcesContext } from './resources/context.ts'
import { scribingContext } from './scribing/context.ts'
import { sessionRecordsContext } from './session-records/context.ts'
import { sideMeetingsContext } from './side-meetings/context.ts'
import { suggestionContext } from './suggestions/context.ts'
import { timelineContext } from './timeline/context.ts'
import { invitationPage, unknownLink } from './views/invitation-page.ts'
import { logSlice } from './views/log-slice.ts'
import { publishedPapers } from './views/papers.ts'
import { planView } from './views/plan-view.ts'
import { sectionPage } from './views/section-page.ts'
import { wellbeingContext } from './wellbeing/context.ts'
import { wordsIn } from './words/words-in.ts'

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
  const tokenHash = presented.session ? hashToken(presented.session) : null
  /** For whom the forms of this page are made, where several people use the browser. */
  let madeFor: MemberId | null = null
  const stayOpen = async (planId: string, memberId: MemberId) => {
    if (madeFor === memberId || !tokenHash) return
    madeFor = memberId
    await deps.db.transaction().execute((trx) => saveDevice(trx, { tokenHash, planId: planId as PlanId }, deps.now()))
  }
  /** A page of a plan whose device is locked is the page on which it is opened again. */
  const lockOf = async (planId: string, error: unknown): Promise<never> => {
    const isShared = tokenHash && (await findDevice(deps.db, { tokenHash, planId: planId as PlanId }))
    if (isShared) throw new Response(null, { status: 302, headers: { Location: `/device/${planId}` } })
    throw error
  }
  const counted = new Set<string>()
  const caller = async (planId: string): Promise<Caller> => {
    const who = await callerOf(deps.db, planId as PlanId, presented, deps.now()).catch((error: unknown) =>
      lockOf(planId, error),
    )
    if (who.by === 'session' && who.isShared) await stayOpen(planId, who.memberId)
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
    if (madeFor) mustBeFor(text, madeFor)
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
    newId: () => (madeFor ? marked(deps.newId(), madeFor) : deps.newId()),
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
    filesOfVote: plain(async (planId, ballotId) => voteFileNames(deps.db, (await member(planId)).planId, ballotId)),
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
      await deps.db.transaction().execute((trx) => forgetPin(trx, hash, { planId, memberId }))
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
    doors: doorsContext(deps, limits, {
      ...{ member, session, idOf, plain },
      ...{ address: request.ip ?? '', locale: settings.locale },
    }),
    isShared: () => madeFor !== null,
    devices: devicesContext(deps, { tokenHash, plain }),
    availability: availabilityContext(deps, { member, plain }),
    live: liveContext(deps, { member, plain }),
    calendar: calendarContext(deps, { memberships, locale: settings.locale, plain }),
    charter: charterContext(deps, { member, plain }),
    fairness: fairnessContext(deps, { member, words, plain }),
    interests: interestsContext(deps, { member, plain }),
    commitment: commitmentContext(deps, { member, plain }),
    timeline: timelineContext(deps, { member, plain }),
    resources: resourcesContext(deps, { member, plain }),
    recruitment: recruitmentContext(deps, { member, spend: () => limits.spendAddress(request.ip ?? ''), plain }),
    background: papersContext(deps, { member, plain }),
    access: accessContext(deps, { member, plain }),
    sessionRecords: sessionRecordsContext(deps, { member, plain }),
    pulse: pulseContext(deps, { member, plain }),
    conduct: conductContext(deps, { member, plain }),
    sideMeetings: sideMeetingsContext(deps, { member, plain }),
    questions: questionsContext(deps, { member, plain }),
    wellbeing: wellbeingContext(deps, { member, plain }),
    comments: commentsContext(deps, limits, { member, idOf, words, plain }),
    contacts: contactsContext(deps, { member, plain }),
    contributions: contributionsContext(deps, { member, plain }),
    suggestions: suggestionContext(deps, { member, plain }),
    helping: helpingContext(deps, { member, plain }),
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
