import { createContext, useContext } from 'react'
import type { ActorKind } from '#app/domain/actor'
import type { Appearance } from '#app/domain/appearance'
import type { Language } from '#app/domain/language'

/** What the frame round every page shows. */
export interface FrameValues {
  readonly language: Language
  readonly appearance: Appearance
  /** Told to people when something fails, and found in the log. */
  readonly reference: string
  /** This page's own path, to come back to after a choice. */
  readonly path: string
  readonly person: FramePerson | null
  /** Where «our response» leads; null for those who do not answer. */
  readonly answerSlug: string | null
  /** UTC instants by the server's clock; null for visitors. */
  readonly session: { readonly now: string; readonly endsAt: string; readonly warningMinutes: number } | null
  /** The simulated day, in words, in the demonstration; null in production. */
  readonly demoDay: string | null
}

export interface FramePerson {
  readonly name: string
  readonly kind: Exclude<ActorKind, 'visitor'>
  /** The organisation's name; null for those who act for none. */
  readonly actingFor: string | null
  /** The organisation that somebody without login states; null for all others. */
  readonly stated: string | null
  /** Acts for themselves. */
  readonly isPrivate: boolean
  /** Has an organisation to choose, or to choose away. */
  readonly canChoose: boolean
  readonly isTest: boolean
}

/** The frame as the server knows it, for pages that have no loader data: refusals and failures. */
export const FallbackFrame = createContext<FrameValues | null>(null)

export const FrameContext = createContext<FrameValues | null>(null)

/** The frame of the page one is in; null only where not even a frame could be made. */
export function useFrame(): FrameValues | null {
  return useContext(FrameContext)
}
