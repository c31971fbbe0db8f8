import type { AltinnAnswer } from './altinn-rights'

/** Altinn, as the use cases see it. */
export interface RightsRegister {
  /**
   * What the person may do for the organisation. `isFresh` goes past every cache of ours: asked so when a response is sent.
   * Never throws for what Altinn does, and never lets `pid` out of the call.
   */
  ask(question: { readonly pid: string; readonly organisationNumber: string; readonly isFresh: boolean }): Promise<AltinnAnswer>
  /** The person's own name as Altinn has it; null when it does not say. */
  nameOf(pid: string): Promise<string | null>
}

/** A unit as Enhetsregisteret has it. */
export interface RegisteredUnit {
  readonly number: string
  /** Empty where the register tells only that the unit is gone. */
  readonly name: string
  /** Organisasjonsform: KOMM, ORGL, BEDR; empty as the name is. */
  readonly form: string
  readonly status: 'active' | 'deleted'
  /** ISO day; null while active, and where the register does not say. */
  readonly deletedOn: string | null
  readonly parent: string | null
  readonly isSubunit: boolean
  readonly isBankruptOrClosing: boolean
  readonly municipality: string | null
}

/** `retryAfter` in seconds. */
export type UnitAnswer =
  | { readonly kind: 'found'; readonly unit: RegisteredUnit; readonly etag: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'invalid-number' }
  | { readonly kind: 'silent'; readonly retryAfter: number | null }

export type UnitSearch =
  | {
      readonly kind: 'found'
      readonly units: readonly RegisteredUnit[]
      readonly total: number
      readonly page: number
      readonly pages: number
    }
  | { readonly kind: 'too-far' }
  | { readonly kind: 'silent'; readonly retryAfter: number | null }

/** Enhetsregisteret, as the use cases see it. Never throws for what the service does. */
export interface UnitRegister {
  /** MOD11 is checked before anything is asked; a number unknown among main units is looked for among subunits. */
  find(number: string, etag?: string | null): Promise<UnitAnswer>
  /** Exact names first. `page` counts from 0. */
  search(name: string, page: number): Promise<UnitSearch>
  /**
   * What has changed among units since an event, or since a moment (UTC with milliseconds) for whoever knows no event yet; used to
   * follow mergers and deletions. `lastEventId` is null where nothing has happened.
   */
  changesSince(
    since: { readonly eventId: number } | { readonly moment: string },
    page: number,
  ): Promise<
    | { readonly kind: 'found'; readonly numbers: readonly string[]; readonly lastEventId: number | null; readonly hasMore: boolean }
    | { readonly kind: 'silent'; readonly retryAfter: number | null }
  >
}
