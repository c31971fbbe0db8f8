import type { AssessmentScale, Coded, ScaleStatus } from '#app/domain/assessment-scale'
import type { Strength } from '#app/domain/guideline'
import file from './data/veileder/egenvurdering.json'
import { strengthOf } from './words'

/** The scale of self-assessment as its file has it. A rule of the file that we do not know stops the import. */
export function scaleOfFile(): AssessmentScale {
  const { scoring, fields } = file
  const lengths = new Set(fields.perKrav.flatMap((field) => ('maxLength' in field && field.maxLength ? [field.maxLength] : [])))
  const [maxLength] = lengths
  const productTypes = fields.product.find(({ code }) => code === 'productType')?.options
  if (lengths.size !== 1 || maxLength === undefined || !productTypes) throw new Error('The scale has fields we do not know')
  const points: Readonly<Record<string, number | null>> = scoring.points
  if (file.statuses.some(({ code, points: own }) => points[code] !== own)) throw new Error('The scale gives two sets of points')
  return {
    contentVersion: file.contentVersion,
    provenance: file.provenance,
    statuses: file.statuses
      .toSorted((one, other) => one.order - other.order)
      .map(({ code, label, description, requires, points: own }) => ({
        ...{ code, label, description, points: own },
        requires: requires as ScaleStatus['requires'],
      })),
    unassessed: file.defaultStatus,
    evidenceKinds: file.evidenceTypes satisfies Coded[],
    productTypes: productTypes satisfies Coded[],
    weights: Object.fromEntries(Object.entries(scoring.weights).map(([word, weight]) => [strengthOf(word), weight])) as Record<
      Strength,
      number
    >,
    maxLength,
    highShareNotRelevant: scoring.thresholds.hoyAndelIkkeRelevantProsent,
  }
}
