import type { T } from '#app/messages/registry'
import type { BookletItem } from './booklet-job'
import { type Element, type Paper, type Place, type Run, type Style, styles } from './paper'

/** What is the same for all of a booklet. */
export interface Tongue {
  readonly t: T
  /** The draft's own language where it is not the document's. */
  readonly content: string | undefined
  /** Sources are cited as their publishers wrote them: in bokmål. */
  readonly source: string | undefined
}

/** One råd or krav with all it says, and where that begins. Its head, title and first lines stay together. */
export function writeItem(paper: Paper, parent: Element, item: BookletItem, { t, content, source }: Tongue): Place {
  const { doc } = paper
  const own = (text: string, style: Style = styles.text): Run => ({ text, style, lang: content })
  const said = (text: string, style: Style = styles.text): Run => ({ text, style })
  paper.need(startHeight(paper, item))
  const place = paper.here(item.code)
  paper.write(parent, 'P', [said(headOf(item, t), styles.smallStrong)])
  doc.y += 2
  paper.write(parent, 'H3', [own(item.title, styles.item)])
  doc.y += 3
  paper.write(parent, 'P', [own(item.text, styles.lead)])
  writePart(paper, parent, t('item.rationale'), item.rationale === '' ? [] : [[own(item.rationale)]], false)
  writePart(
    paper,
    parent,
    t('item.practical'),
    item.practical.map((advice) => [own(advice)]),
    true,
  )
  writePart(
    paper,
    parent,
    t('item.verification'),
    item.verification.map(({ method, text }) => [said(`${t(`verification.${method}`)}: `, styles.strong), own(text)]),
    true,
  )
  doc.y += 4
  for (const [label, words, lang] of [
    [t('item.audience'), item.audiences.map((audience) => t(`audience.${audience}`)), undefined],
    [t('item.related'), item.related.map(({ code, title }) => `${code} ${title}`), content],
    [t('item.law'), item.law.map((reference) => reference.label), content],
    [t('item.sources'), item.sources.map(({ publisher, title, date }) => `${publisher}: ${title} (${date})`), source],
  ] as const) {
    if (words.length === 0) continue
    paper.write(parent, 'P', [said(`${label}: `, styles.smallStrong), { text: words.join(' · '), style: styles.small, lang }])
  }
  return place
}

/** «K-2.3 · Krav · Skal · 12–15 år» */
function headOf({ code, kind, strength, ageGroups }: BookletItem, t: T): string {
  return [code, t(`kind.${kind}`), ...(strength ? [t(`strength.${strength}`)] : []), ageGroups.map((group) => t(`age.${group}`)).join(', ')]
    .filter((word) => word !== '')
    .join(' · ')
}

function startHeight(paper: Paper, item: BookletItem): number {
  return 20 + paper.heightOf(item.title, styles.item) + Math.min(paper.heightOf(item.text, styles.lead), 80)
}

function writePart(paper: Paper, parent: Element, title: string, bodies: readonly (readonly Run[])[], isList: boolean): void {
  const { doc, left, width } = paper
  if (bodies.length === 0) return
  paper.gap(7)
  paper.need(46)
  paper.write(parent, 'H4', [{ text: title, style: styles.part }])
  doc.y += 1
  if (!isList) {
    for (const runs of bodies) paper.write(parent, 'P', runs)
    return
  }
  const list = paper.part(parent, 'L')
  for (const runs of bodies) {
    paper.need(30)
    const entry = paper.part(list, 'LI')
    entry.add(
      doc.struct('Lbl', {}, () => {
        paper.use(styles.text)
        doc.text('•', left + 2, doc.y, { lineBreak: false })
      }),
    )
    paper.write(entry, 'LBody', runs, { x: left + 14, across: width - 14 })
    entry.end()
  }
  list.end()
}
