import { data } from 'react-router'

/** Room for a chapter with every text at its longest in two UTF-16 units a character, and then some fields. */
const mostCharacters = 2 * 1024 * 1024
const mostFields = 2000

/**
 * What a form of ours sends. Anything else, such as JSON or files, is answered with 400; what no page of ours could have sent, with
 * 413, before much work is put into it: giving back a form costs more than sending one.
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  if (!isForm(request)) throw data({ reason: 'unreadable' }, { status: 400 })
  const text = await request.text()
  let fields = 1
  for (let at = text.indexOf('&'); at !== -1 && fields <= mostFields; at = text.indexOf('&', at + 1)) fields += 1
  if (fields > mostFields) throw data({ reason: 'too-large' }, { status: 413 })
  const form = new URLSearchParams(text)
  let characters = 0
  for (const [name, value] of form) characters += name.length + value.length
  if (characters > mostCharacters) throw data({ reason: 'too-large' }, { status: 413 })
  return form
}

/** Whether the request carries a form as browsers send them without files. */
export function isForm(request: Request): boolean {
  return request.headers.get('content-type')?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false
}
