import type { Language } from '#app/domain/language'

/** A mail of paragraphs, as plain text and as HTML that says the same. Nothing in it is fetched or counted. */
export interface MailParts {
  readonly subject: string
  readonly before: readonly string[]
  /** Each leads to its address. */
  readonly lines?: readonly { readonly text: string; readonly link: string }[]
  readonly link: { readonly text: string; readonly address: string }
  readonly after: readonly string[]
  /** The way to no more of such mail, last of all. */
  readonly end?: { readonly text: string; readonly address: string }
}

export function mailOf(recipient: string, language: Language, { subject, before, lines = [], link, after, end }: MailParts) {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${asHtml(text)}</p>`).join('\n')
  const anchor = (address: string, text: string) => `<a href="${asHtml(address)}">${asHtml(text)}</a>`
  const list = lines.length === 0 ? '' : `<ul>\n${lines.map((line) => `<li>${anchor(line.link, line.text)}</li>`).join('\n')}\n</ul>\n`
  const plainLines = lines.length === 0 ? [] : [lines.map((line) => `- ${line.text}\n  ${line.link}`).join('\n')]
  return {
    recipient,
    subject,
    plain: [...before, ...plainLines, `${link.text}\n${link.address}`, ...after, ...(end ? [`${end.text}\n${end.address}`] : [])].join(
      '\n\n',
    ),
    html: `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${asHtml(subject)}</title></head><body>\n${paragraphs(before)}\n${list}<p>${anchor(link.address, link.text)}</p>\n${paragraphs(after)}${end ? `\n<p>${anchor(end.address, end.text)}</p>` : ''}\n</body></html>`,
    language,
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
