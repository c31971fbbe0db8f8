import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { cookieName, newToken } from '#app/access/cookies'
import { accessPackageCodes } from '#app/domain/access-package'
import { emptyLine, requirementsOf } from '#app/domain/assessment'
import { declarationNumber, linesToSeal } from '#app/domain/declaration'
import { seal } from '#app/domain/receipt'
import { openAccount } from '#db/accounts'
import { putLine } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { putAssessment } from '#db/assessments'
import { type Database, inTransaction, type Transaction } from '#db/client'
import { type Consultation, listConsultations } from '#db/consultations'
import { findDeclarationOf, putDeclaration, putShare } from '#db/declarations'
import { getDraft } from '#db/guidelines'
import { putProduct, putProductVersion } from '#db/products'
import { putAltinnAnswer, putSession } from '#db/sessions'

/** What the measurement of assessments needs to know of the data. */
export interface MadeAssessments {
  readonly numbers: readonly string[]
  /** One that can be worked on, and the cookie of somebody who may. */
  readonly open: string
  readonly cookie: string
}

const vendors = 50
const vendor = (i: number) => String(310_100_000 + (i % vendors))

/** Puts this many declarations straight into the tables, each shared with all, and one assessment that is not declared. */
export async function makeAssessments(db: Database, count: number, publicAddress: string): Promise<MadeAssessments> {
  const [consultation] = await listConsultations(db)
  if (!consultation) throw new Error('There is nothing to assess against')
  const now = Temporal.Now.instant()
  return inTransaction(db, async (tx) => {
    const numbers: string[] = []
    for (let i = 0; i < count; i++) numbers.push(await putOne(tx, consultation, i, now, true))
    const open = await putOne(tx, consultation, count, now, false)
    return { numbers, open, cookie: await logIn(tx, vendor(count), publicAddress, now) }
  })
}

async function putOne(tx: Transaction, consultation: Consultation, i: number, at: Temporal.Instant, isDeclared: boolean): Promise<string> {
  const { version, items } = await getDraft(tx, consultation.currentVersionId)
  const scale = await getScale(tx, version.id)
  const requirements = requirementsOf(items)
  const [organisationNumber, now] = [vendor(i), at.toString()]
  const names = { organisationNumber, organisationName: `Leverandør ${i % vendors}`, isTest: false }
  const product = { productName: `Produkt ${i}`, productVersion: '1.0', productType: 'epj', contactEmail: 'kontakt@eksempel.no' }
  const [productId, versionOfProduct, id] = [randomUUID(), randomUUID(), randomUUID()]
  await putProduct(tx, {
    id: productId,
    organisationNumber,
    name: product.productName,
    type: 'epj',
    contactEmail: product.contactEmail,
    createdAt: now,
    createdBy: 'Bench',
  })
  await putProductVersion(tx, { id: versionOfProduct, productId, name: '1.0', createdAt: now })
  await putAssessment(tx, { id, organisationNumber, productVersionId: versionOfProduct, versionId: version.id, carriedFrom: null, now })
  const said = ['oppfylt', 'delvis_oppfylt', 'planlagt', 'ikke_oppfylt', 'ikke_relevant', 'ikke_vurdert'] as const
  const lines = requirements.map(({ code }, n) => {
    const status = said[(i + n) % said.length] ?? scale.unassessed
    const isMet = status === 'oppfylt' || status === 'delvis_oppfylt'
    const evidence = isMet
      ? [{ kind: 'test', text: `Testrapport ${n} for krav ${code}, side 12–14.`, link: 'https://eksempel.no/rapport' }]
      : []
    const justification = status === 'ikke_vurdert' ? '' : `Slik er ${code} løst i produkt ${i}.`.repeat(4)
    return { code, status, evidence, justification, plannedDate: status === 'planlagt' ? '2099-01-01' : '', internalNote: '' }
  })
  if (!isDeclared) {
    const act = { actId: randomUUID(), kind: 'edit', by: 'Bench', now } as const
    for (const { code, ...line } of lines)
      await putLine(
        tx,
        { id, versionId: version.id },
        { code, before: emptyLine(scale), wasCarried: false },
        { ...line, isCarried: false },
        act,
      )
    return id
  }
  const number = declarationNumber(organisationNumber, Math.floor(i / vendors) + 1)
  const sealedLines = linesToSeal(scale, requirements, new Map(lines.map(({ code, ...line }) => [code, line])))
  const when = { declaredOn: now.slice(0, 10), declaredAt: now, declaredBy: 'Bench' }
  const sealed = seal({ format: 'innspill-declaration', number, ...when, lines: sealedLines })
  await putDeclaration(
    tx,
    {
      assessmentId: id,
      number,
      ...names,
      ...product,
      consultationId: consultation.id,
      versionId: version.id,
      ...when,
      ...sealed,
      accountId: 'bench',
    },
    sealedLines,
  )
  const declaration = await findDeclarationOf(tx, organisationNumber, id)
  if (!declaration) throw new Error('The declaration was not stored')
  await putShare(tx, declaration, { id: randomUUID(), kind: 'public', recipient: null, tokenHash: null, sharedAt: now, sharedBy: 'Bench' })
  return number
}

/** Somebody who may assess for the vendor, as Altinn has said. */
async function logIn(tx: Transaction, organisationNumber: string, publicAddress: string, now: Temporal.Instant): Promise<string> {
  const { id: accountId } = await openAccount(tx, { issuer: 'bench', subjectHash: 'vendor', name: 'Nina Mønster', isTest: false }, now)
  const { token, id } = newToken()
  const organisation = { organisationNumber, organisationName: 'Leverandør', level: 4 as const, issuer: '', sid: null }
  await putSession(tx, { id, accountId, kind: 'organisation', role: 'respondent', ...organisation }, now)
  const decisions = { write: 'Permit', submit: 'Permit', 'self-assess': 'Permit' } as const
  const rights = { organisationNumber, decisions, minimumLevel: 3, packages: accessPackageCodes, roles: ['DAGL'], isDeleted: false }
  await putAltinnAnswer(tx, id, organisationNumber, { kind: 'answered', askedAt: now.toString(), rights })
  return `${cookieName('session', publicAddress)}=${token}`
}
