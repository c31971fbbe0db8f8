import { createContext, type RouterContextProvider } from 'react-router'
import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '#app/domain/actor'
import type { AltinnAnswer } from '#app/domain/altinn-rights'
import type { Appearance } from '#app/domain/appearance'
import type { Language } from '#app/domain/language'
import type { LetterExaminer } from '#app/domain/letter'
import type { LoginKind } from '#app/domain/party'
import type { RightsRegister, UnitRegister } from '#app/domain/registers'
import type { SystemRegister } from '#app/domain/system'
import type { FileThreads } from '#app/platform/file-threads'
import type { KeptFiles } from '#app/platform/kept-files'
import type { Log } from '#app/platform/log'
import type { Presence } from '#app/platform/presence'
import type { Database } from '#db/client'
import type { LoginIssuers } from './oidc'
import type { SessionMemory } from './session-memory'

/** What every request knows from the start. */
export interface Current {
  readonly db: Database
  /** When the request arrived, on the consultation's clock. Deadlines are judged by this. */
  readonly now: Temporal.Instant
  /** When it arrived on the machine's clock. Sessions live by this. */
  readonly wallNow: Temporal.Instant
  readonly actor: Actor
  /** When the session ends unless something is done; null for visitors. */
  readonly sessionEndsAt: Temporal.Instant | null
  readonly language: Language
  readonly appearance: Appearance
  /** Told to people when something fails, and found in the log. */
  readonly reference: string
  readonly nonce: string
  readonly publicAddress: string
  /** What only the demonstration can do; null in production. */
  readonly demo: DemoControls | null
  readonly issuers: LoginIssuers
  /** Altinn. */
  readonly rights: RightsRegister
  /**
   * Asks Altinn what the reader may do for the organisation they act for, and keeps the answer with the session. Null when there is
   * nothing to ask with: no organisation, or a login that is no longer remembered. `isFresh` goes past every cache.
   */
  readonly askAltinn: (options: { readonly isFresh: boolean }) => Promise<AltinnAnswer | null>
  /** Mail is written in the transaction of what it tells of, and sent after: says that some is waiting. */
  readonly sendWaitingMail: () => void
  /** Maskinporten, as those know it who come with its tokens; null where systems are not let in. */
  readonly systems: SystemRegister | null
  /** Looks through letters that are attached. */
  readonly letters: LetterExaminer
  /** Enhetsregisteret. */
  readonly units: UnitRegister
  /** Whose session it is, for asking Altinn: null after a restart, and for those who came without a number. */
  readonly pidOf: (sessionId: string) => string | null
  /** Where that is kept, and the token with which the person is logged out at the issuer. */
  readonly memory: SessionMemory
  /** Which colleague is at which item just now. */
  readonly presence: Presence
  readonly subjectKey: string
  readonly log: Log
  readonly fileThreads: FileThreads
  readonly keptFiles: KeptFiles
  /** What the page hands over beside the framework's data (ui/handed.ts); null where it is asked for data alone. */
  readonly aside: string[] | null
  /** Cookies to set on the answer. */
  readonly cookies: string[]
  /** What the content security policy of the answer lets through beyond what every page has. */
  readonly exceptions: PolicyExceptions
}

/** Origins; a page that needs one adds it. */
export interface PolicyExceptions {
  readonly formAction: string[]
  readonly frameAncestors: string[]
}

/** The demonstration's switches. Production has nothing that could stand here. */
export interface DemoControls {
  /** Whom one can log in as. */
  readonly people: readonly DemoPerson[]
  /** Where the services outside can be made to fail. */
  readonly switches: string
  /** What has been sent, the newest first; it goes no further than this machine. */
  listMail(): Promise<readonly DemoMail[]>
  /** Moves the consultation's clock; it never goes back except by starting afresh. */
  moveTo(moment: Temporal.Instant): Promise<void>
  /** Throws everything away and begins again on the first morning. */
  startAfresh(): Promise<void>
}

export interface DemoMail {
  readonly id: number
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: string
  /** Machine time, UTC. */
  readonly receivedAt: string
}

export const current = createContext<Current>()

export function currentOf(context: Readonly<RouterContextProvider>): Current {
  return context.get(current)
}

export interface DemoPerson {
  readonly name: string
  readonly description: string
  readonly lang: 'nb' | 'nn'
  readonly login: LoginKind
  readonly staffRole: 'case-officer' | 'administrator' | null
  readonly rights: readonly { readonly organisation: { readonly number: string } }[]
}
