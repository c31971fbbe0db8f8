import { bulkhead } from 'cockatiel'
import type { Current } from '#app/access/current'
import { type Requirement, requirementsOf } from '#app/domain/assessment'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import type { ImportedChecklist } from '#app/domain/checklist-import'
import { RuleViolation } from '#app/domain/errors'
import type { Item } from '#app/domain/guideline'
import { readComponent } from '#app/domain/oscal/read-component'
import type { ColumnId } from '#app/excel/checklist-layout'
import { type ChecklistTables, readChecklistTables } from '#app/excel/checklist-tables'
import { type FindRequirement, fromEarlierVersion, fromUnknownVersion, inSameVersion } from '#app/excel/find-requirement'
import { readChecklist } from '#app/excel/read-checklist'
import { readProduct } from '#app/excel/read-product'
import type { UploadedFile } from '#app/platform/multipart'
import { checklistBytes } from '#app/platform/upload-limits'
import { keepUpload } from '#app/use-cases/import-checklist'
import { assertMayAssess } from '#app/use-cases/save-lines'
import { getScale } from '#db/assessment-scales'
import { type Assessment, findAssessment, listAssessmentsOfProduct, listOpenAssessments } from '#db/assessments'
import { findVersionWith, getDraft, matchOf } from '#db/guidelines'
import { findProductNamed } from '#db/products'
import type { VendorActor } from '../assessor'
import { newestDraft } from '../newest-draft'

/** Each may take a hundred megabytes while it is read. */
const inTurn = bulkhead(2, 1000)

type Reader = Pick<Current, 'db' | 'wallNow'>

/**
 * Reads a file and keeps what it says until its sender has looked it over; gives the upload's id. `target` is the assessment it was
 * sent to; null: the one the file itself names, or a new one.
 * Refuses: everything of the gate and of reading a checklist, and what does not belong here.
 */
export async function receiveFile(reader: Reader, by: VendorActor, file: UploadedFile | null, target: Assessment | null): Promise<string> {
  assertMayAssess(by)
  if (!file) throw new RuleViolation('upload.nothing')
  const bytes = file.content
  const fileName = file.name.replace(/^.*[\\/]/, '').slice(0, 120)
  if (isOscal(bytes)) return receiveOscal(reader, by, bytes, fileName, target)
  const tables = await inTurn.execute(() => readChecklistTables(bytes))
  if (tables.technical.get('kind') === 'declaration') throw new RuleViolation('checklist.declaration-file')
  const newest = await newestDraft(reader.db)
  const slug = tables.technical.get('consultation')
  if (slug !== undefined && slug !== '' && slug !== (target?.slug ?? newest.consultation.slug))
    throw new RuleViolation('checklist.other-consultation')
  const named = await namedBy(reader, by, tables, target)
  const versionId = target?.versionId ?? named?.versionId ?? newest.versionId
  const { items, version } = await getDraft(reader.db, versionId)
  const scale = await getScale(reader.db, versionId)
  const fresh = target || named ? null : await readNew(reader, by, tables, scale, versionId)
  const assessment = target ?? named ?? fresh?.existing ?? null
  if (assessment?.declaredAt) throw new RuleViolation('assessment.declared', { assessment: assessment.id })
  const { find, isOther } = await finderFor(reader, tables, requirementsOf(items), { versionId, ...version })
  const content: ImportedChecklist = {
    rows: readChecklist(tables, scale, find),
    missingColumns: wanted.filter((id) => !tables.checklist.columns.has(id)),
    product: assessment ? null : (fresh?.product ?? null),
    productFaults: assessment ? [] : (fresh?.faults ?? []),
    fromVersion: isOther ? (tables.technical.get('guidelineVersion') ?? '') : null,
    hasNoMarks: tables.technical.get('kind') !== 'template' && tables.marks.size === 0,
  }
  return keepUpload(reader.db, by, { assessmentId: assessment?.id ?? null, versionId, fileName, content }, reader.wallNow)
}

/** JSON begins with a brace; no sheet of ours does. */
const isOscal = (bytes: Buffer) => /^\ufeff?\s*\{/.test(bytes.subarray(0, 200).toString('utf8'))

/** A component definition says what is met, and not whose product it is: it is for an assessment there is. Refuses: checklist.no-product. */
async function receiveOscal(
  { db, wallNow }: Reader,
  by: VendorActor,
  bytes: Buffer,
  fileName: string,
  target: Assessment | null,
): Promise<string> {
  if (!target) throw new RuleViolation('checklist.no-product')
  if (target.declaredAt) throw new RuleViolation('assessment.declared', { assessment: target.id })
  if (bytes.length > checklistBytes) throw new RuleViolation('upload.too-large', { limit: checklistBytes / 1024 / 1024 })
  const known = new Set(requirementsOf((await getDraft(db, target.versionId)).items).map(({ code }) => code))
  const content = readComponent(bytes.toString('utf8'), await getScale(db, target.versionId), known)
  return keepUpload(db, by, { assessmentId: target.id, versionId: target.versionId, fileName, content }, wallNow)
}

const wanted: readonly ColumnId[] = ['justification', 'plannedDate', 'internalNote']

/**
 * The assessment the file was made from, where it is one's own: of the same product as `target`, if that is given. One that is not
 * one's own is answered as one that does not exist. Null for a file that names none.
 * Refuses: checklist.other-assessment.
 */
async function namedBy(
  { db }: Reader,
  by: VendorActor,
  { technical }: ChecklistTables,
  target: Assessment | null,
): Promise<Assessment | null> {
  const id = technical.get('assessment') ?? ''
  if (id === '' || id === target?.id) return null
  const own = await findAssessment(db, by.organisationNumber, id)
  if (!own || (target && own.productId !== target.productId)) throw new RuleViolation('checklist.other-assessment')
  return own
}

/** A product that is to be made, or the assessment of it there is already. Refuses: checklist.no-product, checklist.version-declared. */
async function readNew({ db }: Reader, by: VendorActor, tables: ChecklistTables, scale: AssessmentScale, versionId: string) {
  const read = readProduct(tables.product, scale, by.organisationNumber)
  if (!read) throw new RuleViolation('checklist.no-product')
  const { product, faults } = read
  const known = await findProductNamed(db, by.organisationNumber, product.name)
  const isSame = ({ productVersion }: Assessment) => productVersion.toLocaleLowerCase('nb') === product.version.toLocaleLowerCase('nb')
  const all = known ? await listAssessmentsOfProduct(db, by.organisationNumber, known.id, versionId) : []
  const open = (await listOpenAssessments(db, by.organisationNumber, versionId)).filter(({ productId }) => productId === known?.id)
  const existing = open.find(isSame) ?? null
  if (!existing && all.some(isSame)) throw new RuleViolation('checklist.version-declared')
  return { product, faults, existing }
}

/** How the file's rows are known again: in the version they were made for, or by way of what became of it. */
async function finderFor(
  { db }: Reader,
  { technical }: ChecklistTables,
  requirements: readonly (Item & Requirement)[],
  version: { readonly versionId: string; readonly consultationId: string; readonly contentHash: string },
): Promise<{ find: FindRequirement; isOther: boolean }> {
  const hash = technical.get('contentHash') ?? ''
  if (hash === '' || hash === version.contentHash) return { find: inSameVersion(requirements), isOther: false }
  const from = await findVersionWith(db, version.consultationId, hash)
  if (from === null) return { find: fromUnknownVersion(requirements), isOther: true }
  return { find: fromEarlierVersion(await matchOf(db, from, version.versionId)), isOther: true }
}
