import type { BookletChapter } from './booklet-job'
import { type Element, type Paper, type Place, type Style, styles } from './paper'

/** A line of the contents, to be given its page when that is known. */
interface Entry {
  readonly name: string
  readonly element: Element
  readonly page: number
  readonly y: number
  readonly style: Style
}

export interface DraftContents {
  /** Says where what is called so begins. */
  number(place: Place): void
}

const numberWidth = 34

/** The contents with links: chapters, and the items of each. The page numbers come when the rest has been written. */
export function writeContents(
  paper: Paper,
  parent: Element,
  entries: readonly { readonly name: string; readonly text: string; readonly isItem: boolean }[],
  lang: string | undefined,
): DraftContents {
  const { doc, left, width } = paper
  const list = paper.part(parent, 'TOC')
  const written = entries.map(({ name, text, isItem }): Entry => {
    const style = isItem ? styles.entry : styles.entryStrong
    const x = isItem ? left + 14 : left
    const across = width - numberWidth - (x - left)
    if (!isItem) paper.gap(5)
    const height = paper.heightOf(text, style, across)
    paper.need(height)
    const element = paper.part(list, 'TOCI')
    const reference = paper.part(element, 'Reference')
    const link = doc.struct('Link', lang ? { lang } : {})
    reference.add(link)
    const y = doc.y
    link.add(() => {
      paper.use(style)
      doc.text(text, x, y, { width: across, lineGap: style.lineGap })
    })
    // The types leave out that a link may belong to an element, and must then have words of its own.
    const belonging = { structParent: link, Contents: Object(text) } as object
    doc.goTo(x, y, across, height, name, belonging)
    link.end()
    reference.end()
    return { name, element, page: paper.pages() - 1, y, style }
  })
  doc.x = left
  return {
    number({ name, page }) {
      const entry = written.find((one) => one.name === name)
      if (!entry) return
      doc.switchToPage(entry.page)
      entry.element.add(
        doc.struct('Lbl', {}, () => {
          paper.use(entry.style)
          doc.text(String(page), left + width - numberWidth, entry.y, { width: numberWidth, align: 'right', lineGap: entry.style.lineGap })
        }),
      )
      entry.element.end()
    },
  }
}

/** What the contents name: each chapter and item by the name its place has. */
export function entriesOf(chapters: readonly BookletChapter[]) {
  return chapters.flatMap(({ number, title, items }) => [
    { name: chapterName(number), text: `${number} ${title}`, isItem: false },
    ...items.map(({ code, title: itemTitle }) => ({ name: code, text: `${code} ${itemTitle}`, isItem: true })),
  ])
}

export function chapterName(number: number): string {
  return `kap-${number}`
}
