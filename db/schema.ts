import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * Days are stored as `2025-06-13`, moments as UTC text with milliseconds. Tables that grow with the number of answers use
 * integer keys, because they are counted while people wait; the ids others see are the text columns.
 */

export const installation = sqliteTable('installation', {
  name: text().primaryKey(),
  value: text().notNull(),
})

// ── The consultation and its draft ──────────────────────────────────────────────────────────────────────────────────

export const consultations = sqliteTable('consultations', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  publisher: text().notNull(),
  publishedOn: text().notNull(),
  deadline: text().notNull(),
  receiptPrefix: text().notNull(),
  officialAddress: text().notNull(),
  /** JSON: Bilingual<ConsultationText>. */
  content: text({ mode: 'json' }).notNull(),
  currentVersionId: text().notNull(),
  /** Grows with every public change, so that kept pages know when they are old. */
  revision: integer().notNull().default(1),
})

export const guidelineVersions = sqliteTable(
  'guideline_versions',
  {
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    number: text().notNull(),
    publishedOn: text().notNull(),
    contentStatus: text().notNull(),
    contentHash: text().notNull(),
    /** JSON: provenance, chapters, legal basis and sources. */
    content: text({ mode: 'json' }).notNull(),
  },
  (t) => [uniqueIndex('guideline_versions_number').on(t.consultationId, t.number)],
)

export const items = sqliteTable(
  'items',
  {
    id: integer().primaryKey(),
    uid: text().notNull().unique(),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    code: text().notNull(),
    kind: text().notNull(),
    chapter: integer().notNull(),
    position: integer().notNull(),
    /** JSON: everything else of domain Item. */
    content: text({ mode: 'json' }).notNull(),
  },
  (t) => [uniqueIndex('items_code').on(t.versionId, t.code)],
)

export const questions = sqliteTable(
  'questions',
  {
    id: integer().primaryKey(),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    code: text().notNull(),
    position: integer().notNull(),
    /** JSON: domain Question. */
    definition: text({ mode: 'json' }).notNull(),
  },
  (t) => [uniqueIndex('questions_code').on(t.versionId, t.code)],
)

export const choices = sqliteTable(
  'choices',
  {
    id: integer().primaryKey(),
    questionId: integer()
      .notNull()
      .references(() => questions.id),
    code: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [uniqueIndex('choices_code').on(t.questionId, t.code)],
)

// ── Who is asked ────────────────────────────────────────────────────────────────────────────────────────────────────

export const organisations = sqliteTable('organisations', {
  id: integer().primaryKey(),
  /** Address-friendly and stable: `oslo`, `dips`. */
  slug: text().notNull().unique(),
  number: text().unique(),
  name: text().notNull(),
  /** As registered in Enhetsregisteret; null where no source was found. */
  registeredName: text(),
  form: text(),
  respondentType: text().notNull(),
  /** JSON: { name, language }[], such as Sámi names. */
  nameVariants: text({ mode: 'json' }).notNull(),
  county: text(),
  isTest: integer({ mode: 'boolean' }).notNull().default(false),
  /** Lower-case text that searches look in. */
  searchText: text().notNull(),
})

export const consulteeGroups = sqliteTable(
  'consultee_groups',
  {
    id: text().notNull(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    position: integer().notNull(),
    /** JSON: Bilingual. */
    name: text({ mode: 'json' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.id] })],
)

export const consultees = sqliteTable(
  'consultees',
  {
    id: text().notNull(),
    consultationId: text().notNull(),
    groupId: text().notNull(),
    position: integer().notNull(),
    sourceLine: integer().notNull(),
    nameAsWritten: text().notNull(),
    name: text().notNull(),
    fullName: text(),
    repeats: text(),
    isCollective: integer({ mode: 'boolean' }).notNull(),
    /** The body a single line stands for; null for collective lines. */
    organisationId: integer().references(() => organisations.id),
  },
  (t) => [
    primaryKey({ columns: [t.consultationId, t.id] }),
    foreignKey({ columns: [t.consultationId, t.groupId], foreignColumns: [consulteeGroups.consultationId, consulteeGroups.id] }),
    index('consultees_organisation').on(t.organisationId),
  ],
)

export const consulteeMembers = sqliteTable(
  'consultee_members',
  {
    consultationId: text().notNull(),
    consulteeId: text().notNull(),
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
  },
  (t) => [
    primaryKey({ columns: [t.consultationId, t.consulteeId, t.organisationId] }),
    foreignKey({ columns: [t.consultationId, t.consulteeId], foreignColumns: [consultees.consultationId, consultees.id] }),
    index('consultee_members_organisation').on(t.organisationId),
  ],
)

// ── The respondent's own room: unfinished until it is sent ──────────────────────────────────────────────────────────

export const responses = sqliteTable(
  'responses',
  {
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    /** `org:310000019` or `person:<account id>`: one response per owner and consultation. */
    owner: text().notNull(),
    createdAt: text().notNull(),
    updatedAt: text().notNull(),
  },
  (t) => [uniqueIndex('responses_owner').on(t.consultationId, t.owner)],
)

export const responseItems = sqliteTable(
  'response_items',
  {
    responseId: text()
      .notNull()
      .references(() => responses.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    savedAt: text().notNull(),
    savedBy: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.itemId] })],
)

export const answers = sqliteTable(
  'answers',
  {
    responseId: text()
      .notNull()
      .references(() => responses.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    questionId: integer()
      .notNull()
      .references(() => questions.id),
    choiceId: integer().references(() => choices.id),
    text: text(),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.itemId, t.questionId] })],
)

// ── What was received: never changed, never removed ─────────────────────────────────────────────────────────────────

/** A combination of consultee group and respondent type, so that counting needs one small number per answer. */
export const segments = sqliteTable(
  'segments',
  {
    id: integer().primaryKey(),
    consulteeGroup: text().notNull(),
    respondentType: text().notNull(),
    isTest: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [uniqueIndex('segments_pair').on(t.consulteeGroup, t.respondentType, t.isTest)],
)

export const submissions = sqliteTable(
  'submissions',
  {
    id: integer().primaryKey(),
    responseId: text()
      .notNull()
      .references(() => responses.id),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    receiptNumber: text().notNull().unique(),
    receivedAt: text().notNull(),
    owner: text().notNull(),
    organisationNumber: text(),
    respondentName: text().notNull(),
    segmentId: integer()
      .notNull()
      .references(() => segments.id),
    responseType: text().notNull(),
    language: text().notNull(),
    submittedBy: text().notNull(),
    /** SHA-256, hexadecimal, of the sealed text as UTF-8. */
    checksum: text().notNull(),
    /** Råd and krav the sender has remarks to. */
    remarks: integer().notNull().default(0),
    /** Folded text that searches look in. */
    searchText: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('submissions_response').on(t.responseId),
    index('submissions_consultation').on(t.consultationId, t.receivedAt),
    index('submissions_organisation').on(t.consultationId, t.organisationNumber),
  ],
)

/** Apart from the submissions, so that lists of them never read through long texts. */
export const sealedResponses = sqliteTable('sealed_responses', {
  submissionId: integer()
    .primaryKey()
    .references(() => submissions.id),
  /** RFC 8785 JSON of the whole response: what the checksum seals. */
  canonical: text().notNull(),
})

/** Where each answered item stands in a submission. Items that were not considered have no row. */
export const submittedItems = sqliteTable(
  'submitted_items',
  {
    submissionId: integer()
      .notNull()
      .references(() => submissions.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    segmentId: integer()
      .notNull()
      .references(() => segments.id),
    standing: text().notNull(),
    hasText: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.submissionId] })],
)

export const submittedAnswers = sqliteTable(
  'submitted_answers',
  {
    submissionId: integer()
      .notNull()
      .references(() => submissions.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    questionId: integer()
      .notNull()
      .references(() => questions.id),
    segmentId: integer()
      .notNull()
      .references(() => segments.id),
    choiceId: integer().references(() => choices.id),
    text: text(),
  },
  (t) => [primaryKey({ columns: [t.submissionId, t.itemId, t.questionId] })],
)

/**
 * Counts of what was received, kept by triggers as rows come in, so that they agree with the rows whichever program writes.
 * Counting three million answers takes a third of a second; reading these takes some milliseconds.
 */
export const choiceCounts = sqliteTable(
  'choice_counts',
  {
    itemId: integer().notNull(),
    choiceId: integer().notNull(),
    segmentId: integer().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.choiceId, t.segmentId] })],
)

export const standingCounts = sqliteTable(
  'standing_counts',
  {
    itemId: integer().notNull(),
    standing: text().notNull(),
    hasText: integer({ mode: 'boolean' }).notNull(),
    segmentId: integer().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.standing, t.hasText, t.segmentId] })],
)

// ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const accounts = sqliteTable(
  'accounts',
  {
    id: text().primaryKey(),
    issuer: text().notNull(),
    /** A keyed hash of the national identity number where `issuer` is `pid`, else of the issuer's subject. */
    subjectHash: text().notNull(),
    /** Empty until somebody says: the login services may not. */
    name: text().notNull(),
    isTest: integer({ mode: 'boolean' }).notNull(),
    createdAt: text().notNull(),
  },
  (t) => [uniqueIndex('accounts_subject').on(t.issuer, t.subjectHash)],
)

export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 of the token in the cookie: a stolen database opens no session. */
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** domain LoginKind: how they came, until they choose to act for themselves. */
    kind: text().notNull().default('organisation'),
    role: text().notNull(),
    organisationNumber: text(),
    organisationName: text(),
    /** JSON: domain AltinnAnswer for the organisation acted for; null when Altinn has not been asked. */
    altinn: text({ mode: 'json' }),
    /** 3 or 4; null when the issuer does not say. */
    level: integer(),
    /** The issuer's own session, by which it tells of logouts elsewhere. */
    issuer: text().notNull().default(''),
    sid: text(),
    createdAt: text().notNull(),
    lastSeenAt: text().notNull(),
  },
  (t) => [
    index('sessions_last_seen').on(t.lastSeenAt),
    index('sessions_sid').on(t.issuer, t.sid),
    index('sessions_account').on(t.accountId),
  ],
)

/** Organisations the person came from the login service with. */
export const sessionParties = sqliteTable(
  'session_parties',
  {
    sessionId: text()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    organisationNumber: text().notNull(),
    name: text().notNull(),
    form: text(),
    isTest: integer({ mode: 'boolean' }).notNull(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.organisationNumber] })],
)

/** One row per login under way: used once, then removed. */
export const loginAttempts = sqliteTable('login_attempts', {
  id: text().primaryKey(),
  state: text().notNull(),
  nonce: text().notNull(),
  verifier: text().notNull(),
  /** domain LoginKind: which issuer was asked. */
  kind: text().notNull().default('organisation'),
  returnPath: text().notNull(),
  startedAt: text().notNull(),
})

export const auditLog = sqliteTable('audit_log', {
  id: integer().primaryKey(),
  at: text().notNull(),
  accountId: text(),
  act: text().notNull(),
  subject: text().notNull(),
  /** JSON; never a name, an e-mail address or a national identity number. */
  detail: text({ mode: 'json' }).notNull(),
})

// ── Who may act for an organisation ─────────────────────────────────────────────────────────────────────────────────

/** Every choice ever made; the newest holds. */
export const accessChoices = sqliteTable(
  'access_choices',
  {
    id: integer().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    chosenAt: text().notNull(),
    /** Null for the choice the consultation began with. */
    chosenBy: text().references(() => accounts.id),
    /** JSON: domain AccessChoice. */
    choice: text({ mode: 'json' }).notNull(),
  },
  (t) => [index('access_choices_consultation').on(t.consultationId, t.id)],
)

/** Colleagues let in by invitation. Ended ones stay, so that it can be told who had access when. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: integer().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    organisationNumber: text().notNull(),
    organisationName: text().notNull(),
    isTest: integer({ mode: 'boolean' }).notNull(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** reader, writer or approver. */
    position: text().notNull(),
    createdAt: text().notNull(),
    endedAt: text(),
  },
  (t) => [index('memberships_account').on(t.accountId), index('memberships_organisation').on(t.consultationId, t.organisationNumber)],
)

export const invitations = sqliteTable(
  'invitations',
  {
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    organisationNumber: text().notNull(),
    organisationName: text().notNull(),
    isTest: integer({ mode: 'boolean' }).notNull(),
    email: text().notNull(),
    position: text().notNull(),
    /** SHA-256 of the token in the link. */
    tokenHash: text().notNull().unique(),
    createdBy: text()
      .notNull()
      .references(() => accounts.id),
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    usedAt: text(),
    usedBy: text().references(() => accounts.id),
    revokedAt: text(),
  },
  (t) => [index('invitations_organisation').on(t.consultationId, t.organisationNumber)],
)

/** Mail to be sent, written in the transaction of what it tells of. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer().primaryKey(),
    recipient: text().notNull(),
    subject: text().notNull(),
    plain: text().notNull(),
    html: text().notNull(),
    language: text().notNull(),
    createdAt: text().notNull(),
    /** Machine time of the next attempt. */
    dueAt: text().notNull(),
    attempts: integer().notNull().default(0),
    sentAt: text(),
    /** A short code of what went wrong; never an address. */
    lastError: text(),
  },
  (t) => [index('outbox_due').on(t.sentAt, t.dueAt)],
)

/** What Enhetsregisteret said last, so that reading never waits for it. */
export const registeredUnits = sqliteTable('registered_units', {
  number: text().primaryKey(),
  name: text().notNull(),
  form: text().notNull(),
  /** active or deleted. */
  status: text().notNull(),
  deletedOn: text(),
  parent: text(),
  /** JSON: the rest of domain RegisteredUnit. */
  detail: text({ mode: 'json' }).notNull(),
  etag: text(),
  fetchedAt: text().notNull(),
})

// ── A vendor's assessment of its own product: the vendor's alone until it is declared and shared ───────────────────

/** How products are assessed against one guideline version. Frozen as the version is. */
export const assessmentScales = sqliteTable('assessment_scales', {
  versionId: text()
    .primaryKey()
    .references(() => guidelineVersions.id),
  contentVersion: text().notNull(),
  /** JSON: domain AssessmentScale. */
  definition: text({ mode: 'json' }).notNull(),
})

export const products = sqliteTable(
  'products',
  {
    id: text().primaryKey(),
    organisationNumber: text().notNull(),
    name: text().notNull(),
    /** One of the scale's product types. */
    type: text().notNull(),
    contactEmail: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [uniqueIndex('products_name').on(t.organisationNumber, t.name)],
)

export const productVersions = sqliteTable(
  'product_versions',
  {
    id: text().primaryKey(),
    productId: text()
      .notNull()
      .references(() => products.id),
    /** As the vendor writes it: `4.10`. */
    name: text().notNull(),
    createdAt: text().notNull(),
  },
  (t) => [uniqueIndex('product_versions_name').on(t.productId, t.name)],
)

/** Of one product version against one guideline version. When it has been declared, the next change makes a new one. */
export const assessments = sqliteTable(
  'assessments',
  {
    id: text().primaryKey(),
    organisationNumber: text().notNull(),
    productVersionId: text()
      .notNull()
      .references(() => productVersions.id),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    /** The assessment its first lines came from. */
    carriedFrom: text(),
    createdAt: text().notNull(),
    updatedAt: text().notNull(),
    declaredAt: text(),
  },
  (t) => [
    index('assessments_organisation').on(t.organisationNumber, t.updatedAt),
    index('assessments_product_version').on(t.productVersionId, t.versionId),
  ],
)

/** A requirement nobody has said anything of has no line. */
export const assessmentLines = sqliteTable(
  'assessment_lines',
  {
    assessmentId: text()
      .notNull()
      .references(() => assessments.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    status: text().notNull(),
    justification: text().notNull(),
    plannedDate: text().notNull(),
    internalNote: text().notNull(),
    /** Came from an earlier product version, and nobody has said yet that it holds for this one. */
    isCarried: integer({ mode: 'boolean' }).notNull(),
    savedAt: text().notNull(),
    savedBy: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.itemId] })],
)

export const assessmentEvidence = sqliteTable(
  'assessment_evidence',
  {
    assessmentId: text().notNull(),
    itemId: integer().notNull(),
    position: integer().notNull(),
    kind: text().notNull(),
    text: text().notNull(),
    link: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.assessmentId, t.itemId, t.position] }),
    foreignKey({ columns: [t.assessmentId, t.itemId], foreignColumns: [assessmentLines.assessmentId, assessmentLines.itemId] }),
  ],
)

/** Every change of a line, so that it can be told who said what when, and a change of many lines undone. */
export const assessmentHistory = sqliteTable(
  'assessment_history',
  {
    id: integer().primaryKey(),
    assessmentId: text()
      .notNull()
      .references(() => assessments.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    at: text().notNull(),
    by: text().notNull(),
    /** Changes made at once have the same. */
    actId: text().notNull(),
    /** edit, bulk, undo or carry. */
    kind: text().notNull(),
    /** JSON: domain Values before and after. */
    before: text({ mode: 'json' }).notNull(),
    after: text({ mode: 'json' }).notNull(),
    wasCarried: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [index('assessment_history_line').on(t.assessmentId, t.itemId, t.id), index('assessment_history_act').on(t.actId)],
)

// ── What a vendor has declared: never changed, never removed, and without the vendor's internal notes ─────────────────

export const declarations = sqliteTable(
  'declarations',
  {
    id: integer().primaryKey(),
    assessmentId: text()
      .notNull()
      .unique()
      .references(() => assessments.id),
    /** Counted for each organisation by itself: a number tells nothing of what others have declared. */
    number: text().notNull().unique(),
    organisationNumber: text().notNull(),
    organisationName: text().notNull(),
    isTest: integer({ mode: 'boolean' }).notNull(),
    productName: text().notNull(),
    productVersion: text().notNull(),
    productType: text().notNull(),
    contactEmail: text().notNull(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    declaredOn: text().notNull(),
    declaredAt: text().notNull(),
    declaredBy: text().notNull(),
    accountId: text().notNull(),
    /** SHA-256, hexadecimal, of the sealed text as UTF-8. */
    checksum: text().notNull(),
    /** RFC 8785 JSON of the whole declaration. */
    canonical: text().notNull(),
  },
  (t) => [index('declarations_organisation').on(t.organisationNumber)],
)

export const declaredLines = sqliteTable(
  'declared_lines',
  {
    declarationId: integer()
      .notNull()
      .references(() => declarations.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    status: text().notNull(),
    justification: text().notNull(),
    plannedDate: text().notNull(),
    /** JSON: domain Evidence[]. */
    evidence: text({ mode: 'json' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.declarationId, t.itemId] })],
)

/** Who may read a declaration. Nobody else reads one, whatever their role. Ended ones stay, so that it can be told who could read when. */
export const declarationShares = sqliteTable(
  'declaration_shares',
  {
    id: text().primaryKey(),
    declarationId: integer()
      .notNull()
      .references(() => declarations.id),
    /** link, agency or public. */
    kind: text().notNull(),
    /** The buyer a link is for; null for the others. */
    recipient: text(),
    /** SHA-256 of the token in the link. */
    tokenHash: text().unique(),
    sharedAt: text().notNull(),
    sharedBy: text().notNull(),
    endedAt: text(),
    endedBy: text(),
  },
  (t) => [index('declaration_shares_declaration').on(t.declarationId), index('declaration_shares_kind').on(t.kind, t.endedAt)],
)
