import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Readable, statement, type Transaction } from './client'
import { searchTextOf } from './organisations'
import { consultations, consulteeMembers, consultees, organisations, registeredUnits } from './schema'

/** A body on a line of its own in the list. */
export interface ListedBody {
  readonly slug: string
  readonly name: string
  readonly number: string | null
  readonly groupId: string
}

/** A body on the list, alone or as one of many, that the register has deleted. */
export interface GoneBody {
  readonly slug: string
  readonly name: string
  readonly number: string
  /** ISO day; null where the register does not say. */
  readonly deletedOn: string | null
  /** As the register had it last. */
  readonly registeredName: string
}

const ofList = and(
  eq(consultees.consultationId, sql.placeholder('consultationId')),
  // A line written twice stands for one body.
  isNull(consultees.repeats),
  eq(organisations.isTest, false),
)

const bodies = statement((c) =>
  c
    .select({ slug: organisations.slug, name: organisations.name, number: organisations.number, groupId: consultees.groupId })
    .from(consultees)
    .innerJoin(organisations, eq(organisations.id, consultees.organisationId))
    .where(ofList)
    .orderBy(asc(consultees.position))
    .prepare(),
)
const goneColumns = {
  slug: organisations.slug,
  name: organisations.name,
  number: registeredUnits.number,
  deletedOn: registeredUnits.deletedOn,
  registeredName: registeredUnits.name,
}
const goneAlone = statement((c) =>
  c
    .select(goneColumns)
    .from(consultees)
    .innerJoin(organisations, eq(organisations.id, consultees.organisationId))
    .innerJoin(registeredUnits, eq(registeredUnits.number, organisations.number))
    .where(and(ofList, eq(registeredUnits.status, 'deleted')))
    .prepare(),
)
const goneAmongMany = statement((c) =>
  c
    .select(goneColumns)
    .from(consulteeMembers)
    .innerJoin(organisations, eq(organisations.id, consulteeMembers.organisationId))
    .innerJoin(registeredUnits, eq(registeredUnits.number, organisations.number))
    .where(
      and(
        eq(consulteeMembers.consultationId, sql.placeholder('consultationId')),
        eq(organisations.isTest, false),
        eq(registeredUnits.status, 'deleted'),
      ),
    )
    .prepare(),
)

/** The bodies on lines of their own, in the list's order. */
export async function listBodies(db: Readable, consultationId: string): Promise<ListedBody[]> {
  return bodies(db).all({ consultationId })
}

/** Bodies of the list that the register has deleted, each once, in alphabetical order. */
export async function listGoneBodies(db: Readable, consultationId: string): Promise<GoneBody[]> {
  const gone = [...goneAlone(db).all({ consultationId }), ...goneAmongMany(db).all({ consultationId })]
  return [...new Map(gone.map((body) => [body.slug, body])).values()].sort((a, b) => norwegian.compare(a.name, b.name))
}

/** æ, ø and å come last. */
const norwegian = new Intl.Collator('nb')

/** Number → name of the bodies we know by it. */
export async function namesByNumber({ connection }: Readable, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = connection
    .select({ number: organisations.number, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.number, [...numbers]))
    .all()
  return new Map(rows.flatMap(({ number, name }) => (number ? [[number, name] as const] : [])))
}

/** Gives a body its number, with the name and form of the register, and lets kept public pages know. */
export async function putOrganisationNumber(
  { connection }: Transaction,
  consultationId: string,
  slug: string,
  unit: { readonly number: string; readonly name: string; readonly form: string },
): Promise<void> {
  const body = connection.select().from(organisations).where(eq(organisations.slug, slug)).get()
  if (!body) throw new Error(`No organisation ${slug}`)
  const known = { ...body, number: unit.number, registeredName: unit.name, form: unit.form }
  const nameVariants = body.nameVariants as { name: string }[]
  const { number, registeredName, form } = known
  connection
    .update(organisations)
    .set({ number, registeredName, form, searchText: searchTextOf({ ...known, nameVariants }) })
    .where(eq(organisations.id, body.id))
    .run()
  connection
    .update(consultations)
    .set({ revision: sql`${consultations.revision} + 1` })
    .where(eq(consultations.id, consultationId))
    .run()
}

/** A body as an invitation names it. */
export interface NamedBody {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly number: string | null
  readonly isTest: boolean
}

const namedColumns = {
  id: organisations.id,
  slug: organisations.slug,
  name: organisations.name,
  number: organisations.number,
  isTest: organisations.isTest,
}
const bodyById = statement((c) =>
  c
    .select(namedColumns)
    .from(organisations)
    .where(eq(organisations.id, sql.placeholder('id')))
    .prepare(),
)
const onList = sql`exists (select 1 from consultees where consultees.consultation_id = ${sql.placeholder('consultationId')} and consultees.organisation_id = ${organisations.id}) or exists (select 1 from consultee_members where consultee_members.consultation_id = ${sql.placeholder('consultationId')} and consultee_members.organisation_id = ${organisations.id})`
const bodyOnList = statement((c) =>
  c
    .select(namedColumns)
    .from(organisations)
    .where(and(eq(organisations.slug, sql.placeholder('slug')), sql`(${onList})`))
    .prepare(),
)

export async function findOrganisationById(db: Readable, id: number): Promise<NamedBody | null> {
  return bodyById(db).get({ id }) ?? null
}

/** A body of the list, alone on its line or one of many behind it; null for others. */
export async function findBodyOnList(db: Readable, consultationId: string, slug: string): Promise<NamedBody | null> {
  return bodyOnList(db).get({ consultationId, slug }) ?? null
}
