import { isLanguage, type Language } from '#app/domain/language'

/** What a document was made from and for. */
export interface FileStamp {
  readonly slug: string
  readonly versionId: string
  /** Whose response, as `ownerMark` tells it, and their name. */
  readonly owner: string
  readonly ownerName: string
  readonly language: Language
}

/** The document property it stands in, out of sight. Its last line says the same, for programs that drop properties. */
export const stampProperty = 'Innspill'
const format = 1

export function stampOf({ slug, versionId, owner, ownerName, language }: FileStamp): string {
  return ['innspill-svar', format, slug, versionId, owner, language, ownerName].join(' / ')
}

/** Null for what is no stamp; `newer` for one from a later edition of the service. */
export function readStamp(text: string): FileStamp | 'newer' | null {
  const [name, edition, slug = '', versionId = '', owner = '', language, ...ownerName] = text
    .trim()
    .slice(0, 1000)
    .split(/\s*\/\s*/)
  if (name !== 'innspill-svar' || !/^\d{1,4}$/.test(edition ?? '')) return null
  if (Number(edition) > format) return 'newer'
  return isLanguage(language) && slug !== '' ? { slug, versionId, owner, ownerName: ownerName.join(' / '), language } : null
}
