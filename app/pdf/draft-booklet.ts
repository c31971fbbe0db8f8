import type { Language } from '#app/domain/language'
import '#app/messages/all'
import { paragraphs } from '#app/domain/paragraphs'
import { translatorOf } from '#app/messages/registry'
import type { BookletChapter, BookletJob, PaperQuestion } from './booklet-job'
import { chapterName, entriesOf, writeContents } from './draft-contents'
import { type Tongue, writeItem } from './draft-item'
import { createPaper, type Paper, type Place, styles } from './paper'
import { writePaperQuestions } from './paper-questions'

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }
const wholeName = 'G'

/** The draft, or some of its chapters, as a tagged PDF: contents, bookmarks, page numbers, and room for notes if asked for. */
export async function makeDraftBooklet(job: BookletJob): Promise<Uint8Array> {
  const { language, head, chapters, notes } = job
  const tongue: Tongue = {
    t: translatorOf(language),
    content: language === 'en' ? locales.nb : undefined,
    source: language === 'nb' ? undefined : locales.nb,
  }
  const { t } = tongue
  const paper = createPaper({ lang: locales[language], title: titleOf(job, tongue), author: head.publisher })
  const asksAboutAll = notes !== null && notes.whole.length > 0 && chapters.length === job.chaptersInAll
  writeCover(paper, job, tongue)
  paper.gap(18)
  paper.need(60)
  paper.write(paper.root, 'H2', [{ text: t('draft.contents'), style: styles.item }])
  const contents = writeContents(
    paper,
    paper.root,
    [...entriesOf(chapters), ...(asksAboutAll ? [{ name: wholeName, text: t('kind.whole'), isItem: false }] : [])],
    tongue.content,
  )
  const places = chapters.flatMap((chapter) => writeChapter(paper, chapter, notes, tongue))
  if (asksAboutAll) places.push(writeWhole(paper, notes.whole, tongue))
  // Afterwards, since it goes back to the pages of the contents.
  for (const place of places) contents.number(place)
  writeMargins(paper, job, tongue)
  return paper.end()
}

function titleOf({ head, chapters, chaptersInAll }: BookletJob, { t }: Tongue): string {
  return chapters.length === chaptersInAll ? head.title : `${head.title} – ${t('print.chapters', { chapters: numbersOf(chapters) })}`
}

function numbersOf(chapters: readonly BookletChapter[]): string {
  return chapters.map(({ number }) => number).join(', ')
}

function writeCover(paper: Paper, { head, chapters, chaptersInAll, notes }: BookletJob, { t, content }: Tongue): void {
  const { doc, root } = paper
  paper.write(root, 'P', [{ text: head.publisher, style: styles.smallStrong, lang: content }])
  doc.y += 8
  paper.write(root, 'H1', [{ text: head.title, style: styles.title, lang: content }])
  doc.y += 12
  for (const [label, text] of [
    [t('draft.print.version'), head.number],
    [t('draft.print.date'), head.publishedOnInWords],
    [t('draft.print.address'), head.address],
  ] as const) {
    paper.write(root, 'P', [
      { text: `${label}: `, style: styles.strong },
      { text, style: styles.text },
    ])
  }
  if (chapters.length < chaptersInAll) {
    doc.y += 8
    paper.write(root, 'P', [{ text: t('print.part', { chapters: numbersOf(chapters), total: chaptersInAll }), style: styles.strong }])
  }
  if (notes) {
    doc.y += 8
    paper.write(root, 'P', [{ text: t('print.paper-is-no-answer'), style: styles.text }])
  }
  if (head.provenance === null) return
  doc.y += 12
  paper.write(root, 'P', [{ text: t('frame.demonstration-content', { publisher: head.publisher }), style: styles.strong }])
  for (const paragraph of paragraphs(head.provenance)) paper.write(root, 'P', [{ text: paragraph, style: styles.small, lang: content }])
}

/** Gives where the chapter and each of its items begin. */
function writeChapter(paper: Paper, { number, title, intro, items }: BookletChapter, notes: BookletJob['notes'], tongue: Tongue): Place[] {
  const { doc, root } = paper
  const { t, content } = tongue
  doc.addPage()
  const begin = paper.here(chapterName(number))
  const bookmark = paper.bookmark(doc.outline, `${number} ${title}`, begin)
  const part = paper.part(root, 'Sect', { title })
  paper.write(part, 'H2', [
    { text: `${t('draft.chapter', { number: String(number) })}: `, style: styles.chapter },
    { text: title, style: styles.chapter, lang: content },
  ])
  doc.y += 5
  for (const paragraph of paragraphs(intro)) paper.write(part, 'P', [{ text: paragraph, style: styles.lead, lang: content }])
  const places = items.map((item) => {
    paper.gap(22)
    const own = paper.part(part, 'Sect', { title: item.code })
    const place = writeItem(paper, own, item, tongue)
    paper.bookmark(bookmark, `${item.code} ${item.title}`, place)
    if (notes) writePaperQuestions(paper, own, t('print.notes-to', { code: item.code }), notes[item.kind], content)
    own.end()
    return place
  })
  part.end()
  return [begin, ...places]
}

/** What is asked about the draft as a whole. */
function writeWhole(paper: Paper, questions: readonly PaperQuestion[], { t, content }: Tongue): Place {
  const { doc, root } = paper
  doc.addPage()
  const place = paper.here(wholeName)
  paper.bookmark(doc.outline, t('kind.whole'), place)
  const part = paper.part(root, 'Sect', { title: t('kind.whole') })
  paper.write(part, 'H2', [{ text: t('kind.whole'), style: styles.chapter }])
  writePaperQuestions(paper, part, t('print.notes'), questions, content)
  part.end()
  return place
}

/** On every page what it is from, which version, and its number: pages part from each other. */
function writeMargins(paper: Paper, { head }: BookletJob, { t }: Tongue): void {
  const { doc, left, width } = paper
  const total = paper.pages()
  const small = styles.small
  const footer = t('print.footer', { number: head.number })
  for (let page = 1; page <= total; page++) {
    doc.switchToPage(page - 1)
    paper.artifact('Pagination', () => {
      paper.use(small)
      const below = paper.bottom + 20
      const numbered = t('print.page', { page, total })
      doc.text(footer, left, below, { lineBreak: false })
      doc.text(numbered, left + width - doc.widthOfString(numbered), below, { lineBreak: false })
      if (page === 1) return
      const words = head.provenance === null ? head.title : `${t('print.demonstration')} ${head.title}`
      doc.text(words, left, 36, { width, height: 14, ellipsis: true })
    })
  }
}
