import { data } from 'react-router'

/**
 * A form with files, as browsers send it (multipart/form-data). How large it may be is server/body-limits.ts's to say, before a byte is
 * read. Anything else, or what cannot be read, is answered with 400.
 */
export async function readUpload(request: Request): Promise<FormData> {
  if (!request.headers.get('content-type')?.toLowerCase().startsWith('multipart/form-data')) {
    throw data({ reason: 'unreadable' }, { status: 400 })
  }
  try {
    return await request.formData()
  } catch {
    throw data({ reason: 'unreadable' }, { status: 400 })
  }
}

/** A text field; empty when it was not sent, or a file was. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The file of a field; null when none was chosen. */
export function fileOf(form: FormData, name: string): File | null {
  const value = form.get(name)
  return typeof value === 'string' || value === null || (value.size === 0 && value.name === '') ? null : value
}
