import { contentLanguageOf, type Language } from '#app/domain/language'
import { outsideGroups } from '#app/domain/respondent'
import { translatorOf } from '#app/messages/registry'
import { sayCame } from '#app/messages/say-arrival'
import { sayGroup, sayRespondentType } from '#app/messages/say-sender'
import { sayMinute } from '#app/messages/say-time'
import type { Submission } from '#db/submissions'
import type { OpenCase } from './open-case'

/** A sender in words. */
export interface ShownSender {
  readonly receiptNumber: string
  readonly name: string
  readonly isTest: boolean
  readonly group: string
  /** Names on the list are in Norwegian, whatever the page is in. */
  readonly groupLang: string | undefined
  readonly type: string
  readonly receivedAt: string
  readonly received: string
  readonly letters: number
  readonly isPreliminary: boolean
  readonly isLate: boolean
  readonly known: KnownTag
  /** How and when it came, when staff registered it. */
  readonly came: string | null
}

/** How a sender who did not log in is told of; null for those who did. */
export type KnownTag = 'email' | 'email.private' | 'invitation' | 'staff' | null

export function knownTag({ knownBy, consulteeGroup }: Pick<Submission, 'knownBy' | 'consulteeGroup'>): KnownTag {
  if (knownBy === 'login') return null
  return knownBy === 'email' && consulteeGroup === 'private' ? 'email.private' : knownBy
}

export function showSender(submission: Submission, groupNames: OpenCase['groupNames'], language: Language): ShownSender {
  const t = translatorOf(language)
  const { receiptNumber, respondentName, isTest, consulteeGroup, respondentType, receivedAt, letters, isPreliminary, isLate } = submission
  return {
    receiptNumber,
    name: respondentName,
    isTest,
    group: sayGroup(t, language, groupNames, consulteeGroup),
    groupLang: groupNames.has(consulteeGroup) ? listLang(language) : undefined,
    type: sayRespondentType(t, respondentType),
    receivedAt,
    received: sayMinute(receivedAt, language),
    letters,
    isPreliminary,
    isLate,
    known: knownTag(submission),
    came: submission.arrival && sayCame(t, submission.arrival, language),
  }
}

export interface GroupChoice {
  readonly code: string
  readonly name: string
  readonly lang: string | undefined
}

/** The `lang` of the list's own words where it differs from the page's. */
export function listLang(language: Language): string | undefined {
  const content = contentLanguageOf(language)
  return content === language ? undefined : content
}

/** The groups of the list and those outside it, for choices and charts. */
export function groupChoices(groupNames: OpenCase['groupNames'], language: Language): GroupChoice[] {
  const t = translatorOf(language)
  const codes = [...groupNames.keys(), ...outsideGroups]
  return codes.map((code) => ({
    code,
    name: sayGroup(t, language, groupNames, code),
    lang: groupNames.has(code) ? listLang(language) : undefined,
  }))
}
