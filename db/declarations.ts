import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { AssessmentLine, Evidence } from '#app/domain/assessment'
import type { SealedLine, ShareKind } from '#app/domain/declaration'
import { type Readable, statement, type Transaction } from './client'
import { keysOf } from './guidelines'
import { assessments, declarationShares, declarations, declaredLines } from './schema'

/** What a vendor has declared: frozen, and without its internal notes. */
export interface Declaration {
  readonly id: number
  readonly assessmentId: string
  readonly number: string
  readonly organisationNumber: string
  readonly organisationName: string
  readonly isTest: boolean
  readonly productName: string
  readonly productVersion: string
  readonly productType: string
  readonly contactEmail: string
  readonly consultationId: string
  /** Of the guideline. */
  readonly versionId: string
  readonly declaredOn: string
  readonly declaredAt: string
  readonly declaredBy: string
  readonly checksum: string
}

export interface NewDeclaration extends Omit<Declaration, 'id'> {
  readonly accountId: string
  readonly canonical: string
}

/** A line as those see it who may read the declaration. */
export type DeclaredLine = Omit<AssessmentLine, 'internalNote'>

const columns = {
  id: declarations.id,
  assessmentId: declarations.assessmentId,
  number: declarations.number,
  organisationNumber: declarations.organisationNumber,
  organisationName: declarations.organisationName,
  isTest: declarations.isTest,
  productName: declarations.productName,
  productVersion: declarations.productVersion,
  productType: declarations.productType,
  contactEmail: declarations.contactEmail,
  consultationId: declarations.consultationId,
  versionId: declarations.versionId,
  declaredOn: declarations.declaredOn,
  declaredAt: declarations.declaredAt,
  declaredBy: declarations.declaredBy,
  checksum: declarations.checksum,
}

const own = statement((c) =>
  c
    .select(columns)
    .from(declarations)
    .where(
      and(eq(declarations.assessmentId, sql.placeholder('assessmentId')), eq(declarations.organisationNumber, sql.placeholder('number'))),
    )
    .prepare(),
)
const counted = statement((c) =>
  c
    .select({ n: sql<number>`count(*)` })
    .from(declarations)
    .where(eq(declarations.organisationNumber, sql.placeholder('number')))
    .prepare(),
)
const linesOf = statement((c) =>
  c
    .select()
    .from(declaredLines)
    .where(eq(declaredLines.declarationId, sql.placeholder('id')))
    .prepare(),
)
const canonicalOf = statement((c) =>
  c
    .select({ canonical: declarations.canonical })
    .from(declarations)
    .where(eq(declarations.id, sql.placeholder('id')))
    .prepare(),
)

/** Everything others read goes through a share that has not ended. There is no other way to a declaration of somebody else's. */
const shared = (c: Readable['connection']) =>
  c.selectDistinct(columns).from(declarations).innerJoin(declarationShares, eq(declarationShares.declarationId, declarations.id))
const notEnded = isNull(declarationShares.endedAt)

const byLink = statement((c) =>
  shared(c)
    .where(and(eq(declarationShares.kind, 'link'), eq(declarationShares.tokenHash, sql.placeholder('tokenHash')), notEnded))
    .prepare(),
)
const publicByNumber = statement((c) =>
  shared(c)
    .where(and(eq(declarationShares.kind, 'public'), eq(declarations.number, sql.placeholder('number')), notEnded))
    .prepare(),
)
const allPublic = statement((c) =>
  shared(c)
    .where(and(eq(declarationShares.kind, 'public'), notEnded))
    .orderBy(desc(declarations.declaredOn), asc(declarations.number))
    .prepare(),
)
const toAgency = and(
  eq(declarations.consultationId, sql.placeholder('consultationId')),
  inArray(declarationShares.kind, ['agency', 'public']),
  notEnded,
)
const agencyByNumber = statement((c) =>
  shared(c)
    .where(and(toAgency, eq(declarations.number, sql.placeholder('number'))))
    .prepare(),
)
const allForAgency = statement((c) => shared(c).where(toAgency).orderBy(desc(declarations.declaredOn), asc(declarations.number)).prepare())

const among = (column: SQLiteColumn, name: string) => sql`${column} in (select value from json_each(${sql.placeholder(name)}))`
const publicOf = statement((c) =>
  shared(c)
    .where(and(eq(declarationShares.kind, 'public'), among(declarations.organisationNumber, 'organisations'), notEnded))
    .prepare(),
)
const agencyOf = statement((c) =>
  shared(c)
    .where(and(toAgency, among(declarations.organisationNumber, 'organisations')))
    .prepare(),
)
const byLinks = statement((c) =>
  c
    .select({ ...columns, tokenHash: declarationShares.tokenHash })
    .from(declarations)
    .innerJoin(declarationShares, eq(declarationShares.declarationId, declarations.id))
    .where(and(eq(declarationShares.kind, 'link'), among(declarationShares.tokenHash, 'hashes'), notEnded))
    .prepare(),
)
const linesOfAll = statement((c) => c.select().from(declaredLines).where(among(declaredLines.declarationId, 'ids')).prepare())

const said = statement((c) =>
  c
    .select({
      versionId: declarations.versionId,
      itemId: declaredLines.itemId,
      status: declaredLines.status,
      plannedDate: declaredLines.plannedDate,
      n: sql<number>`count(*)`,
    })
    .from(declaredLines)
    .innerJoin(declarations, eq(declarations.id, declaredLines.declarationId))
    .where(among(declaredLines.declarationId, 'ids'))
    .groupBy(declarations.versionId, declaredLines.itemId, declaredLines.status, declaredLines.plannedDate)
    .prepare(),
)

/** Of one's own organisation alone. */
export async function findDeclarationOf(db: Readable, organisationNumber: string, assessmentId: string): Promise<Declaration | null> {
  return own(db).get({ assessmentId, number: organisationNumber }) ?? null
}

export async function findByLink(db: Readable, tokenHash: string): Promise<Declaration | null> {
  return byLink(db).get({ tokenHash }) ?? null
}

export async function findPublic(db: Readable, number: string): Promise<Declaration | null> {
  return publicByNumber(db).get({ number }) ?? null
}

export async function listPublic(db: Readable): Promise<Declaration[]> {
  return allPublic(db).all()
}

/** What these organisations have shared with all. */
export async function listPublicOf(db: Readable, organisations: readonly string[]): Promise<Declaration[]> {
  return publicOf(db).all({ organisations: JSON.stringify(organisations) })
}

/** Hash of a link's token → what it opens. Links that open nothing are absent. */
export async function listByLinks(db: Readable, hashes: readonly string[]): Promise<Map<string, Declaration>> {
  const rows = byLinks(db).all({ hashes: JSON.stringify(hashes) })
  return new Map(rows.map(({ tokenHash, ...declaration }) => [tokenHash ?? '', declaration]))
}

/** What these organisations have shared with the agency, or with all. */
export async function listForAgencyOf(db: Readable, consultationId: string, organisations: readonly string[]): Promise<Declaration[]> {
  return agencyOf(db).all({ consultationId, organisations: JSON.stringify(organisations) })
}

/** Shared with the agency, or with all. */
export async function findForAgency(db: Readable, consultationId: string, number: string): Promise<Declaration | null> {
  return agencyByNumber(db).get({ consultationId, number }) ?? null
}

export async function listForAgency(db: Readable, consultationId: string): Promise<Declaration[]> {
  return allForAgency(db).all({ consultationId })
}

/** How many an organisation has declared, for its own next number. */
export async function countDeclarations(db: Readable, organisationNumber: string): Promise<number> {
  return counted(db).get({ number: organisationNumber })?.n ?? 0
}

/** Requirement code → what was declared of it. */
export async function listDeclaredLines(db: Readable, { id, versionId }: Declaration): Promise<Map<string, DeclaredLine>> {
  const { itemCodeOf } = keysOf(db, versionId)
  return new Map(
    linesOf(db)
      .all({ id })
      .map(({ itemId, status, justification, plannedDate, evidence }) => [
        itemCodeOf.get(itemId) ?? '',
        { status, justification, plannedDate, evidence: evidence as Evidence[] },
      ]),
  )
}

/** What was declared of every requirement, for several declarations at once: id → requirement code → line. */
export async function listLinesOfAll(db: Readable, of: readonly Declaration[]): Promise<Map<number, Map<string, DeclaredLine>>> {
  const found = new Map(
    of.map(({ id, versionId }) => [id, { codeOf: keysOf(db, versionId).itemCodeOf, lines: new Map<string, DeclaredLine>() }]),
  )
  for (const { declarationId, itemId, status, justification, plannedDate, evidence } of linesOfAll(db).all({
    ids: JSON.stringify([...found.keys()]),
  })) {
    const own = found.get(declarationId)
    own?.lines.set(own.codeOf.get(itemId) ?? '', { status, justification, plannedDate, evidence: evidence as Evidence[] })
  }
  return new Map([...found].map(([id, { lines }]) => [id, lines]))
}

/** How many of these say what of which requirement, with which date; by the code it had in the version they were assessed against. */
export async function countSaid(
  db: Readable,
  of: readonly Declaration[],
): Promise<{ versionId: string; code: string; status: string; plannedDate: string; n: number }[]> {
  const rows = said(db).all({ ids: JSON.stringify(of.map(({ id }) => id)) })
  return rows.map(({ itemId, ...row }) => ({ ...row, code: keysOf(db, row.versionId).itemCodeOf.get(itemId) ?? '' }))
}

/** The sealed text, byte for byte what the checksum is computed of. */
export async function getSealedText(db: Readable, { id }: Declaration): Promise<string> {
  const row = canonicalOf(db).get({ id })
  if (!row) throw new Error(`No declaration ${id}`)
  return row.canonical
}

/** Stores a declaration, and closes the assessment it was made from. */
export async function putDeclaration(tx: Transaction, declaration: NewDeclaration, lines: readonly SealedLine[]): Promise<void> {
  const { connection } = tx
  const { itemIdOf } = keysOf(tx, declaration.versionId)
  const { id } = connection.insert(declarations).values(declaration).returning({ id: declarations.id }).get()
  for (const { code, status, justification, plannedDate, evidence } of lines) {
    const itemId = itemIdOf.get(code)
    if (itemId === undefined) throw new Error(`No requirement ${code}`)
    connection.insert(declaredLines).values({ declarationId: id, itemId, status, justification, plannedDate, evidence }).run()
  }
  connection.update(assessments).set({ declaredAt: declaration.declaredAt }).where(eq(assessments.id, declaration.assessmentId)).run()
}

// ── Who may read it ─────────────────────────────────────────────────────────────────────────────────────────────────

export interface Share {
  readonly id: string
  readonly kind: ShareKind
  readonly recipient: string | null
  readonly sharedAt: string
  readonly sharedBy: string
  readonly endedAt: string | null
  readonly endedBy: string | null
}

/** The newest first; ended ones too. */
export async function listShares({ connection }: Readable, { id }: Declaration): Promise<Share[]> {
  return connection
    .select()
    .from(declarationShares)
    .where(eq(declarationShares.declarationId, id))
    .orderBy(desc(declarationShares.sharedAt), desc(declarationShares.id))
    .all()
    .map(({ declarationId: _, tokenHash: __, kind, ...share }) => ({ ...share, kind: kind as ShareKind }))
}

export async function putShare(
  { connection }: Transaction,
  { id }: Declaration,
  share: Omit<Share, 'endedAt' | 'endedBy'> & { readonly tokenHash: string | null },
): Promise<void> {
  connection
    .insert(declarationShares)
    .values({ ...share, declarationId: id })
    .run()
}

/** False when there is no such share of this declaration that still holds. */
export async function closeShare(
  { connection }: Transaction,
  { id }: Declaration,
  shareId: string,
  by: { readonly endedAt: string; readonly endedBy: string },
): Promise<boolean> {
  const { changes } = connection
    .update(declarationShares)
    .set(by)
    .where(and(eq(declarationShares.id, shareId), eq(declarationShares.declarationId, id), isNull(declarationShares.endedAt)))
    .run()
  return changes > 0
}
