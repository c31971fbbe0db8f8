import { eq, sql } from 'drizzle-orm'
import type { Body, Consultee, ConsulteeGroup, NameVariant } from '#app/domain/consultee'
import type { Bilingual } from '#app/domain/language'
import type { RespondentType } from '#app/domain/respondent'
import { type Readable, statement } from './client'
import { consulteeGroups, consulteeMembers, consultees, organisations } from './schema'

/** A body with what only staff see: synthetic organisations are among them, marked. */
export interface KnownBody extends Body {
  readonly isTest: boolean
}

const groupsOf = statement((c) =>
  c
    .select({ id: consulteeGroups.id, name: consulteeGroups.name })
    .from(consulteeGroups)
    .where(eq(consulteeGroups.consultationId, sql.placeholder('consultationId')))
    .orderBy(consulteeGroups.position)
    .prepare(),
)
const linesOf = statement((c) =>
  c
    .select()
    .from(consultees)
    .where(eq(consultees.consultationId, sql.placeholder('consultationId')))
    .orderBy(consultees.position)
    .prepare(),
)
const bodyColumns = {
  id: organisations.id,
  slug: organisations.slug,
  number: organisations.number,
  name: organisations.name,
  registeredName: organisations.registeredName,
  nameVariants: organisations.nameVariants,
  respondentType: organisations.respondentType,
  isTest: organisations.isTest,
}
const singlesOf = statement((c) =>
  c
    .select({ lineId: consultees.id, body: bodyColumns })
    .from(consultees)
    .innerJoin(organisations, eq(organisations.id, consultees.organisationId))
    .where(eq(consultees.consultationId, sql.placeholder('consultationId')))
    .prepare(),
)
const membersOf = statement((c) =>
  c
    .select({ lineId: consulteeMembers.consulteeId, body: bodyColumns })
    .from(consulteeMembers)
    .innerJoin(organisations, eq(organisations.id, consulteeMembers.organisationId))
    .where(eq(consulteeMembers.consultationId, sql.placeholder('consultationId')))
    .prepare(),
)

/** The groups of the list, in its order. */
export async function listConsulteeGroups(
  db: Readable,
  consultationId: string,
): Promise<{ readonly id: string; readonly name: Bilingual }[]> {
  return groupsOf(db)
    .all({ consultationId })
    .map(({ id, name }) => ({ id, name: name as Bilingual }))
}

/** What the groups of the list are called, in its order. */
export async function getGroupNames(db: Readable, consultationId: string): Promise<ReadonlyMap<string, Bilingual>> {
  return new Map((await listConsulteeGroups(db, consultationId)).map(({ id, name }) => [id, name]))
}

/** The list as the public may see it, every line the publisher wrote, repeats included. Synthetic organisations are not in it. */
export async function listConsultees(db: Readable, consultationId: string): Promise<ConsulteeGroup[]> {
  const groups = await listKnownConsultees(db, consultationId)
  const open = (bodies: readonly KnownBody[]) => bodies.filter(({ isTest }) => !isTest).map(({ isTest: _, ...body }): Body => body)
  return groups.map((group) => ({
    ...group,
    lines: group.lines.map((line) => ({ ...line, body: open(line.body ? [line.body] : [])[0] ?? null, members: open(line.members) })),
  }))
}

/** The list as staff see it: synthetic organisations stand under their line, marked as tests. */
export async function listKnownConsultees(db: Readable, consultationId: string): Promise<ConsulteeGroup<Consultee<KnownBody>>[]> {
  const bodyOf = new Map(
    singlesOf(db)
      .all({ consultationId })
      .map(({ lineId, body }) => [lineId, toBody(body)]),
  )
  const members = grouped(membersOf(db).all({ consultationId }), ({ lineId }) => lineId)
  const lines = grouped(linesOf(db).all({ consultationId }), ({ groupId }) => groupId)
  return groupsOf(db)
    .all({ consultationId })
    .map(({ id, name }) => ({
      id,
      name: name as Bilingual,
      lines: (lines.get(id) ?? []).map(({ id: lineId, position, nameAsWritten, name: lineName, fullName, repeats, isCollective }) => ({
        id: lineId,
        position,
        nameAsWritten,
        name: lineName,
        fullName,
        repeats,
        isCollective,
        body: bodyOf.get(lineId) ?? null,
        members: (members.get(lineId) ?? []).map(({ body }) => toBody(body)).sort((a, b) => norwegian.compare(a.name, b.name)),
      })),
    }))
}

/** æ, ø and å come last. */
const norwegian = new Intl.Collator('nb')

type BodyRow = Omit<KnownBody, 'nameVariants' | 'respondentType'> & { id: number; nameVariants: unknown; respondentType: string }

function toBody({ id: _, nameVariants, respondentType, ...row }: BodyRow): KnownBody {
  return { ...row, nameVariants: nameVariants as NameVariant[], respondentType: respondentType as RespondentType }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
