import { requirementsOf } from '#app/domain/assessment'
import { resultOf } from '#app/domain/assessment-result'
import { type AssessmentScale, applies, isMet } from '#app/domain/assessment-scale'
import { type ComparedCell, differs, shareOf, unmetFirst } from '#app/domain/comparison'
import { agesOf } from '#app/domain/declaration-age'
import { contentLanguageOf, type Language } from '#app/domain/language'
import { sayOrganisationNumber } from '#app/domain/organisation-number'
import { movesOf } from '#app/domain/planned-dates'
import { translatorOf } from '#app/messages/registry'
import { sayAges } from '#app/messages/say-age'
import { sayDate } from '#app/messages/say-time'
import { getScale } from '#db/assessment-scales'
import type { Readable } from '#db/client'
import { listConsultations } from '#db/consultations'
import { type Declaration, type DeclaredLine, listLinesOfAll } from '#db/declarations'
import { type Draft, getDraft, matchOf } from '#db/guidelines'
import { listEarlierDates } from '#db/planned-dates'
import { statusWords } from '../values'
import type { Chosen } from './chosen'
import type { Wanted } from './query'

/** Everything a comparison shows, in words. The rows are those of the newest guideline version among the products. */
export async function comparisonValues(db: Readable, chosen: Chosen, wanted: Wanted, language: Language) {
  const consultations = await listConsultations(db)
  const lines = await listLinesOfAll(db, chosen.declarations)
  const base = await newestVersion(db, chosen.declarations)
  const found = await Promise.all(
    chosen.declarations.map((declaration) => openColumn(db, declaration, lines.get(declaration.id) ?? new Map(), base, language)),
  )
  const earlier = await earlierDates(db, chosen, base)
  const ages = agesOf(
    chosen.known,
    consultations.map(({ currentVersionId }) => currentVersionId),
  )
  const t = translatorOf(language)
  const content = contentLanguageOf(language)
  const rows = requirementsOf(base?.items ?? []).map(({ code, strength, chapter, text }) => {
    const cells = found.map(({ cellOf, declaration }) => {
      const cell = cellOf(code)
      const dates = earlier.get(`${declaration.id} ${code}`) ?? []
      return { ...cell, moves: cell.plannedDate === '' ? 0 : movesOf([...dates, cell.plannedDate]) }
    })
    return { code, strength, chapter, title: text[content].title, cells, differs: differs({ cells }) }
  })
  const shown = rows.filter(
    (row) => (wanted.chapter === null || row.chapter === wanted.chapter) && (!wanted.onlyDifferences || row.differs),
  )
  const chapters = (base?.version.chapters ?? [])
    .filter(({ number }) => rows.some(({ chapter }) => chapter === number))
    .map(({ number, title }) => ({ number, title: title[content] }))
  const { unmet, others } = unmetFirst(shown)
  return {
    products: found.map(({ declaration, column }) => ({ ...column, marks: sayAges(t, ages.get(declaration.number) ?? []) })),
    slug: consultations.find(({ id }) => id === chosen.declarations[0]?.consultationId)?.slug ?? '',
    guideline: base?.version.number ?? '',
    provenance: found[0]?.scale.provenance[language] ?? '',
    chapters,
    total: rows.length,
    shown: shown.length,
    differing: rows.filter((row) => row.differs).length,
    unmet,
    others: chapters
      .map((chapter) => ({ ...chapter, rows: others.filter((row) => row.chapter === chapter.number) }))
      .filter((chapter) => chapter.rows.length > 0),
    perChapter: chapters.map((chapter) => ({
      ...chapter,
      shares: found.map(({ scale }, place) =>
        shareOf(
          rows.filter((row) => row.chapter === chapter.number),
          place,
          scale.unassessed,
        ),
      ),
    })),
    missing: chosen.missing,
    tooMany: chosen.tooMany,
  }
}
export type ComparisonValues = Awaited<ReturnType<typeof comparisonValues>>
export type ComparisonRow = ComparisonValues['unmet'][number]
export type ComparisonCell = ComparisonRow['cells'][number]
export type ComparedProduct = ComparisonValues['products'][number]

/** The version published last of those the products were assessed against; null when there is nothing to compare. */
async function newestVersion(db: Readable, declarations: readonly Declaration[]): Promise<Draft | null> {
  const drafts = await Promise.all([...new Set(declarations.map(({ versionId }) => versionId))].map((id) => getDraft(db, id)))
  const order = ({ version: { publishedOn, number } }: Draft) => `${publishedOn} ${number}`
  return drafts.toSorted((one, other) => order(other).localeCompare(order(one), 'nb', { numeric: true }))[0] ?? null
}

type Lines = ReadonlyMap<string, DeclaredLine>

/** One product: what stands over its column, and what it says of a requirement of the version all are shown by. */
async function openColumn(db: Readable, declaration: Chosen['declarations'][number], lines: Lines, base: Draft | null, language: Language) {
  const { version, items } = await getDraft(db, declaration.versionId)
  const scale = await getScale(db, declaration.versionId)
  const baseVersion = base?.version.id ?? declaration.versionId
  const match = await matchOf(db, declaration.versionId, baseVersion)
  const ways = new Map(match.items.map((one) => [one.code, one]))
  const statuses = statusWords(scale, language)
  const say = (line: DeclaredLine) => ({
    label: statuses.find(({ code }) => code === line.status)?.label ?? line.status,
    tone: statuses.find(({ code }) => code === line.status)?.tone,
    planned: line.plannedDate === '' ? '' : sayDate(line.plannedDate, language),
    plannedDate: line.plannedDate,
    justification: line.justification,
    evidence: line.evidence.map(({ kind, text, link }) => ({
      kind: scale.evidenceKinds.find(({ code }) => code === kind)?.label[language] ?? kind,
      words: text,
      link,
    })),
  })
  const nothing: DeclaredLine = { status: scale.unassessed, evidence: [], justification: '', plannedDate: '' }
  const absent = { ...say(nothing), label: translatorOf(language)('compare.absent'), tone: 'other' as const }
  const cellOf = (code: string) => {
    const way = ways.get(code)
    const was = way?.before?.code ?? null
    if (was === null) return { ...absent, ...judge(scale, null), was, change: 'new' as const, isAssessed: false }
    const line = lines.get(was) ?? nothing
    return {
      ...say(line),
      ...judge(scale, line.status),
      was,
      change: way?.change ?? 'unchanged',
      isAssessed: line.status !== scale.unassessed,
    }
  }
  const rows = requirementsOf(items).map(({ code, strength }) => ({ code, strength, status: lines.get(code)?.status ?? scale.unassessed }))
  const { number, organisationName, organisationNumber, isTest, productName, productVersion, productType, declaredOn, way } = declaration
  return {
    declaration,
    scale,
    cellOf,
    column: {
      ...{ number, way, isTest, declaredOn, name: productName, version: productVersion, vendor: organisationName },
      organisationNumber: sayOrganisationNumber(organisationNumber),
      type: scale.productTypes.find(({ code }) => code === productType)?.label[language] ?? productType,
      day: sayDate(declaredOn, language),
      guideline: version.number,
      figures: resultOf(scale, rows),
    },
  }
}

const judge = (scale: AssessmentScale, status: string | null): Pick<ComparedCell, 'status' | 'isMet' | 'applies'> => ({
  status,
  isMet: status !== null && isMet(scale, status),
  applies: status !== null && applies(scale, status),
})

/** `id K-2.3` → the dates that stood there in earlier declarations, by today's code. */
async function earlierDates(db: Readable, { declarations, audience }: Chosen, base: Draft | null): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (!base) return found
  const ids = declarations.map(({ id }) => id)
  for (const { declarationId, versionId, code, plannedDate } of await listEarlierDates(db, ids, audience)) {
    const { items } = await matchOf(db, versionId, base.version.id)
    const key = `${declarationId} ${items.find(({ before }) => before?.code === code)?.code ?? ''}`
    found.set(key, [...(found.get(key) ?? []), plannedDate])
  }
  return found
}
