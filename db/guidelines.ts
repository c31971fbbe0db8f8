import { and, asc, desc, eq } from 'drizzle-orm'
import type { GuidelineVersion, Item, ItemKind } from '#app/domain/guideline'
import type { Question } from '#app/domain/question'
import { matchAcross, type VersionMatch } from '#app/domain/version-match'
import type { Connection, Readable } from './client'
import { choices, guidelineVersions, items, questions } from './schema'

/** A frozen draft with everything that is asked about it. */
export interface Draft {
  readonly version: GuidelineVersion & { readonly publishedOn: string; readonly consultationId: string }
  /** Råd and krav in the draft's order. */
  readonly items: readonly Item[]
  /** The draft as a whole, which general answers are about. */
  readonly whole: Item
  readonly questions: readonly Question[]
}

/** The small numbers that stand for items, questions and choices in the tables of answers. */
export interface DraftKeys {
  readonly itemIdOf: ReadonlyMap<string, number>
  readonly itemCodeOf: ReadonlyMap<number, string>
  readonly questionIdOf: ReadonlyMap<string, number>
  readonly questionCodeOf: ReadonlyMap<number, string>
  /** `krav.nytte:nyttig` → id. */
  readonly choiceIdOf: ReadonlyMap<string, number>
  readonly choiceOf: ReadonlyMap<number, { readonly questionCode: string; readonly code: string }>
}

/** Versions never change, so each is read once per connection. */
const kept = new WeakMap<Connection, Map<string, { draft: Draft; keys: DraftKeys }>>()

/** Refuses an unknown version: ids come from our own rows. */
export async function getDraft(db: Readable, versionId: string): Promise<Draft> {
  return load(db, versionId).draft
}

/** The versions of a consultation's draft, the newest first. `publishedOn` is a day, `2025-03-20`. */
export async function listVersions(
  { connection }: Readable,
  consultationId: string,
): Promise<{ id: string; number: string; publishedOn: string }[]> {
  return connection
    .select({ id: guidelineVersions.id, number: guidelineVersions.number, publishedOn: guidelineVersions.publishedOn })
    .from(guidelineVersions)
    .where(eq(guidelineVersions.consultationId, consultationId))
    .orderBy(desc(guidelineVersions.publishedOn), desc(guidelineVersions.number))
    .all()
}

/** The version of a consultation's draft that has this content; null where there is none. */
export async function findVersionWith({ connection }: Readable, consultationId: string, contentHash: string): Promise<string | null> {
  const row = connection
    .select({ id: guidelineVersions.id })
    .from(guidelineVersions)
    .where(and(eq(guidelineVersions.consultationId, consultationId), eq(guidelineVersions.contentHash, contentHash)))
    .get()
  return row?.id ?? null
}

/** The id of a consultation's version by its number; null where there is none. */
export async function findVersionId({ connection }: Readable, consultationId: string, number: string): Promise<string | null> {
  const row = connection
    .select({ id: guidelineVersions.id })
    .from(guidelineVersions)
    .where(and(eq(guidelineVersions.consultationId, consultationId), eq(guidelineVersions.number, number)))
    .get()
  return row?.id ?? null
}

const matched = new WeakMap<Connection, Map<string, VersionMatch<Item>>>()

/** What became of the råd and krav of one version in another of the same consultation, by way of every version between. */
export async function matchOf(db: Readable, fromVersionId: string, toVersionId: string): Promise<VersionMatch<Item>> {
  const known = matched.get(db.connection) ?? new Map<string, VersionMatch<Item>>()
  matched.set(db.connection, known)
  const key = `${fromVersionId} ${toVersionId}`
  const found = known.get(key) ?? matchAcross(wayBetween(db, fromVersionId, toVersionId).map((id) => load(db, id).draft.items))
  known.set(key, found)
  return found
}

/** The versions from one to the other, those two included. */
function wayBetween(db: Readable, from: string, to: string): string[] {
  if (from === to) return [to]
  const { consultationId } = load(db, to).draft.version
  const all = db.connection
    .select({ id: guidelineVersions.id })
    .from(guidelineVersions)
    .where(eq(guidelineVersions.consultationId, consultationId))
    .orderBy(asc(guidelineVersions.publishedOn), asc(guidelineVersions.number))
    .all()
    .map(({ id }) => id)
  const [first, last] = [all.indexOf(from), all.indexOf(to)]
  return first >= 0 && first < last ? all.slice(first, last + 1) : [from, to]
}

/** For repositories only. */
export function keysOf(db: Readable, versionId: string): DraftKeys {
  return load(db, versionId).keys
}

export function findItem(draft: Draft, code: string): Item | null {
  return draft.items.find((item) => item.code === code) ?? null
}

export function questionsFor(draft: Draft, kind: ItemKind): readonly Question[] {
  return draft.questions.filter((question) => question.kind === kind)
}

function load({ connection }: Readable, versionId: string): { draft: Draft; keys: DraftKeys } {
  const versions = kept.get(connection) ?? new Map<string, { draft: Draft; keys: DraftKeys }>()
  kept.set(connection, versions)
  const found = versions.get(versionId) ?? read(connection, versionId)
  versions.set(versionId, found)
  return found
}

function read(connection: Connection, versionId: string): { draft: Draft; keys: DraftKeys } {
  const version = connection.select().from(guidelineVersions).where(eq(guidelineVersions.id, versionId)).get()
  if (!version) throw new Error(`No guideline version ${versionId}`)
  const itemRows = connection.select().from(items).where(eq(items.versionId, versionId)).orderBy(items.position).all()
  const questionRows = connection.select().from(questions).where(eq(questions.versionId, versionId)).orderBy(questions.position).all()
  const choiceRows = connection
    .select({ id: choices.id, code: choices.code, question: questions.code })
    .from(choices)
    .innerJoin(questions, eq(choices.questionId, questions.id))
    .where(eq(questions.versionId, versionId))
    .all()
  const all = itemRows.map(({ id: _, content, ...row }) => ({ ...row, ...(content as object) }) as Item)
  const whole = all.find((item) => item.kind === 'whole')
  if (!whole) throw new Error(`Version ${versionId} lacks the item that stands for the whole draft`)
  const { content, ...frame } = version
  return {
    draft: {
      version: { ...frame, ...(content as object) } as Draft['version'],
      items: all.filter((item) => item.kind !== 'whole'),
      whole,
      questions: questionRows.map((row) => row.definition as Question),
    },
    keys: {
      itemIdOf: new Map(itemRows.map((row) => [row.code, row.id])),
      itemCodeOf: new Map(itemRows.map((row) => [row.id, row.code])),
      questionIdOf: new Map(questionRows.map((row) => [row.code, row.id])),
      questionCodeOf: new Map(questionRows.map((row) => [row.id, row.code])),
      choiceIdOf: new Map(choiceRows.map((row) => [`${row.question}:${row.code}`, row.id])),
      choiceOf: new Map(choiceRows.map((row) => [row.id, { questionCode: row.question, code: row.code }])),
    },
  }
}
