import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import PDFDocument from 'pdfkit'

export type Element = PDFKit.PDFStructureElement
export type Tag = 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'LBody' | 'Lbl' | 'Caption'

export interface Style {
  readonly font: 'regular' | 'semibold'
  readonly size: number
  readonly color: string
  readonly lineGap: number
}

/** Words in one style and one language; `lang` where it is not the document's. */
export interface Run {
  readonly text: string
  readonly style: Style
  readonly lang?: string | undefined
}

/** Somewhere in the document: contents and bookmarks lead there. */
export interface Place {
  readonly name: string
  /** Counted from 1. */
  readonly page: number
  readonly y: number
}

export interface PaperOptions {
  readonly lang: string
  readonly title: string
  readonly author: string
}

const ink = '#1f2933'
const muted = '#4b5563'
export const styles = {
  title: { font: 'semibold', size: 24, color: ink, lineGap: 2 },
  chapter: { font: 'semibold', size: 18, color: ink, lineGap: 1 },
  item: { font: 'semibold', size: 13, color: ink, lineGap: 1 },
  part: { font: 'semibold', size: 10, color: ink, lineGap: 1 },
  lead: { font: 'regular', size: 12, color: ink, lineGap: 2.5 },
  entry: { font: 'regular', size: 9.5, color: ink, lineGap: 1 },
  entryStrong: { font: 'semibold', size: 9.5, color: ink, lineGap: 1 },
  text: { font: 'regular', size: 10.5, color: ink, lineGap: 2.5 },
  strong: { font: 'semibold', size: 10.5, color: ink, lineGap: 2.5 },
  small: { font: 'regular', size: 9, color: muted, lineGap: 1.5 },
  smallStrong: { font: 'semibold', size: 9, color: muted, lineGap: 1.5 },
} as const satisfies Record<string, Style>

const millimetre = 72 / 25.4
const margins = { top: 24 * millimetre, bottom: 22 * millimetre, left: 22 * millimetre, right: 22 * millimetre }

/** Source Sans, whole, as its makers give it out: what a document does not use is left out of it. */
function readFont(weight: 'regular' | 'semibold'): Buffer {
  return gunzipSync(readFileSync(resolve(`app/pdf/fonts/source-sans-${weight}.ttf.gz`)))
}

/** An A4 document that is written from the top down, each piece with the tag that tells those who hear it what it is. */
export type Paper = ReturnType<typeof createPaper>

/** Begins a tagged document. Nothing is on it yet but its first page. */
export function createPaper({ lang, title, author }: PaperOptions) {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    lang,
    info: { Title: title, Author: author, Creator: 'Innspill', Producer: 'Innspill' },
    // None to begin with: the usual one is not embedded, and would be named in the file.
    font: '',
  })
  const bytes = buffer(doc as unknown as NodeJS.ReadableStream)
  doc.registerFont('regular', readFont('regular'))
  doc.registerFont('semibold', readFont('semibold'))
  const left = doc.page.margins.left
  const width = doc.page.width - doc.page.margins.left - doc.page.margins.right
  const bottom = doc.page.height - doc.page.margins.bottom
  const root = doc.struct('Document')
  doc.addStructure(root)

  const use = ({ font, size, color }: Style) => doc.font(font).fontSize(size).fillColor(color)

  const paper = {
    doc,
    root,
    left,
    width,
    bottom,
    use,
    /** How many pages there are so far. */
    pages: () => doc.bufferedPageRange().count,
    isAtTop: () => doc.y <= doc.page.margins.top + 0.5,
    nextPage(): void {
      if (!paper.isAtTop()) doc.addPage()
    },
    /** Goes to the next page unless this much is left of this one. */
    need(height: number): void {
      if (doc.y + height > bottom && !paper.isAtTop()) doc.addPage()
    },
    /** Gives the place that is next to be written on a name. */
    here(name: string): Place {
      doc.addNamedDestination(name, 'XYZ', left, doc.y, null)
      return { name, page: paper.pages(), y: doc.y }
    },
    bookmark(parent: PDFKit.PDFOutline, title: string, { page, y }: Place): PDFKit.PDFOutline {
      // The types leave out where on the page. What is called left is counted from the right edge.
      const at = { pageNumber: page - 1, top: y, left: doc.page.width } as object
      return parent.addItem(title, at)
    },
    /** Space above what comes, but none at the top of a page. */
    gap(points: number): void {
      if (!paper.isAtTop()) doc.y += points
    },
    heightOf(text: string, style: Style, across = width): number {
      return use(style).heightOfString(text, { width: across, lineGap: style.lineGap })
    },
    /** A part of the document, as a chapter or a list. Its parent keeps it open until the end. */
    part(parent: Element, tag: string, options: { lang?: string; title?: string } = {}): Element {
      const made = doc.struct(tag, options)
      parent.add(made)
      return made
    },
    /** A heading or paragraph, which may go on to the next page. */
    write(parent: Element, tag: Tag, runs: readonly Run[], { x = left, across = width }: { x?: number; across?: number } = {}): void {
      const [first] = runs
      if (!first) return
      // One language needs no inner marks.
      const isOne = runs.every((run) => run.lang === first.lang)
      const own = doc.struct(tag, isOne && first.lang ? { lang: first.lang } : {})
      parent.add(own)
      runs.forEach((run, at) => {
        const put = () => {
          use(run.style)
          const options = { width: across, lineGap: run.style.lineGap, continued: at < runs.length - 1 }
          if (at === 0) doc.text(run.text, x, doc.y, options)
          else doc.text(run.text, options)
        }
        if (isOne) own.add(put)
        else own.add(doc.struct('Span', run.lang ? { lang: run.lang } : {}, put))
      })
      own.end()
      doc.x = left
    },
    /** What is drawn and no part of the text. */
    artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
      doc.markContent('Artifact', { type })
      draw()
      doc.endMarkedContent()
    },
    /** The file. Nothing can be written after. */
    async end(): Promise<Uint8Array> {
      root.end()
      doc.end()
      return bytes
    },
  }
  return paper
}
