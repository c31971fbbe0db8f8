import '#app/messages/all'
import type { Values } from '#app/domain/question'
import type { ImportChoices } from '#app/domain/response-import'
import { judgeImport } from '#app/domain/response-import'
import { type FindRequirement, inSameVersion } from '#app/excel/find-requirement'
import { readResponse } from '#app/excel/read-response'
import type { ResponseFile } from '#app/excel/response-layout'
import { readResponseTables } from '#app/excel/response-tables'
import type { Subject } from './checklist-builder'

export type Stored = ReadonlyMap<string, Values>

/** A response as the page would give it; say what matters. */
export function aResponseFile({ draft }: Subject, more: Partial<ResponseFile> = {}): ResponseFile {
  return {
    language: 'nb',
    ...{ version: draft.version, items: draft.items, whole: draft.whole, questions: draft.questions },
    consultation: {
      ...{ slug: 'foreldretilgang-barn', title: 'Foreldres tilgang', publisher: 'Helsedirektoratet', deadline: 'fredag 13. juni 2025' },
    },
    address: 'https://innspill.example/horinger/foreldretilgang-barn/svar/opplasting',
    exportedAt: '2025-06-02T07:14:05Z',
    answers: new Map(),
    owner: { mark: 'eier', name: 'Fjellvik kommune', isTest: true },
    receiptNumber: null,
    ...more,
  }
}

/** Something of everything that can be answered. */
export function someAnswers({ draft }: Subject): Map<string, Values> {
  const text = 'Gjelder også barn i fosterhjem 🦊.\n=SUM(1) er ikke en formel, og +47 ikke et tall. «ja» <&"\'>'
  return new Map(
    [draft.whole, ...draft.items].flatMap((item, index) => {
      const asked = draft.questions.filter(({ kind, type }) => kind === item.kind && type !== 'item')
      const values = asked
        .filter((_, at) => item.kind === 'whole' || (at + index) % 3 === 0)
        .map((question) => [
          question.id,
          question.type === 'single'
            ? (question.choices[index % question.choices.length]?.code ?? '')
            : `${text} ${question.id}`.slice(0, 2000),
        ])
      return index % 10 === 9 ? [] : [[item.code, Object.fromEntries(values) as Values] as const]
    }),
  )
}

/** What uploading the file would do, when `stored` is what is there. */
export async function judged(
  subject: Subject,
  bytes: Buffer,
  stored: Stored,
  { isOwn = true, find, choices }: { isOwn?: boolean; find?: FindRequirement; choices?: ImportChoices } = {},
) {
  const { draft } = subject
  const read = readResponse(await readResponseTables(bytes, draft.questions), draft, find ?? inSameVersion(draft.items), isOwn)
  return { read, ...judgeImport(draft, read.answers, stored, choices) }
}
