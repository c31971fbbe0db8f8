import { buffer } from 'node:stream/consumers'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { CommentRangeEnd, CommentRangeStart, CommentReference, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx'
import PdfKit from 'pdfkit'
import { ZipFile } from 'yazl'

/** Whoever wrote the letters of the tests: the name that must not be found in what may be published. */
export const author = 'Kari Hemmelig'

/** A PDF as a word processor writes it, with its author in the properties. */
export async function aPdf(text = 'Vi støtter utkastet.'): Promise<Buffer> {
  const pdf = new PdfKit({ info: { Author: author, Creator: `${author} sin maskin`, Title: 'Brev' } })
  const made = buffer(pdf)
  pdf.text(text)
  pdf.end()
  return made
}

/** One with XMP, a comment by somebody, and an earlier version of its properties left behind. */
export async function aTalkativePdf(): Promise<Buffer> {
  const document = await PDFDocument.load(await aPdf(), { updateMetadata: false })
  const { context } = document
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${author}</dc:creator></x:xmpmeta>`
  document.catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })))
  const comment = context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 20, 20] })
  comment.set(PDFName.of('T'), PDFString.of(author))
  comment.set(PDFName.of('Contents'), PDFString.of('Her bør vi være tydeligere.'))
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.register(comment)]))
  context.register(context.obj({ Author: PDFString.of(author) }))
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

/** A PDF with one object more, hung on its catalog. */
export async function aPdfWith(key: string, value: Readonly<Record<string, string>>): Promise<Buffer> {
  const document = await PDFDocument.load(await aPdf(), { updateMetadata: false })
  document.catalog.set(PDFName.of(key), document.context.register(document.context.obj(value)))
  return Buffer.from(await document.save())
}

/** A Word document with properties, a comment and a tracked change. */
export async function aDocx(text = 'Vi støtter utkastet.'): Promise<Buffer> {
  const date = '2025-06-01T10:00:00Z'
  const document = new Document({
    creator: author,
    lastModifiedBy: author,
    title: 'Brev',
    customProperties: [{ name: 'Saksbehandler', value: author }],
    comments: { children: [{ id: 0, author, initials: 'KH', children: [new Paragraph('Sjekk dette.')] }] },
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun(text),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new InsertedTextRun({ text: ' Nytt ord.', id: 1, author, date }),
            ],
          }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

export type PartsToPack = Readonly<Record<string, string | Buffer>>

/** Packs parts; the first is not compressed, as OpenDocument wants it. */
export async function packed(parts: PartsToPack, { isFirstStored = false } = {}): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [index, [name, content]] of Object.entries(parts).entries()) {
    zip.addBuffer(Buffer.from(content), name, { compress: !(isFirstStored && index === 0) })
  }
  zip.end()
  return buffer(zip.outputStream)
}

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:officeooo="http://openoffice.org/2009/office"'

/** The parts of an OpenDocument text with properties, a comment and a tracked change. */
export function odtParts(text = 'Vi støtter utkastet.'): Record<string, string> {
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml':
      '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.3"><office:body><office:text><text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>${author}</dc:creator><dc:date>2025-06-01T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes><text:p officeooo:rsid="001a2b3c">${text}<office:annotation><dc:creator>${author}</dc:creator><meta:creator-initials>KH</meta:creator-initials><text:p>Sjekk dette.</text:p></office:annotation></text:p></office:text></office:body></office:document-content>`,
    'meta.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${namespaces} office:version="1.3"><office:meta><meta:initial-creator>${author}</meta:initial-creator><dc:creator>${author}</dc:creator></office:meta></office:document-meta>`,
  }
}

export const anOdt = (text?: string): Promise<Buffer> => packed(odtParts(text), { isFirstStored: true })

/** The smallest that is taken for a Word document, with more parts if wished. */
export function docxParts(more: PartsToPack = {}): PartsToPack {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml':
      '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p w:rsidR="00AB12CD"><w:r><w:t>Hei</w:t></w:r></w:p></w:body></w:document>',
    ...more,
  }
}
