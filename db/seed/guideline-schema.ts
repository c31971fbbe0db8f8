import { z } from 'zod'
import { ageGroups } from '#app/domain/guideline'
import { files, type GuidelineFiles } from './guideline-files'

const words = z.string().trim().min(1)
const day = z.iso.date()
const labels = files.nb.labels
const oneOf = (of: Readonly<Record<string, string>>) => z.enum(Object.keys(of))

const itemInBokmal = z.looseObject({
  id: z.string().regex(/^[RK]-\d+\.\d+$/),
  kind: oneOf(labels.kinds),
  title: words,
  text: words,
  rationale: words,
  practical: z.array(words),
  strength: oneOf(labels.strengths).optional(),
  audience: z.array(oneOf(labels.audience)),
  ageGroups: z.array(z.enum(ageGroups)),
  legalRefs: z.array(z.looseObject({ id: words })),
  sourceRefs: z.array(words),
  related: z.array(words),
  verification: z.array(z.looseObject({ method: oneOf(labels.verification), text: words })).optional(),
  /** What it was called in the version before; null for one that is new. */
  previous: words.nullable().optional(),
  change: z.enum(['redaksjonell', 'vesentlig']).optional(),
})

const bokmal = z.looseObject({
  id: words,
  contentVersion: words,
  published: day,
  provenance: words,
  legalBasis: z.array(z.looseObject({ id: words, law: words, section: words, label: words })),
  sources: z.array(z.looseObject({ id: words, publisher: words, title: words })),
  chapters: z
    .array(z.looseObject({ id: words, number: z.int().positive(), title: words, intro: words, items: z.array(itemInBokmal).min(1) }))
    .min(1),
})

const nynorsk = z.looseObject({
  id: words,
  contentVersion: words,
  provenance: words,
  legalBasis: z.record(z.string(), z.looseObject({ law: words, section: words, label: words })),
  chapters: z.record(z.string(), z.looseObject({ title: words, intro: words })),
  items: z.record(
    z.string(),
    z.looseObject({ title: words, text: words, rationale: words, practical: z.array(words), verification: z.array(words).optional() }),
  ),
})

/** Where in which file something is amiss: `bokmål`, `chapters.2.items.0.strength`. `detail` is for a reader: what the rule, or the two files, say. */
export interface FileFault {
  readonly file: 'bokmål' | 'nynorsk'
  readonly path: string
  readonly rule: 'invalid' | 'missing' | 'twice' | 'unlike'
  readonly detail: string
}

/** Two files somebody wrote, as a version of the draft, or everything that keeps them from being one. */
export function readGuidelineFiles(nb: unknown, nn: unknown): { files: GuidelineFiles } | { faults: readonly FileFault[] } {
  const [inBokmal, inNynorsk] = [bokmal.safeParse(nb), nynorsk.safeParse(nn)]
  if (!inBokmal.success || !inNynorsk.success) return { faults: [...invalid('bokmål', inBokmal), ...invalid('nynorsk', inNynorsk)] }
  const faults = [...faultsWithin(inBokmal.data), ...differences(inBokmal.data, inNynorsk.data)]
  return faults.length > 0 ? { faults } : { files: { nb, nn } as GuidelineFiles }
}

function invalid(file: FileFault['file'], { error }: z.ZodSafeParseResult<unknown>): FileFault[] {
  return error?.issues.map(({ path, message }) => ({ file, path: path.join('.'), rule: 'invalid', detail: message })) ?? []
}

function faultsWithin({ chapters, legalBasis }: z.infer<typeof bokmal>): FileFault[] {
  const items = chapters.flatMap((chapter) => chapter.items)
  const codes = items.map(({ id }) => id)
  const laws = new Set(legalBasis.map(({ id }) => id))
  return [
    ...codes.flatMap((code, at) => (codes.indexOf(code) === at ? [] : [fault('bokmål', code, 'twice')])),
    ...items.flatMap(({ id, legalRefs }) =>
      legalRefs.filter((law) => !laws.has(law.id)).map((law) => fault('bokmål', `${id}.legalRefs`, 'missing', law.id)),
    ),
  ]
}

/** Whatever stands in bokmål must stand in nynorsk. */
function differences(nb: z.infer<typeof bokmal>, nn: z.infer<typeof nynorsk>): FileFault[] {
  const items = nb.chapters.flatMap((chapter) => chapter.items)
  const missing = (part: 'chapters' | 'items' | 'legalBasis', ids: readonly { id: string }[]) =>
    ids.filter(({ id }) => !nn[part][id]).map(({ id }) => fault('nynorsk', `${part}.${id}`, 'missing'))
  return [
    ...(['id', 'contentVersion'] as const).flatMap((field) =>
      nb[field] === nn[field] ? [] : [fault('nynorsk', field, 'unlike', `${nb[field]}, ${nn[field]}`)],
    ),
    ...missing('chapters', nb.chapters),
    ...missing('legalBasis', nb.legalBasis),
    ...missing('items', items),
    ...items.flatMap(({ id, practical, verification = [] }) => {
      const other = nn.items[id]
      const counts = [practical.length, verification.length]
      const others = other ? [other.practical.length, other.verification?.length ?? 0] : counts
      return counts.join() === others.join() ? [] : [fault('nynorsk', `items.${id}`, 'unlike', `${counts.join('/')}, ${others.join('/')}`)]
    }),
  ]
}

const fault = (file: FileFault['file'], path: string, rule: FileFault['rule'], detail = ''): FileFault => ({ file, path, rule, detail })
