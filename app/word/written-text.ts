// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters XML cannot hold
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A text as it comes back from a document nobody has touched: some characters have no place in XML. */
export function asWritten(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll(unwritable, '')
}

/** What does not tell two paragraphs apart. */
export function plainParagraph(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
