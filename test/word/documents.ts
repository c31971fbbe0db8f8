import { contentLanguageOf, type Language } from '#app/domain/language'
import type { Values } from '#app/domain/question'
import { openResponse, type ReadResponse, readResponse } from '#app/word/read-response'
import { type FormSource, formDocument } from '#app/word/response-form'
import { writeDocument } from '#app/word/write-document'
import { type Database, openDatabase } from '#db/client'
import { type Draft, getDraft } from '#db/guidelines'
import { migrate } from '#db/migrate'
import { importConsultation } from '#db/seed/import-consultation'
import { theConsultation } from '../builders'

export type Answered = Readonly<Record<string, Values>>

export interface Høring {
  readonly draft: Draft
  readonly title: Readonly<Record<'nb' | 'nn', string>>
}

/** The høring as it is loaded everywhere, in a database that is gone when this returns. */
export async function readHøring(file: string): Promise<Høring> {
  const db: Database = openDatabase(file)
  try {
    migrate(db, 'db/migrations')
    await importConsultation(db)
    const { currentVersionId, text } = await theConsultation(db)
    return { draft: await getDraft(db, currentVersionId), title: { nb: text.nb.title, nn: text.nn.title } }
  } finally {
    db.close()
  }
}

/** Its beginning: as many kinds of questions, and much less of them. */
export function shortened(høring: Høring): Høring {
  const { draft } = høring
  const version = { ...draft.version, chapters: draft.version.chapters.slice(0, 1) }
  const items = draft.items.filter(({ code }) => ['R-1.1', 'R-1.2', 'K-1.1', 'K-1.2'].includes(code))
  return { ...høring, draft: { ...draft, version, items } }
}

export function sourceOf({ draft, title }: Høring, answers: Answered, language: Language = 'nb'): FormSource {
  const { version, items, whole, questions } = draft
  return {
    stamp: { slug: 'foreldretilgang-barn', versionId: version.id, owner: 'a1b2', ownerName: 'Fjellvik kommune (test)', language },
    draft: { version, items, whole, questions },
    answers: new Map(Object.entries(answers)),
    title: title[contentLanguageOf(language)],
    publisher: 'Helsedirektoratet',
    from: 'Fjellvik kommune (test)',
    deadline: 'fredag 13. juni 2025',
    address: 'https://innspill.eksempel/horinger/foreldretilgang-barn/svar',
  }
}

export const formOf = (høring: Høring, answers: Answered, language: Language = 'nb') =>
  writeDocument(formDocument(sourceOf(høring, answers, language)))

/** A document read as the page reads it, held against what is stored. */
export async function readBack(høring: Høring, bytes: Buffer, stored: Answered = {}): Promise<ReadResponse> {
  const { whole, items, questions } = høring.draft
  return readResponse(await openResponse(bytes), {
    language: 'nb',
    sourceIn: (language) => sourceOf(høring, stored, language),
    findItem: (code) => {
      const item = [whole, ...items].find((one) => one.code === code)
      return item ? { item, fault: null, notes: [] } : null
    },
    questions,
    stored: new Map(Object.entries(stored)),
  })
}
