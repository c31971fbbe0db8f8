import { addressDays, daysOfWarning, monthsKept } from './draft-keeping'
import { confirmationDays, daysAfterClosing, tombstoneDays } from './following'
import { unusedDays } from './guest'
import { invitationDays } from './invitation'
import { idleMinutes, totalMinutes } from './session'

/** Subjects of the privacy page: what is kept together, for the same reason and as long. Its texts are `keeping.<part>.…` in messages. */
export const keepingParts = [
  'account',
  'login',
  'guest',
  'log',
  'draft',
  'letters',
  'team',
  'circle',
  'sent',
  'registered',
  'receipt-mail',
  'extension',
  'reminder',
  'follow',
  'outbox',
  'assessment',
  'staff',
  'register',
] as const
export type KeepingPart = (typeof keepingParts)[number]

/** Grounds in law: a task of the authority, what the person has chosen, what the law of archives and openness demands, security. */
export type KeepingBasis = 'task' | 'choice' | 'archive' | 'security'

export const basisOf: Readonly<Record<KeepingPart, KeepingBasis>> = {
  account: 'task',
  login: 'security',
  guest: 'task',
  log: 'security',
  draft: 'task',
  letters: 'archive',
  team: 'task',
  circle: 'task',
  sent: 'archive',
  registered: 'archive',
  'receipt-mail': 'choice',
  extension: 'archive',
  reminder: 'choice',
  follow: 'choice',
  outbox: 'task',
  assessment: 'task',
  staff: 'task',
  register: 'task',
}

/** How a table knows a person: by account, by an address or a name that stands written, or not at all. */
export type PersonBy = 'account' | 'written' | 'nobody'

interface Line {
  /** Null where there is nothing of anybody. */
  readonly part: KeepingPart | null
  readonly by: PersonBy
}

const account = (part: KeepingPart) => ({ part, by: 'account' }) as const
const written = (part: KeepingPart) => ({ part, by: 'written' }) as const
const nobody = { part: null, by: 'nobody' } as const

/**
 * Every table, and what is said of it on the privacy page. A table without a line fails the test: whoever makes one decides what people are
 * told of it. What is reached by account is also shown to the person it is about, and goes with their account or stays for a reason.
 */
export const retention = {
  accounts: account('account'),
  sessions: account('login'),
  sessionParties: account('login'),
  loginAttempts: written('login'),
  guests: account('guest'),
  guestLinks: account('guest'),
  guestMails: written('guest'),
  auditLog: account('log'),
  responses: account('draft'),
  responseItems: written('draft'),
  answers: account('draft'),
  withholdings: written('draft'),
  responseUploads: account('draft'),
  responseLetters: written('letters'),
  submittedLetters: written('letters'),
  storedFiles: written('letters'),
  storedFileContents: written('letters'),
  responseWays: account('team'),
  itemWork: account('team'),
  itemComments: account('team'),
  commentMentions: account('team'),
  revisions: account('team'),
  noticeContacts: account('team'),
  notices: account('team'),
  memberships: account('circle'),
  invitations: account('circle'),
  submissions: account('sent'),
  submissionEnds: written('sent'),
  withdrawals: written('sent'),
  sealedResponses: written('sent'),
  submittedItems: written('sent'),
  submittedAnswers: written('sent'),
  submittedWithholdings: written('sent'),
  readyRows: written('sent'),
  registrations: account('registered'),
  submissionContacts: account('receipt-mail'),
  extensions: account('extension'),
  extensionContacts: account('extension'),
  answerReminders: account('reminder'),
  followers: written('follow'),
  outbox: written('outbox'),
  products: written('assessment'),
  productVersions: written('assessment'),
  assessments: written('assessment'),
  assessmentLines: written('assessment'),
  assessmentEvidence: written('assessment'),
  assessmentHistory: written('assessment'),
  declarations: account('assessment'),
  declaredLines: written('assessment'),
  declarationShares: written('assessment'),
  uploads: account('assessment'),
  accessChoices: account('staff'),
  registeredUnits: written('register'),
  organisations: written('register'),
  consultations: nobody,
  guidelineVersions: nobody,
  items: nobody,
  questions: nobody,
  choices: nobody,
  assessmentScales: nobody,
  consulteeGroups: nobody,
  consultees: nobody,
  consulteeMembers: nobody,
  segments: nobody,
  choiceCounts: nobody,
  standingCounts: nobody,
  installation: nobody,
} as const satisfies Readonly<Record<string, Line>>

export type StoredTable = keyof typeof retention
/** Tables a person is found in by their account. */
export type TableByAccount = { [T in StoredTable]: (typeof retention)[T]['by'] extends 'account' ? T : never }[StoredTable]

/** Tables of one subject, as they are called in the code. */
export function tablesOf(part: KeepingPart): StoredTable[] {
  return (Object.keys(retention) as StoredTable[]).filter((table) => retention[table].part === part)
}

/** How long sent mail can be told of, and mail that never could be sent waits for somebody to look into it. */
export const mailDays = 30

/** The figures the privacy page names, from the rules that keep them. */
export const keepingFigures = {
  hours: totalMinutes / 60,
  minutes: idleMinutes,
  months: monthsKept,
  warning: daysOfWarning,
  address: addressDays,
  follow: daysAfterClosing,
  confirmation: confirmationDays,
  tombstone: tombstoneDays,
  invitation: invitationDays,
  unused: unusedDays,
  mail: mailDays,
} as const
