import type { Database } from '#db/client'
import { files, type GuidelineFiles } from '#db/seed/guideline-files'
import { importVersion } from '#db/seed/import-consultation'

type FileItem = GuidelineFiles['nb']['chapters'][number]['items'][number] & { previous?: string | null; change?: string }
type NnItem = { title: string; text: string; rationale: string; practical: string[]; verification?: string[] }

/** The draft's files, to be rewritten by a test: there is only one real version. */
export class NextVersion {
  readonly nb = structuredClone(files.nb)
  readonly nn = structuredClone(files.nn)
  readonly #nnItems = this.nn.items as Record<string, NnItem>

  constructor(number = 'test.2', published = '2025-06-01') {
    this.nb.contentVersion = number
    this.nb.published = published
  }

  item(code: string): FileItem {
    const found = this.nb.chapters.flatMap((chapter) => chapter.items as FileItem[]).find(({ id }) => id === code)
    if (!found) throw new Error(`No item ${code}`)
    return found
  }

  rewrite(code: string, text: string, change?: 'redaksjonell' | 'vesentlig'): this {
    Object.assign(this.item(code), { text, ...(change ? { change } : {}) })
    Object.assign(this.#nnItems[code] ?? {}, { text })
    return this
  }

  withdraw(code: string): this {
    for (const chapter of this.nb.chapters)
      chapter.items = (chapter.items as FileItem[]).filter(({ id }) => id !== code) as typeof chapter.items
    return this
  }

  /** A copy of one under another code and with another text. */
  add(like: string, code: string, text: string): this {
    const chapter = this.nb.chapters.find(({ items }) => (items as FileItem[]).some(({ id }) => id === like))
    ;(chapter?.items as FileItem[] | undefined)?.push({ ...structuredClone(this.item(like)), id: code, text, previous: null })
    this.#nnItems[code] = { ...(this.#nnItems[like] as NnItem), text }
    return this
  }

  /** As the publisher would renumber it, without telling. */
  move(code: string, to: string): this {
    this.item(code).id = to
    this.#nnItems[to] = this.#nnItems[code] as NnItem
    return this
  }

  async import(db: Database): Promise<string> {
    return importVersion(db, this)
  }
}
