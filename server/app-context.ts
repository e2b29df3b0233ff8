import type { Membership } from '#db/identity.ts'
import type { Command } from '#domain/commands.ts'
import type { BallotId, Instant } from '#domain/ids.ts'
import type { LogFilter } from '#domain/log/filter.ts'
import type { PlanStart } from '#domain/plan/commands.ts'
import type { SharesForMember } from '#domain/plan/shares.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Settings } from '#domain/settings.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { AccessContext } from './access/context.ts'
import type { AvailabilityContext } from './availability/context.ts'
import type { CalendarContext } from './calendar/context.ts'
import type { CharterContext } from './charter/context.ts'
import type { CommentsContext } from './comments/context.ts'
import type { CommitmentContext } from './commitment/context.ts'
import type { ConductContext } from './conduct/context.ts'
import type { ContactsContext } from './contacts/context.ts'
import type { ContributionsContext } from './contributions/context.ts'
import type { DemoContext } from './demo/context.ts'
import type { DevicesContext } from './devices/context.ts'
import type { SectionHelp } from './documents/writing-help.ts'
import type { DoorsContext } from './doors/context.ts'
import type { FairnessContext } from './fairness/context.ts'
import type { Guide } from './guides/guides.ts'
import type { HelpingContext } from './helping/context.ts'
import type { HistoryContext } from './history/context.ts'
import type { InterestsContext } from './interests/context.ts'
import type { LiveContext } from './live/context.ts'
import type { MailContext } from './mail/context.ts'
import type { Outcome } from './outcome.ts'
import type { PapersContext } from './papers/context.ts'
import type { Started } from './plans.ts'
import type { PulseContext } from './pulse/context.ts'
import type { QuestionsContext } from './questions/context.ts'
import type { RecordsContext } from './records/context.ts'
import type { RecruitmentContext } from './recruitment/context.ts'
import type { ResourcesContext } from './resources/context.ts'
import type { ScribingContext } from './scribing/context.ts'
import type { SessionRecordsContext } from './session-records/context.ts'
import type { SideMeetingsContext } from './side-meetings/context.ts'
import type { SuggestionContext } from './suggestions/context.ts'
import type { TimelineContext } from './timeline/context.ts'
import type { InvitationPage } from './views/invitation-page.ts'
import type { LogPlace, LogSlice } from './views/log-slice.ts'
import type { PublishedPaper } from './views/papers.ts'
import type { PlanView } from './views/plan-view.ts'
import type { SectionPage } from './views/section-page.ts'
import type { WellbeingContext } from './wellbeing/context.ts'

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
  /** Names of the files of a closed vote; none before. */
  filesOfVote: (planId: string, ballotId: BallotId) => Promise<string[]>
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
  /** Whether several people use this browser in the plan that was asked about. */
  isShared: () => boolean
  doors: DoorsContext
  devices: DevicesContext
  availability: AvailabilityContext
  /** What live pages start from. */
  live: LiveContext
  calendar: CalendarContext
  charter: CharterContext
  fairness: FairnessContext
  interests: InterestsContext
  commitment: CommitmentContext
  timeline: TimelineContext
  resources: ResourcesContext
  recruitment: RecruitmentContext
  background: PapersContext
  access: AccessContext
  sideMeetings: SideMeetingsContext
  questions: QuestionsContext
  contacts: ContactsContext
  sessionRecords: SessionRecordsContext
  pulse: PulseContext
  conduct: ConductContext
  wellbeing: WellbeingContext
  comments: CommentsContext
  contributions: ContributionsContext
  demo: DemoContext
  helping: HelpingContext
  history: HistoryContext
  mail: MailContext
  suggestions: SuggestionContext
  records: RecordsContext
  scribing: ScribingContext
  /** Help to read, in the language of the page. Null: there is none of this name. */
  guide: (name: string) => Promise<Guide | null>
  newId: () => string
}
