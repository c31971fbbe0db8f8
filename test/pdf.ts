import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib'

/** A PDF as a second library reads it. */
export async function readPdf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes)
  const { catalog, context } = document
  const words = (value: unknown) => (value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '')
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const elements: { tag: string; title: string; lang: string }[] = []
  const walk = (value: unknown): void => {
    const found = value instanceof PDFRef ? context.lookup(value) : value
    if (found instanceof PDFArray) for (const child of found.asArray()) walk(child)
    if (!(found instanceof PDFDict)) return
    const tag = found.get(PDFName.of('S'))
    if (tag instanceof PDFName)
      elements.push({ tag: tag.decodeText(), title: words(found.lookup(PDFName.of('T'))), lang: words(found.lookup(PDFName.of('Lang'))) })
    walk(found.get(PDFName.of('K')))
  }
  walk(root.get(PDFName.of('K')))
  return {
    pages: document.getPages().map((page) => page.getSize()),
    title: document.getTitle(),
    lang: words(catalog.lookup(PDFName.of('Lang'))),
    isMarked: String(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))) === 'true',
    elements,
    bookmarks: bookmarksUnder(catalog.lookup(PDFName.of('Outlines'), PDFDict)),
    fonts: fontsOf(),
    /** Every character that is in the text, as copying it gives it. */
    characters: charactersOf(),
  }

  function bookmarksUnder(parent: PDFDict): string[] {
    const titles: string[] = []
    for (let at = parent.lookup(PDFName.of('First')); at instanceof PDFDict; at = at.lookup(PDFName.of('Next'))) {
      titles.push(words(at.lookup(PDFName.of('Title'))), ...bookmarksUnder(at))
    }
    return titles
  }

  function fontsOf(): { name: string; isEmbedded: boolean }[] {
    const all = context.enumerateIndirectObjects().map(([, object]) => object)
    return all
      .filter((object) => object instanceof PDFDict && String(object.get(PDFName.of('Type'))) === '/FontDescriptor')
      .map((object) => ({
        name: String((object as PDFDict).get(PDFName.of('FontName'))).replace(/^\/\w+\+/, ''),
        isEmbedded: (object as PDFDict).has(PDFName.of('FontFile2')),
      }))
  }

  function charactersOf(): Set<string> {
    const found = new Set<string>()
    for (const [, object] of context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict) || !object.has(PDFName.of('ToUnicode'))) continue
      const map = object.lookup(PDFName.of('ToUnicode'))
      if (!(map instanceof PDFRawStream)) continue
      const text = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1')
      for (const [, list = ''] of text.matchAll(/\[([^\]]*)\]/g)) {
        for (const [, hex = ''] of list.matchAll(/<([0-9a-f ]+)>/gi)) {
          for (const character of Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')) found.add(character)
        }
      }
    }
    return found
  }
}
