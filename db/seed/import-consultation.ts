import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { v5 as uuid } from 'uuid'
import type { Item } from '#app/domain/guideline'
import type { Bilingual } from '#app/domain/language'
import { type Database, inTransaction, type Transaction } from '../client'
import { getConsultationById, putCurrentVersion } from '../consultations'
import { getDraft } from '../guidelines'
import { searchTextOf } from '../organisations'
import * as schema from '../schema'
import { chapters, consultationText, files, type GuidelineFiles, itemsOfFile, legalBasis, sources } from './guideline-files'
import { importScale } from './import-scale'
import { questionsOfFile } from './question-file'
import { collectives, entries, groups, type OrganisationSeed, organisationOf } from './register-files'

/** Root of our name-based ids: the same draft gets the same ids in every installation. */
const namespace = 'b6a5f3ce-6d0c-5a50-9d3b-2a6f1a1c7a11'
/** The nynorsk file names two of the groups more briefly. */
const groupsInNynorsk: Readonly<Record<string, string>> = {
  ...files.nn.consultees,
  'foreninger-og-organisasjoner': files.nn.consultees.foreninger,
  'kompetansesentre-tjenester': files.nn.consultees.kompetansesentre,
}

/** Loads Helsedirektoratet's høring: page, draft, questions and consultees. */
export async function importConsultation(db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    const versionId = versionIdOf(files)
    putConsultation(tx, versionId)
    putVersion(tx, versionId, files)
    putQuestions(tx, versionId)
    putConsultees(tx)
  })
}

/** The version there is stands before none of these files; `stray` names an item that is said to come from one that was not there. */
export class NoLaterVersion extends Error {
  override readonly name = 'NoLaterVersion'
  constructor(
    readonly current: string,
    readonly stray: string | null = null,
  ) {
    super(stray ? `Version ${current} has no such item: ${stray}` : `No later version than ${current}`)
  }
}

/**
 * A later version of the draft, which holds from here on; earlier ones stay as they are, with everything that was said of them. Throws
 * `NoLaterVersion`.
 */
export async function importVersion(db: Database, later: GuidelineFiles): Promise<string> {
  const versionId = versionIdOf(later)
  await inTransaction(db, async (tx) => {
    const { currentVersionId } = await getConsultationById(tx, later.nb.id)
    const { version, items } = await getDraft(tx, currentVersionId)
    if (later.nb.published < version.publishedOn || versionId === currentVersionId) throw new NoLaterVersion(version.number)
    const codes = new Set(items.map(({ code }) => code))
    for (const { code, follows } of itemsOfFile(later)) {
      if (typeof follows?.code === 'string' && !codes.has(follows.code))
        throw new NoLaterVersion(version.number, `${code} ← ${follows.code}`)
    }
    putVersion(tx, versionId, later)
    putQuestions(tx, versionId)
    await putCurrentVersion(tx, later.nb.id, versionId)
  })
  await importScale(db)
  return versionId
}

const versionIdOf = ({ nb: { id, contentVersion } }: GuidelineFiles) => uuid(`${id}/${contentVersion}`, namespace)

function putConsultation({ connection }: Transaction, versionId: string): void {
  const { id, publisher, published, deadline } = files.nb
  connection
    .insert(schema.consultations)
    .values({
      id,
      slug: id,
      publisher,
      publishedOn: published,
      deadline,
      receiptPrefix: 'FTB25',
      officialAddress:
        'https://www.helsedirektoratet.no/horinger/foreldres-tilgang-til-barns-digitale-innbyggertjenester-fra-helse-og-omsorgstjenesten',
      content: consultationText(),
      currentVersionId: versionId,
    })
    .run()
}

function putVersion({ connection }: Transaction, versionId: string, given: GuidelineFiles): void {
  const items = [whole(), ...itemsOfFile(given)]
  const { nb, nn } = given
  const frame = {
    provenance: { nb: nb.provenance, nn: nn.provenance },
    chapters: chapters(given),
    legalBasis: legalBasis(given),
    sources: sources(given),
  }
  const contentHash = createHash('sha256')
    .update(canonicalize({ ...frame, items }) ?? '')
    .digest('hex')
  connection
    .insert(schema.guidelineVersions)
    .values({
      id: versionId,
      consultationId: nb.id,
      number: nb.contentVersion,
      publishedOn: nb.published,
      contentStatus: nb.contentStatus === 'demonstrasjon' ? 'demonstration' : 'official',
      contentHash,
      content: frame,
    })
    .run()
  for (const { code, kind, chapter, position, ...content } of items) {
    connection
      .insert(schema.items)
      .values({ uid: uuid(code, versionId), versionId, code, kind, chapter, position, content })
      .run()
  }
}

function whole(): Omit<Item, 'uid' | 'versionId'> {
  const text = (title: string) => ({ title, text: '', rationale: '', practical: [], verification: [] })
  return {
    code: 'G',
    kind: 'whole',
    chapter: 0,
    position: 0,
    strength: null,
    audiences: [],
    ageGroups: [],
    legalRefs: [],
    sourceRefs: [],
    related: [],
    text: { nb: text('Hele utkastet'), nn: text('Heile utkastet') },
  }
}

function putQuestions({ connection }: Transaction, versionId: string): void {
  questionsOfFile().forEach((question, position) => {
    const { id } = connection
      .insert(schema.questions)
      .values({ versionId, code: question.id, position, definition: question })
      .returning({ id: schema.questions.id })
      .get()
    if (question.type !== 'single') return
    question.choices.forEach((choice, order) => {
      connection.insert(schema.choices).values({ questionId: id, code: choice.code, position: order }).run()
    })
  })
}

function putConsultees(tx: Transaction): void {
  const { connection } = tx
  const consultationId = files.nb.id
  for (const group of groups) {
    const name: Bilingual = { nb: group.name, nn: groupsInNynorsk[group.id] ?? group.name }
    connection.insert(schema.consulteeGroups).values({ id: group.id, consultationId, position: group.order, name }).run()
  }
  const put = organisationPutter(tx)
  const bodyOf = new Map<string, number>()
  for (const entry of entries) {
    // «Pasient- og brukerombudene» is collective too, but nobody has listed its members.
    const isCollective = entry.kind !== 'single'
    const organisationId = isCollective ? null : (bodyOf.get(entry.duplicateOf ?? '') ?? put(organisationOf(entry)))
    if (organisationId !== null) bodyOf.set(entry.id, organisationId)
    connection
      .insert(schema.consultees)
      .values({
        id: entry.id,
        consultationId,
        groupId: entry.groupId,
        position: entry.order,
        sourceLine: entry.sourceLine,
        nameAsWritten: entry.nameAsWritten,
        name: entry.name,
        fullName: entry.fullName,
        repeats: entry.duplicateOf,
        isCollective,
        organisationId,
      })
      .run()
    for (const member of collectives[entry.members?.file ?? '']?.() ?? []) {
      connection
        .insert(schema.consulteeMembers)
        .values({ consultationId, consulteeId: entry.id, organisationId: put(member) })
        .run()
    }
  }
}

/** Gives each body one row: by number where it has one, else by its slug. */
function organisationPutter({ connection }: Transaction): (seed: OrganisationSeed) => number {
  const known = new Map<string, number>()
  return (seed) => {
    const key = seed.number ?? seed.slug
    const found = known.get(key)
    if (found !== undefined) return found
    const { id } = connection
      .insert(schema.organisations)
      .values({ ...seed, searchText: searchTextOf(seed) })
      .returning({ id: schema.organisations.id })
      .get()
    known.set(key, id)
    return id
  }
}
